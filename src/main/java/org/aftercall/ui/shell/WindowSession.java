package org.aftercall.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Opener;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Toasts;
import org.aftercall.wording.Words;

/// What the screens tell the window, said in the messages at its foot.
final class WindowSession implements Session {
    private final Words words;
    private final Toasts toasts;
    private final Opener opener;
    private final Executor screen;
    private final Undoing undoing;
    private final Mishaps mishaps;
    private final ModalLayer questions;
    private ContactGuard guard = ContactGuard.NONE;

    /// @param opener opens an address with the program that the user has for it
    /// @param screen hands a task to the screen's thread
    WindowSession(
            Words words,
            Toasts toasts,
            Opener opener,
            Executor screen,
            Undoing undoing,
            Mishaps mishaps,
            ModalLayer questions) {
        this.questions = questions;
        this.words = words;
        this.toasts = toasts;
        this.opener = opener;
        this.screen = screen;
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
        opener.open(address, () -> screen.execute(() -> notOpened(address)));
    }

    /// Says what it was, so that it is dialled or written by other means.
    private void notOpened(String address) {
        int colon = address.indexOf(':');
        String kind = address.substring(0, Math.max(0, colon));
        String thing = kind.equals("file") ? Path.of(URI.create(address)).toString() : address.substring(colon + 1);
        String sentence = switch (kind) {
            case "tel" -> words.say("shell.opener.call", thing);
            case "mailto" -> words.say("shell.opener.mail", thing);
            default -> words.say("shell.opener.file", thing);
        };
        toasts.show(sentence, words.say("shell.opener.copy"), () -> Copying.text(thing));
    }
}
