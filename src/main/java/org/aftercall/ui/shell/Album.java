package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.aftercall.ui.kit.Theme;

/// The pictures to draw: a name, how the window looks, and what is done in it before.
final class Album {
    private static final Size WIDE = new Size(1440, 900);
    private static final Size NARROW = new Size(1024, 640);

    private final List<Shot> shots = new ArrayList<>();

    /// Of a window, in logical pixels.
    record Size(int width, int height) {}

    /// How the window looks.
    ///
    /// @param percent size of the text
    record Look(Size size, Theme theme, Locale locale, int percent) {
        String suffix() {
            return "-" + size.width() + "x" + size.height() + "-" + theme.name().toLowerCase(Locale.ROOT)
                    + (locale.equals(Locale.GERMANY) ? "-german" : "")
                    + (percent == 100 ? "" : "-" + percent);
        }
    }

    /// @param empty whether the book has nobody in it
    /// @param setup what is done on the screen's thread before the picture is taken
    record Shot(String name, Look look, boolean empty, Consumer<Studio> setup) {}

    /// A state of a screen: in both themes, and where the window is small.
    void shot(String name, Consumer<Studio> setup) {
        for (Theme theme : Theme.values()) {
            add(name, new Look(WIDE, theme, Locale.UK, 100), false, setup);
        }
        add(name, new Look(NARROW, Theme.LIGHT, Locale.UK, 100), false, setup);
    }

    /// A screen: also in German, and with text at 200 %.
    void screen(String name, Consumer<Studio> setup) {
        shot(name, setup);
        add(name, new Look(NARROW, Theme.LIGHT, Locale.GERMANY, 100), false, setup);
        add(name, new Look(WIDE, Theme.LIGHT, Locale.UK, 200), false, setup);
    }

    /// A state of a screen in a new book.
    void inNewBook(String name, Consumer<Studio> setup) {
        add(name, new Look(WIDE, Theme.LIGHT, Locale.UK, 100), true, setup);
    }

    private void add(String name, Look look, boolean empty, Consumer<Studio> setup) {
        shots.add(new Shot(name + look.suffix(), look, empty, setup));
    }

    /// @param prefix of the names that are wanted, empty for all
    List<Shot> shots(String prefix) {
        return shots.stream().filter(shot -> shot.name().startsWith(prefix)).toList();
    }
}
