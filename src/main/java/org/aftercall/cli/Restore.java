package org.aftercall.cli;

import java.nio.file.Path;
import org.aftercall.backup.Backup;
import org.aftercall.store.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `restore`: a backup becomes a book in a folder that holds none yet.
@CommandLine.Command(name = "restore")
final class Restore implements Command {
    @Parameters(paramLabel = "BACKUP", descriptionKey = "backup")
    String backup = "";

    @Override
    public Answer run(Session session) {
        House.Restored done = session.restore(Path.of(backup).toAbsolutePath().normalize(), Progress.NONE);
        Backup from = done.from();
        return Answer.said(
                BackUp.json(from).with("folder", done.folder()).with("missingFiles", done.missing()), out -> {
                    out.println(
                            session.words().say("cli.restore.done", from.contacts(), from.records(), done.folder()));
                    if (done.missing() > 0) {
                        out.println(session.words().say("cli.restore.missing", done.missing()));
                    }
                });
    }
}
