package org.aftercall.ui.shell;

import java.time.InstantSource;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.ui.trouble.Details;
import org.aftercall.ui.trouble.Unexpected;
import org.aftercall.wording.Words;

/// Says that something went wrong that nobody expected: what is safe, and what to do. The program goes on, and what was
/// open stays open. Used from the screen's thread.
final class Mishaps {
    private final Words words;
    private final ModalLayer questions;
    private final Toasts toasts;
    private final Unexpected unexpected;

    /// @param questions above all other layers
    Mishaps(Words words, ModalLayer questions, Toasts toasts, InstantSource clock) {
        this.words = words;
        this.questions = questions;
        this.toasts = toasts;
        this.unexpected = new Unexpected(clock);
    }

    void happened(Throwable cause) {
        switch (unexpected.happened(cause, questions.isOpen())) {
            case ASK -> ask(Details.of(cause));
            case MENTION -> toasts.show(words.say("shell.failed"));
            case NOTHING -> {}
        }
    }

    private void ask(String details) {
        new Question(questions, Icon.ERROR, words.say("trouble.running.title"), words.say("trouble.running.text"))
                .safe(words.say("trouble.running.on"), () -> {})
                .other(words.say("trouble.copy"), () -> copy(details))
                .ask();
    }

    private void copy(String details) {
        Copying.text(details);
        toasts.show(words.say("trouble.copied"));
    }
}
