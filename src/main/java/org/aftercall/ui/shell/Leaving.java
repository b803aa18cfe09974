package org.aftercall.ui.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.settings.BackupViewModel;
import org.aftercall.wording.Words;

/// What stands between somebody who closes the window and the end: work that goes on, and a backup if one is wanted
/// then.
final class Leaving {
    private final Words words;
    private final ModalLayer questions;
    private final RunningJobs jobs;
    private final BackupViewModel backup;
    private final List<Reason> reasons;
    private boolean leaving;
    private Runnable asked = () -> {};
    private Runnable last = () -> {};

    /// What would be lost with the window.
    ///
    /// @param title key of the question
    /// @param text key of the sentence below it
    record Reason(BooleanSupplier holds, String title, String text) {}

    /// @param questions above all other layers
    Leaving(Words words, ModalLayer questions, RunningJobs jobs, BackupViewModel backup, List<Reason> reasons) {
        this.reasons = List.copyOf(reasons);
        this.words = words;
        this.questions = questions;
        this.jobs = jobs;
        this.backup = backup;
    }

    /// Asks, or makes the backup, whenever the window is going to be closed.
    void watch(Stage stage) {
        stage.setOnCloseRequest(event -> request(event, stage));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            last.run();
            last = () -> {};
        });
    }

    /// Closes the window as the user does, and does something right before it is gone; not if the user stays.
    void leave(Window window, Runnable last) {
        this.asked = last;
        window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void stay() {
        leaving = false;
        last = () -> {};
    }

    private void request(WindowEvent event, Stage stage) {
        last = asked;
        asked = () -> {};
        if (!jobs.running().isEmpty()) {
            event.consume();
            askToStop(stage);
        } else if (backup.isAskedAtClose()
                || reasons.stream().anyMatch(reason -> reason.holds().getAsBoolean())) {
            event.consume();
            leave(stage, 0);
        }
    }

    /// Asks for each reason, from one on; then makes the backup, and closes.
    private void leave(Stage stage, int from) {
        for (int i = from; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            if (reason.holds().getAsBoolean()) {
                int next = i + 1;
                new Question(questions, Icon.WARNING, words.say(reason.title()), words.say(reason.text()))
                        .safe(words.say("shell.backup.stay"), this::stay)
                        .dangerous(words.say("shell.leave.all-the-same"), () -> leave(stage, next))
                        .ask();
                return;
            }
        }
        if (backup.isAskedAtClose()) {
            leaving = true;
            backup.atClose(() -> sayBackup(stage), () -> close(stage), reason -> askWithout(stage, reason));
        } else {
            stage.close();
        }
    }

    private void close(Stage stage) {
        if (leaving) {
            stage.close();
        }
    }

    /// Work that goes on would be lost with the window.
    private void askToStop(Stage stage) {
        String title = jobs.running().getFirst().title();
        new Question(questions, Icon.WARNING, words.say("shell.leave.title"), words.say("shell.leave.text", title))
                .safe(words.say("shell.leave.stay"), this::stay)
                .dangerous(words.say("shell.leave.stop"), () -> jobs.stopAll(stage::close))
                .ask();
    }

    private void sayBackup(Stage stage) {
        new Question(questions, Icon.SNOOZE, words.say("shell.backup.title"), words.say("shell.backup.text"))
                .safe(words.say("shell.backup.stay"), this::stay)
                .other(words.say("shell.backup.without"), () -> jobs.stopAll(stage::close))
                .ask();
    }

    private void askWithout(Stage stage, String reason) {
        if (!leaving) {
            return;
        }
        leaving = false;
        new Question(questions, Icon.WARNING, words.say("shell.backup.failed"), reason)
                .safe(words.say("shell.backup.stay"), this::stay)
                .other(words.say("shell.backup.without"), stage::close)
                .ask();
    }
}
