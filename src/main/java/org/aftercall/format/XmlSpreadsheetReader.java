package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Reads one sheet of an XML spreadsheet of Excel 2003, which many reports are that are named .xls.
final class XmlSpreadsheetReader {
    static final String SPACE = "urn:schemas-microsoft-com:office:spreadsheet";

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final Set<String> KNOWN_TO_PARSER =
            Set.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII", "UTF-32");

    private final Path file;
    private final ReadOptions options;
    private final RowSink sink;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Map<String, NumberFormat> styles = new HashMap<>();
    private boolean from1904;

    XmlSpreadsheetReader(Path file, ReadOptions options, RowSink sink) {
        this.file = file;
        this.options = options;
        this.sink = sink;
    }

    TableInfo read() throws IOException {
        String sha256 = Digests.sha256(file);
        Charset charset = charset();
        try (XmlPart xml = open(charset)) {
            lookThrough(xml);
        }
        int chosen = Tabs.chosen(file, sheets, options);
        String tab = sheets.get(chosen).name();
        SheetRows rows = new SheetRows(new Origin(Formats.nameOf(file), tab, 0, ""), sink);
        try (XmlPart xml = open(charset)) {
            for (int sheet = -1; sheet < chosen && xml.next(); ) {
                sheet += xml.starts("Worksheet") ? 1 : 0;
            }
            new XmlSpreadsheetSheet(rows, xml, styles, from1904).read();
        }
        List<Problem> notices = new ArrayList<>(Tabs.hidden(file, sheets, chosen));
        notices.addAll(rows.notices());
        return new TableInfo(
                Formats.nameOf(file),
                Kind.XML_SPREADSHEET,
                sheets,
                tab,
                null,
                rows.given(),
                Files.size(file),
                sha256,
                notices);
    }

    private XmlPart open(@Nullable Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return new XmlPart(file, Formats.nameOf(file), in, charset);
    }

    /// The code page that the file names; null where the parser finds it out by itself.
    private @Nullable Charset charset() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(200);
        }
        Matcher named = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!named.find() || KNOWN_TO_PARSER.contains(named.group(1).toUpperCase(Locale.ROOT))) {
            return null;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// What the sheets share, and which there are; whether one is hidden stands behind its cells.
    private void lookThrough(XmlPart xml) {
        String style = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Date1904" -> from1904 = true;
                case "Style" -> style = Objects.requireNonNullElse(xml.attribute(SPACE, "ID"), "");
                case "NumberFormat" -> {
                    String code = xml.attribute(SPACE, "Format");
                    if (code != null) {
                        styles.put(style, NumberFormat.of(code));
                    }
                }
                case "Worksheet" ->
                    sheets.add(new SheetInfo(Objects.requireNonNullElse(xml.attribute(SPACE, "Name"), ""), false));
                case "Table" -> xml.skip();
                case "Visible" -> {
                    if (!sheets.isEmpty() && !xml.text(50).text().strip().equals("SheetVisible")) {
                        sheets.set(
                                sheets.size() - 1,
                                new SheetInfo(sheets.getLast().name(), true));
                    }
                }
                default -> {}
            }
        }
    }
}
