package org.aftercall.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.aftercall.format.Spill;
import org.aftercall.format.TableInfo;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;

/// A file of people without columns in a test, read as an import reads it, up to the rehearsal; nobody is known.
final class Items {
    private Items() {}

    /// @param ending of the file's name
    /// @return what the rehearsal says
    static Rehearsed of(byte[] bytes, String ending) throws IOException {
        Path file = Files.createTempFile("items", ending);
        Path spill = Files.createTempFile("items", ".rows");
        try {
            return of(Files.write(file, bytes), spill);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(spill);
        }
    }

    private static Rehearsed of(Path file, Path spill) {
        Importer.Reading reading = Importer.inThisProcess();
        ImportOptions options = ImportOptions.by("Marek", Calendars.ZONE);
        TableInfo info = reading.read(file, options.reading().withMails(), spill, Progress.NONE);
        Spill read = Spill.open(spill);
        Source source = switch (info.kind()) {
            case VCARD, LDIF -> new CardSource(CardSource.Raw.of(read, () -> false), "", Decisions.NONE);
            case ICALENDAR, MAIL, MAILBOX, OUTLOOK_ITEM, OUTLOOK_DATA, FOLDER ->
                new ItemSource(
                        ItemSource.Raw.of(read, () -> false),
                        Calendars.TODAY,
                        Calendars.ZONE,
                        "Marek",
                        "",
                        Decisions.NONE);
            case XLSX, XLS, ODS, XML_SPREADSHEET, HTML, CSV, JSON -> throw new Refused("file.is-table");
        };
        Rehearsal rehearsal = new Rehearsal(
                source,
                new NobodyKnown(),
                new Matches.Derivation("test"),
                new OrderedIds(Instant.EPOCH, new UUID(0, 0).toString()),
                Decisions.NONE,
                "",
                null);
        return new Rehearsed(rehearsal.run(Progress.NONE));
    }

    /// What came out.
    record Rehearsed(Rehearsal.Result result) {
        Counts counts() {
            return result.counts();
        }
    }
}
