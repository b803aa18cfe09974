package org.aftercall.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.journal.BookLock;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Opener;
import org.aftercall.ui.shell.Shell;
import org.aftercall.ui.trouble.Trouble;
import org.aftercall.ui.trouble.TroubleView;
import org.aftercall.ui.trouble.Way;
import org.aftercall.wording.Words;

/// Says in a window why the book was not opened, since nobody reads standard error of a program on the desktop.
final class FailedStart {
    private final Opener opener;

    /// @param opener shows a folder
    FailedStart(Opener opener) {
        this.opener = opener;
    }

    /// Shows it and waits.
    ///
    /// @return what is to be done: [Way#MOVE], [Way#AGAIN], [Way#INSTEAD] or [Way#QUIT]
    Way ask(Trouble trouble) {
        CompletableFuture<Way> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                show(trouble, answer);
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        Way way = answer.join();
        if (way == Way.REPAIR) {
            setAside(trouble.place());
        }
        return way == Way.REPAIR ? Way.AGAIN : way;
    }

    private void show(Trouble trouble, CompletableFuture<Way> answer) {
        Words words = new Words(Language.ofSystem());
        Stage stage = new Stage();
        TroubleView view = new TroubleView(trouble, words, way -> {
            switch (way) {
                case FOLDER -> opener.open(trouble.place().toUri().toString(), () -> {});
                case COPY -> Copying.text(trouble.sentence(words) + System.lineSeparator() + trouble.details());
                case MOVE, AGAIN, REPAIR, INSTEAD, QUIT -> {
                    answer.complete(way);
                    stage.close();
                }
            }
        });
        Shell.dress(stage, words.say("trouble.window"));
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setScene(view.scene(Platform.getPreferences().getColorScheme() == ColorScheme.DARK));
        stage.setOnHidden(_ -> answer.complete(Way.QUIT));
        stage.show();
        view.focus();
    }

    /// Gives the database another name, so that the next opening makes it again from the journal. Nothing is deleted.
    ///
    /// @throws Refused if another program has the book
    static void setAside(Path place) {
        Path database = place.resolve("address-book.mv.db");
        try (BookLock _ = BookLock.acquire(place, () -> {})) {
            int number = 1;
            while (Files.exists(place.resolve("address-book.mv.db.damaged-" + number))) {
                number++;
            }
            if (Files.exists(database)) {
                Files.move(database, place.resolve("address-book.mv.db.damaged-" + number));
            }
        } catch (IOException e) {
            throw new Refused(Problem.refused("book.notWritable", place.toString()), e);
        }
    }
}
