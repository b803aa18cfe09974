package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.exporting.Mirror;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Session;

/// Where the book is mirrored as plain files; they are written when the window closes.
public final class MirrorViewModel {
    private final Path local;
    private final Supplier<Optional<Path>> asking;
    private final Background background;
    private final Session session;
    private final ReadOnlyObjectWrapper<Optional<Path>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());

    /// @param local the book's folder for what belongs to this device alone
    /// @param asking asks the user for a folder
    public MirrorViewModel(Path local, Supplier<Optional<Path>> asking, Background background, Session session) {
        this.local = local;
        this.asking = asking;
        this.background = background;
        this.session = session;
        background.work(() -> Mirror.place(local), place::set, session::failed);
    }

    ReadOnlyObjectProperty<Optional<Path>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    void choose() {
        asking.get().ifPresent(this::choose);
    }

    void choose(Path folder) {
        background.work(
                () -> {
                    Mirror.keepIn(local, folder);
                    return Mirror.place(local);
                },
                place::set,
                session::failed);
    }

    void stop() {
        background.work(
                () -> {
                    Mirror.stop(local);
                    return Optional.<Path>empty();
                },
                place::set,
                session::failed);
    }
}
