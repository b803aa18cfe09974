package org.aftercall.ui.contacts;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Makes several buttons one stop for Tab, within which the arrows move.
final class Arrows {
    private Arrows() {}

    /// @param buttons as they stand at the time
    /// @param next the key that goes on, such as Down
    /// @param before the key that goes back
    static void within(Node parent, Supplier<List<? extends ButtonBase>> buttons, KeyCode next, KeyCode before) {
        parent.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int by = event.getCode() == next ? 1 : event.getCode() == before ? -1 : 0;
            if (by == 0 || event.isAltDown() || event.isControlDown()) {
                return;
            }
            List<? extends ButtonBase> all = buttons.get();
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isFocused()) {
                    focus(all, Math.floorMod(i + by, all.size()));
                    event.consume();
                    return;
                }
            }
        });
    }

    /// Lets Tab reach one of them alone.
    static void stopAt(List<? extends ButtonBase> buttons, int stop) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setFocusTraversable(i == stop);
        }
    }

    private static void focus(List<? extends ButtonBase> buttons, int place) {
        stopAt(buttons, place);
        buttons.get(place).requestFocus();
    }
}
