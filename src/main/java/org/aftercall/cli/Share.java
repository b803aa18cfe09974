package org.aftercall.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.SharedBook;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `share`: shares this book with colleagues through a folder that all of them reach.
@CommandLine.Command(name = "share")
final class Share implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    Path folder = Path.of("");

    @Option(names = "--as", paramLabel = "NAME", required = true, descriptionKey = "as")
    String name = "";

    @Option(names = "--no-passphrase", descriptionKey = "no-passphrase")
    boolean open;

    @Override
    public Answer run(Session session) {
        SharedBook sharing = session.book().sharing();
        String user = Exchanged.name(name);
        String called = session.book().name().isEmpty() ? user : session.book().name();
        Optional<String> passphrase = sharing.share(Exchanged.folder(folder), user, called, !open);
        session.book().belongsTo(user);
        Round round = sharing.sync();
        Words words = session.words();
        var json = Exchanged.json(words, round)
                .with("folder", sharing.folder().orElse(folder))
                .with("passphrase", passphrase.orElse(null));
        return Exchanged.answer(session, round, json, out -> {
            out.println(words.say("cli.share.done", called, sharing.folder().orElse(folder)));
            passphrase.ifPresent(secret -> {
                out.println(words.say("cli.share.passphrase"));
                out.println("  " + secret);
            });
        });
    }
}
