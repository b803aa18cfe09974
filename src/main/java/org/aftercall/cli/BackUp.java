package org.aftercall.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.aftercall.backup.Backup;
import org.aftercall.backup.Backups;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backup`: the whole book as one proved file in another place, or what lies there.
@CommandLine.Command(name = "backup")
final class BackUp implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    String folder = "";

    @Option(names = "--list")
    boolean list;

    @Override
    public Answer run(Session session) {
        Path place = Path.of(folder).toAbsolutePath().normalize();
        if (list) {
            return listed(session, Backups.list(place));
        }
        Backup made = session.book().backups().make(place, session.zone(), Progress.NONE);
        Words words = session.words();
        return Answer.said(json(made), out -> {
            out.println(words.say("cli.backup.done", made.contacts(), made.records(), made.file()));
            if (!made.contents().isEmpty()) {
                out.println(words.say("cli.backup.files", made.contents().size()));
            }
        });
    }

    private static Answer listed(Session session, List<Backup> found) {
        Words words = session.words();
        var json =
                Json.object().with("backups", found.stream().map(BackUp::json).toList());
        return Answer.said(json, out -> {
            if (found.isEmpty()) {
                out.println(words.say("cli.backup.none"));
            }
            Columns lines = new Columns();
            found.forEach(each -> lines.line(
                    moment(words, each, session.zone()),
                    words.say("cli.backup.line", each.contacts()),
                    String.valueOf(each.file().getFileName())));
            lines.print(out, 0);
        });
    }

    private static String moment(Words words, Backup backup, ZoneId zone) {
        LocalDateTime made = LocalDateTime.ofInstant(backup.made(), zone);
        return words.day("day.full", made.toLocalDate()) + ", " + words.time(made.toLocalTime());
    }

    static Json.Members json(Backup backup) {
        return Json.object()
                .with("file", backup.file())
                .with("made", backup.made())
                .with("book", backup.book())
                .with("dataset", backup.dataset())
                .with("contacts", backup.contacts())
                .with("records", backup.records())
                .with("files", backup.contents().size())
                .with("digest", backup.digest());
    }
}
