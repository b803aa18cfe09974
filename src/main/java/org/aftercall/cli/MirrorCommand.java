package org.aftercall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aftercall.exporting.Mirror;
import org.aftercall.exporting.PageWords;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `mirror`: a folder with all contacts that anybody can read without this program.
@CommandLine.Command(name = "mirror")
final class MirrorCommand implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder", arity = "0..1")
    @Nullable
    String folder;

    @Option(names = "--stop")
    boolean stop;

    @Override
    public Answer run(Session session) {
        Path local = session.book().local();
        Words words = session.words();
        if (stop) {
            Mirror.stop(local);
            return Answer.said(Json.object().with("folder", null), out -> out.println(words.say("cli.mirror.stopped")));
        }
        if (folder != null) {
            Path place = Path.of(folder);
            if (!Files.isDirectory(place)) {
                throw new Refused("mirror.no-folder", folder);
            }
            Mirror.keepIn(local, place);
        }
        Mirror mirror = new Mirror(
                session.store(),
                local,
                session.book().dataset(),
                PageWords.of(words::say, words::choice),
                session.zone());
        Optional<Mirror.Mirrored> done = mirror.bring(Progress.NONE);
        Mirror.Mirrored all = done.orElseThrow(() -> new Refused("mirror.none"));
        Json.Members json = Json.object()
                .with("folder", all.folder())
                .with("written", all.written())
                .with("removed", all.removed())
                .with("foreign", all.foreign())
                .with("setAside", all.setAside());
        return Answer.said(json, out -> {
            out.println(words.say("cli.mirror.done", all.folder(), all.written(), all.removed()));
            all.foreign().forEach(name -> out.println(words.say("mirror.foreign", name)));
            all.setAside().forEach(name -> out.println(words.say("mirror.set-aside", name)));
        });
    }
}
