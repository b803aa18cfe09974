package org.aftercall.ui.shell;

import java.util.function.Consumer;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.wording.Words;

/// What the screens tell the window, said in the messages at its foot.
final class WindowSession implements Session {
    private final Words words;
    private final Toasts toasts;
    private final Consumer<String> opener;
    private final Undoing undoing;
    private final Mishaps mishaps;
    private final ModalLayer questions;
    private ContactGuard guard = ContactGuard.NONE;

    /// @param opener opens an address with the program that the user has for it
    WindowSession(
            Words words,
            Toasts toasts,
            Consumer<String> opener,
            Undoing undoing,
            Mishaps mishaps,
            ModalLayer questions) {
        this.questions = questions;
        this.words = words;
        this.toasts = toasts;
        this.opener = opener;
        this.undoing = undoing;
        this.mishaps = mishaps;
    }

    /// Asks from now on before somebody gets in touch.
    void guardedBy(ContactGuard asked) {
        guard = asked;
    }

    @Override
    public void contact(ContactId contact, Channel channel, String address) {
        guard.before(contact, channel, () -> open(address));
    }

    @Override
    public void saved(OperationId operation, String sentence) {
        undoing.remember(operation);
        Runnable gone = toasts.show(sentence, words.say("after.undo"), () -> undoing.undo(operation));
        undoing.whenTaken(operation, gone);
    }

    @Override
    public void say(String sentence, String button, Runnable action) {
        toasts.show(sentence, button, action);
    }

    @Override
    public void say(String sentence) {
        toasts.show(sentence);
    }

    @Override
    public void failed(Exception cause) {
        if (cause instanceof Refused refused) {
            toasts.show(words.problem(refused.problem()));
            return;
        }
        mishaps.happened(cause);
    }

    @Override
    public void ask(String title, String text, String go, String not, Runnable action) {
        new Question(questions, Icon.WARNING, title, text)
                .safe(not, () -> {})
                .dangerous(go, action)
                .ask();
    }

    @Override
    public void open(String address) {
        opener.accept(address);
    }
}
