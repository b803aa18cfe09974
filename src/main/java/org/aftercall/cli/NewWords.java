package org.aftercall.cli;

import org.aftercall.sharing.SharedBook;
import picocli.CommandLine;

/// `new-words`: another passphrase for the shared book, and another key below it.
@CommandLine.Command(name = "new-words")
final class NewWords implements Command {
    @Override
    public Answer run(Session session) {
        SharedBook sharing = session.book().sharing();
        sharing.sync();
        String words = sharing.renewWords();
        sharing.sync();
        return Answer.said(Json.object().with("passphrase", words), out -> {
            out.println(session.words().say("cli.retire.words"));
            out.println("  " + words);
        });
    }
}
