package org.aftercall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.aftercall.exporting.Export;
import org.aftercall.exporting.ExportChoice;
import org.aftercall.exporting.Exporter;
import org.aftercall.format.VCardWriter;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: the book as a file; its ending says how.
@CommandLine.Command(name = "export")
final class ExportBook implements Command {
    @Parameters(paramLabel = "OUT.{csv,xlsx,vcf,json}", descriptionKey = "file")
    String file = "";

    @Option(names = "--vcard", paramLabel = "{3,4}", defaultValue = "4")
    String vcard = "4";

    @Override
    public Answer run(Session session) {
        Path path = Path.of(file).toAbsolutePath();
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("export.no-folder", String.valueOf(folder));
        }
        Export done =
                new Exporter(session.store()).export(path, ExportChoice.EVERYBODY.withVCard(version()), Progress.NONE);
        Words words = session.words();
        var json = Json.object()
                .with("file", path)
                .with("contacts", done.contacts())
                .with("companies", done.companies())
                .with("problems", done.problems().stream().map(words::problem).toList());
        return Answer.said(json, out -> {
            out.println(words.say("cli.export.done", done.contacts(), file));
            done.problems().forEach(problem -> out.println(words.problem(problem)));
        });
    }

    private VCardWriter.Version version() {
        return switch (vcard) {
            case "3", "3.0" -> VCardWriter.Version.V3;
            case "4", "4.0" -> VCardWriter.Version.V4;
            default -> throw new Refused("export.vcard-unknown", vcard);
        };
    }
}
