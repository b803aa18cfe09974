package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.importing.Feeds;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// Which folders feed the book. What arrives in them is decided where lists are imported.
public final class FeedFoldersViewModel {
    private final Feeds feeds;
    private final Supplier<Optional<Path>> asking;
    private final Words words;
    private final Background background;
    private final Session session;
    private final ReadOnlyObjectWrapper<List<Path>> folders = new ReadOnlyObjectWrapper<>(this, "folders", List.of());

    /// @param asking asks the user for a folder
    public FeedFoldersViewModel(
            Feeds feeds, Supplier<Optional<Path>> asking, Words words, Background background, Session session) {
        this.feeds = feeds;
        this.asking = asking;
        this.words = words;
        this.background = background;
        this.session = session;
        work(() -> true);
    }

    /// In the order in which they were named.
    ReadOnlyObjectProperty<List<Path>> foldersProperty() {
        return folders.getReadOnlyProperty();
    }

    void add() {
        asking.get().ifPresent(this::add);
    }

    void add(Path folder) {
        work(() -> {
            feeds.add(folder);
            return true;
        });
    }

    /// It feeds the book no longer; what it gave stays. Said, and offered to be taken back.
    void remove(Path folder) {
        work(() -> {
            feeds.remove(folder);
            return true;
        });
        session.say(
                words.say("settings.feeds.removed", String.valueOf(folder.getFileName())),
                words.say("after.undo"),
                () -> add(folder));
    }

    /// All of it is shown anew, also what somebody did not want.
    void again(Path folder) {
        work(() -> {
            feeds.forget(folder);
            return true;
        });
        session.say(words.say("settings.feeds.read-again", String.valueOf(folder.getFileName())));
    }

    private void work(Callable<Boolean> change) {
        background.work(
                () -> {
                    change.call();
                    return feeds.folders();
                },
                folders::set,
                cause -> {
                    if (cause instanceof Refused refused) {
                        session.say(words.problem(refused.problem()));
                    } else {
                        session.failed(cause);
                    }
                });
    }
}
