package org.aftercall.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Command.Group;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.wording.Words;

/// Goes on with another address book in the same window: with one that is known, or with any folder.
final class OtherBooks {
    private final Words words;
    private final OwnBooks books;
    private final ModalLayer questions;
    private final Supplier<Optional<Path>> folders;
    private final Consumer<Runnable> leave;

    /// @param folders asks the user for a folder
    /// @param leave closes the window as the user does, and does something right before it is gone
    OtherBooks(
            Words words,
            OwnBooks books,
            ModalLayer questions,
            Supplier<Optional<Path>> folders,
            Consumer<Runnable> leave) {
        this.words = words;
        this.books = books;
        this.questions = questions;
        this.folders = folders;
        this.leave = leave;
    }

    /// One for each other book, and one for all that is not known.
    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (OwnBooks.Other other : books.others()) {
            commands.add(Command.of(
                    Group.FILE, words.say("command.book", other.name()), "", () -> goOnWith(other.folder())));
        }
        commands.add(Command.of(
                Group.FILE,
                words.say("command.other-book"),
                "",
                () -> folders.get().ifPresent(this::goOnWith)));
        return commands;
    }

    private void goOnWith(Path folder) {
        books.refusal(folder)
                .ifPresentOrElse(
                        problem -> new Question(
                                        questions, Icon.WARNING, words.say("shell.book.not"), words.problem(problem))
                                .safe(words.say("shell.book.stay"), () -> {})
                                .ask(),
                        () -> leave.accept(() -> books.next(folder)));
    }
}
