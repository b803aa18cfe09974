package org.aftercall.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.exporting.Export;
import org.aftercall.exporting.ExportAs;
import org.aftercall.exporting.ExportChoice;
import org.aftercall.exporting.ExportRecord;
import org.aftercall.exporting.Exporter;
import org.aftercall.format.SheetLayout;
import org.aftercall.format.VCardWriter;
import org.aftercall.importing.Importer;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export`: the book as a file; its ending says how.
@CommandLine.Command(name = "export")
final class ExportBook implements Command {
    @Parameters(paramLabel = "OUT.{csv,xlsx,vcf,ics,json}", descriptionKey = "file")
    String file = "";

    @Option(names = "--vcard", paramLabel = "{3,4}", defaultValue = "4")
    String vcard = "4";

    @Option(names = "--as", paramLabel = "PROGRAM")
    @Nullable
    String as;

    @Option(names = "--like", paramLabel = "OPERATION")
    @Nullable
    String like;

    @Override
    public Answer run(Session session) {
        Path path = Path.of(file).toAbsolutePath();
        Path folder = path.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("export.no-folder", String.valueOf(folder));
        }
        Export done = written(new Exporter(session.store(), session.book().contents()), path, session);
        if (!session.store().upkeep().readOnly()) {
            String name = String.valueOf(path.getFileName());
            ExportRecord.keep(
                    session.store(),
                    done,
                    name.substring(name.lastIndexOf('.') + 1),
                    new OperationId(UUID.randomUUID()),
                    session.user());
        }
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

    private Export written(Exporter exporter, Path path, Session session) {
        if (like != null) {
            return exporter.exportLike(layout(like, session), path, ExportChoice.EVERYBODY, Progress.NONE);
        }
        ExportAs wanted = as == null ? ExportAs.AFTERCALL : program(as);
        return exporter.export(path, wanted, ExportChoice.EVERYBODY.withVCard(version()), Progress.NONE);
    }

    private static SheetLayout layout(String typed, Session session) {
        Path file = Ids.read(typed)
                .map(id -> Importer.layout(new OperationId(id), session.book().local()))
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new Refused("export.no-layout", typed));
        return SheetLayout.read(file);
    }

    private static ExportAs program(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "outlook" -> ExportAs.OUTLOOK;
            case "google" -> ExportAs.GOOGLE;
            case "spreadsheet" -> ExportAs.SPREADSHEETS;
            default -> throw new Refused("export.no-program", typed);
        };
    }
}
