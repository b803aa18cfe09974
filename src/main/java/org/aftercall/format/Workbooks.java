package org.aftercall.format;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Tells the files apart that are zip archives inside.
final class Workbooks {
    private Workbooks() {}

    static Kind sniffZip(Path file) throws IOException {
        return sniffZip(file, file);
    }

    /// @param file what the user knows it as
    /// @param content where it lies once its protection is off
    static Kind sniffZip(Path file, Path content) throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(content.toFile())) {
            zip.stream().map(ZipEntry::getName).map(Workbooks::plain).forEach(names::add);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Formats.refused("xlsx.damaged", file, e);
        }
        if (names.contains("xl/workbook.bin")) {
            throw Formats.refused("file.is-binary-workbook", file);
        }
        if (names.contains("content.xml") && names.contains("mimetype")) {
            return Kind.ODS;
        }
        boolean office = names.contains("[content_types].xml") || names.contains("_rels/.rels");
        if (names.contains("xl/workbook.xml")) {
            return Kind.XLSX;
        }
        if (names.contains("word/document.xml") || names.contains("ppt/presentation.xml")) {
            throw Formats.refused("file.is-document", file);
        }
        if (office) {
            return Kind.XLSX;
        }
        throw Formats.refused("file.is-archive", file);
    }

    /// Some programs write backslashes or capitals into names that others look up exactly.
    static String plain(String name) {
        String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashes.startsWith("/") ? slashes.substring(1) : slashes;
    }
}
