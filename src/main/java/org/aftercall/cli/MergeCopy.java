package org.aftercall.cli;

import java.nio.file.Path;
import org.aftercall.sharing.Round;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `merge-copy`: takes in what a copy of the book has and this one has not: a "conflicted copy", an old stick.
@CommandLine.Command(name = "merge-copy")
final class MergeCopy implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    Path folder = Path.of("");

    @Override
    public Answer run(Session session) {
        Path copy = folder.toAbsolutePath().normalize();
        Round round = session.book().mergeCopy(copy);
        if (round.identity().isPresent()) {
            session.book().takeNewIdentity();
            session.close();
            round = session.book().mergeCopy(copy);
        }
        Words words = session.words();
        return Exchanged.answer(
                session,
                round,
                Exchanged.json(words, round),
                out -> out.println(words.say("cli.merge-copy.done", copy)));
    }
}
