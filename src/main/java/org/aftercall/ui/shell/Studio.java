package org.aftercall.ui.shell;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;

/// A window whose picture is to be taken. Everything happens at once, on the screen's thread.
final class Studio implements Sitting {
    private final Shell shell;
    private final Parts parts;
    private final AtOnce background;
    private final Album.Look look;

    Studio(Shell shell, Parts parts, AtOnce background, Album.Look look) {
        this.shell = shell;
        this.parts = parts;
        this.background = background;
        this.look = look;
    }

    Shell shell() {
        return shell;
    }

    Parts parts() {
        return parts;
    }

    @Override
    public Scene scene() {
        return shell.scene();
    }

    /// Goes somewhere, and waits until it stands there.
    void go(Destination to) {
        shell.navigator().go(to);
        lay();
    }

    @Override
    public void lay() {
        background.letTimePass();
        look.lay(shell.scene().getRoot());
    }

    /// The first node that a selector of the style sheets finds.
    Node find(String selector) {
        return Objects.requireNonNull(shell.scene().lookup(selector), selector);
    }

    /// @param name as the lists show it, such as `Tomáš Novák`
    ContactId contact(String name) {
        return parts.book().finder().get().find(name, 1).rows().stream()
                .map(ContactRow::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody in the book of the pictures is " + name));
    }
}
