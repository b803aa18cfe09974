package org.aftercall.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.jspecify.annotations.Nullable;

/// Runs the command of a key. What a field or a list does with a key comes before what the page does with it; the keys
/// of the window itself, all with Ctrl or on top of the keyboard, come first of all.
final class Shortcuts {
    private final Scene scene;
    private final Commands commands;
    private final Navigation navigation;
    private final Layers layers;
    /// What had the focus when a key went down; null while none is.
    private @Nullable Node pressedIn;

    Shortcuts(Scene scene, Commands commands, Navigation navigation, Layers layers) {
        this.scene = scene;
        this.commands = commands;
        this.navigation = navigation;
        this.layers = layers;
    }

    void listen() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressedIn = scene.getFocusOwner());
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> pressedIn = null);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::first);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::last);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.BACK) {
                navigation.back();
            } else if (event.getButton() == MouseButton.FORWARD) {
                navigation.forward();
            }
        });
    }

    private void first(KeyEvent event) {
        boolean window = event.isShortcutDown() || event.getCode().isFunctionKey();
        boolean undoing = event.getCode() == KeyCode.Z;
        boolean mine = undoing ? !writing() : isSize(event.getCode()) || !layers.isTaken();
        if (window && !event.isAltDown() && mine) {
            run(commands.everywhere(), event);
        }
    }

    /// Nobody wanted the key.
    private void last(KeyEvent event) {
        if (layers.isTaken() || event.isConsumed()) {
            return;
        }
        if (event.isAltDown()) {
            run(commands.everywhere(), event);
        }
        run(commands.ofPage(), event);
    }

    private void run(List<Command> among, KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        for (Command each : among) {
            boolean may = !each.isPlain() || !writing();
            if (may && each.isPossible() && (each.isPressedBy(event) || isOtherPlus(each, event))) {
                each.run();
                event.consume();
                return;
            }
        }
    }

    /// The plus stands on many keys.
    private static boolean isOtherPlus(Command command, KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        return switch (command.key()) {
            case "Ctrl +" ->
                shortcut
                        && (event.getCode() == KeyCode.PLUS
                                || event.getCode() == KeyCode.ADD
                                || event.getCode() == KeyCode.EQUALS);
            case "Ctrl −" -> shortcut && event.getCode() == KeyCode.SUBTRACT;
            default -> false;
        };
    }

    private static boolean isSize(KeyCode code) {
        return switch (code) {
            case PLUS, ADD, EQUALS, MINUS, SUBTRACT, DIGIT0, NUMPAD0 -> true;
            default -> false;
        };
    }

    /// A question mark is typed differently on every keyboard. A letter that led into a field is not typed there.
    private void typed(KeyEvent event) {
        if (pressedIn != null && writing() && !pressedIn.equals(scene.getFocusOwner())) {
            // the key led into the field, and is no letter of what is written there
            event.consume();
            return;
        }
        if (event.getCharacter().equals("?") && !writing() && !layers.isTaken()) {
            navigation.go(new Destination.KeyList());
            event.consume();
        }
    }

    private boolean writing() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }
}
