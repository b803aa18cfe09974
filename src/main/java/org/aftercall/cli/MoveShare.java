package org.aftercall.cli;

import java.nio.file.Path;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.SharedBook;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `move-share`: shares the book through another folder from now on.
@CommandLine.Command(name = "move-share")
final class MoveShare implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    Path folder = Path.of("");

    @Override
    public Answer run(Session session) {
        SharedBook sharing = session.book().sharing();
        SharedBook.Moved moved = sharing.move(Exchanged.folder(folder));
        Round round = sharing.sync();
        Words words = session.words();
        var json = Exchanged.json(words, round)
                .with("folder", moved.folder())
                .with("joined", moved.joined())
                .with("files", moved.files());
        return Exchanged.answer(
                session,
                round,
                json,
                out -> out.println(words.say(
                        moved.joined() ? "cli.move-share.joined" : "cli.move-share.done",
                        moved.folder(),
                        moved.files())));
    }
}
