package org.aftercall.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// Reads a table or the cards of the world row by row, in this process. A stranger's file is better read by
/// [ChildReader].
public final class Tables {
    private Tables() {}

    /// Gives every row of the file to the sink.
    ///
    /// @throws Refused when the file is none of the kinds that are taken, or is broken, with the sentence to show
    /// @throws java.util.concurrent.CancellationException when the sink says so
    /// @throws UncheckedIOException when the disk cannot be read
    public static TableInfo read(Path file, ReadOptions options, RowSink sink) {
        return read(file, options, sink, null);
    }

    /// @param unlocked where a protected workbook may lie open; null for a file of the system's own choice
    static TableInfo read(Path file, ReadOptions options, RowSink sink, @Nullable Path unlocked) {
        Kind kind = Formats.sniff(file);
        try {
            return switch (kind) {
                case XLSX -> ProtectedXlsx.read(file, options, sink, unlocked);
                case XLS -> new XlsReader(file, options, sink).read();
                case ODS -> new OdsReader(file, options, sink).read();
                case XML_SPREADSHEET -> new XmlSpreadsheetReader(file, options, sink).read();
                case HTML -> new HtmlReader(file, options, sink).read();
                case CSV -> new CsvReader(file, options, sink).read();
                case VCARD -> new VCardReader(file, options, sink).read();
                case ICALENDAR -> new CalendarReader(file, options, sink).read();
                case LDIF -> new LdifReader(file, options, sink).read();
                case MAIL -> new MailReader(file, sink).readOne();
                case MAILBOX -> new MailReader(file, sink).readMany();
                case OUTLOOK_ITEM -> new MsgReader(file, sink).read();
                case OUTLOOK_DATA -> new PstReader(file, options, sink).read();
                case FOLDER -> new FolderReader(file, options, sink).read();
                case JSON -> throw Formats.refused("file.json-is-no-table", file);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        }
    }
}
