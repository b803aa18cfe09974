package org.aftercall.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.aftercall.ui.kit.Theme;

/// The pictures to draw: a name, how the window looks, and what is done in it before.
final class Album {
    private static final Size WIDE = new Size(1440, 900);
    private static final Size NARROW = new Size(1024, 640);

    private static final List<Look> STATE = List.of(
            new Look(WIDE, Theme.LIGHT, Locale.UK, 100),
            new Look(WIDE, Theme.DARK, Locale.UK, 100),
            new Look(NARROW, Theme.LIGHT, Locale.UK, 100));
    private static final List<Look> MORE = List.of(
            new Look(NARROW, Theme.LIGHT, Locale.GERMANY, 100),
            new Look(WIDE, Theme.LIGHT, Locale.UK, 200),
            new Look(NARROW, Theme.LIGHT, Locale.GERMANY, 200));

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

        /// Gives all nodes their place.
        void lay(Parent root) {
            root.resize(size.width(), size.height());
            for (int i = 0; i < 3; i++) {
                root.applyCss();
                root.layout();
            }
        }
    }

    /// One picture; what is done in its window before is done on the screen's thread.
    sealed interface Shot {
        String name();

        Look look();

        /// @param empty whether the book has nobody in it
        record OfBook(String name, Look look, boolean empty, Consumer<Studio> setup) implements Shot {}

        /// Before there is a book.
        record OfFirstStart(String name, Look look, Consumer<FirstSitting> setup) implements Shot {}
    }

    /// A state of a screen: in both themes, and where the window is small.
    void shot(String name, Consumer<Studio> setup) {
        STATE.forEach(look -> add(name, look, false, setup));
    }

    /// A screen: also in German, and with text at 200 %.
    void screen(String name, Consumer<Studio> setup) {
        shot(name, setup);
        MORE.forEach(look -> add(name, look, false, setup));
    }

    /// A state of the first start.
    void firstStart(String name, Consumer<FirstSitting> setup) {
        STATE.forEach(look -> shots.add(new Shot.OfFirstStart(name + look.suffix(), look, setup)));
    }

    /// The first start as a screen: also in German, and with text at 200 %.
    void firstStartScreen(String name, Consumer<FirstSitting> setup) {
        firstStart(name, setup);
        MORE.forEach(look -> shots.add(new Shot.OfFirstStart(name + look.suffix(), look, setup)));
    }

    /// A state of a screen in a new book.
    void inNewBook(String name, Consumer<Studio> setup) {
        add(name, new Look(WIDE, Theme.LIGHT, Locale.UK, 100), true, setup);
    }

    private void add(String name, Look look, boolean empty, Consumer<Studio> setup) {
        shots.add(new Shot.OfBook(name + look.suffix(), look, empty, setup));
    }

    /// Each picture once, in another look.
    List<Shot> eachOnce(Look as) {
        return shots.stream()
                .filter(shot -> shot.look().equals(STATE.getFirst()))
                .<Shot>map(shot -> {
                    String name = shot.name().replace(shot.look().suffix(), as.suffix());
                    return switch (shot) {
                        case Shot.OfBook book -> new Shot.OfBook(name, as, book.empty(), book.setup());
                        case Shot.OfFirstStart first -> new Shot.OfFirstStart(name, as, first.setup());
                    };
                })
                .toList();
    }

    /// @param prefix of the names that are wanted, empty for all
    List<Shot> shots(String prefix) {
        return shots.stream().filter(shot -> shot.name().startsWith(prefix)).toList();
    }
}
