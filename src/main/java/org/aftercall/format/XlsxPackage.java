package org.aftercall.format;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// The zip archive of a workbook (.xlsx, .ods) with its guards: no name twice, no part larger than the limit once
/// unpacked.
final class XlsxPackage implements Closeable {
    private final Path file;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    /// A part that another part points to.
    ///
    /// @param type the last word of its type, which is the same in the transitional and the strict form
    /// @param target name of the part in the archive
    record Link(String id, String type, String target) {}

    /// @param file what the user knows it as
    /// @param content where it lies once its protection is off
    /// @throws Refused when the archive is broken or breaks a guard
    XlsxPackage(Path file, Path content) throws IOException {
        this.file = file;
        this.zip = open(file, content);
        try {
            zip.stream().forEach(this::add);
        } catch (Refused | IllegalArgumentException e) {
            zip.close();
            throw e instanceof Refused refused ? refused : Formats.refused("xlsx.damaged", file, e);
        }
    }

    private static ZipFile open(Path file, Path content) throws IOException {
        try {
            return new ZipFile(content.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw Formats.refused("xlsx.damaged", file, e);
        }
    }

    private void add(ZipEntry entry) {
        if (entries.put(Workbooks.plain(entry.getName()), entry) != null) {
            throw Formats.refused("xlsx.part-twice", file, entry.getName());
        }
        if (entry.getSize() > most(entry)) {
            throw tooBig(entry.getName(), most(entry));
        }
    }

    /// A sheet of a million rows is larger than any other part, and packed no tighter than text can be; a bomb is.
    private static long most(ZipEntry entry) {
        long dense = Math.max(0, entry.getCompressedSize()) * Limits.DENSEST;
        return Math.clamp(dense, Limits.ENTRY_BYTES, Limits.LARGEST_ENTRY_BYTES);
    }

    private Refused tooBig(String part, long most) {
        return Formats.refused("xlsx.part-too-big", file, part, Long.toString(most >> 20));
    }

    boolean has(String part) {
        return entries.containsKey(Workbooks.plain(part));
    }

    /// @throws Refused when the part is missing
    XmlPart xml(String part) throws IOException {
        ZipEntry entry = entries.get(Workbooks.plain(part));
        if (entry == null) {
            throw Formats.refused("xlsx.damaged", file, part);
        }
        try {
            return new XmlPart(file, part, new Capped(zip.getInputStream(entry), part, most(entry)));
        } catch (ZipException e) {
            throw Formats.refused("xlsx.damaged", file, e);
        }
    }

    /// The parts that a part points to; none where it has no list of them. An empty name is the archive itself.
    List<Link> links(String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        if (!has(list)) {
            return List.of();
        }
        List<Link> links = new java.util.ArrayList<>();
        try (XmlPart xml = xml(list)) {
            while (xml.next()) {
                if (!xml.starts("Relationship")) {
                    continue;
                }
                String id = xml.attribute("Id");
                String type = xml.attribute("Type");
                String target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    links.add(new Link(id, type.substring(type.lastIndexOf('/') + 1), resolve(folder, target)));
                }
            }
        }
        return links;
    }

    /// Name of the first part of the type among the links; null for none.
    static @Nullable String target(List<Link> links, String type) {
        return links.stream()
                .filter(link -> link.type().equals(type))
                .map(Link::target)
                .findFirst()
                .orElse(null);
    }

    private static String resolve(String folder, String target) {
        String plain = target.replace('\\', '/');
        String whole = plain.startsWith("/") ? plain.substring(1) : folder + plain;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts what is really unpacked; the size that the archive states may lie.
    private final class Capped extends FilterInputStream {
        private final String part;
        private final long most;
        private long taken;

        Capped(InputStream in, String part, long most) {
            super(in);
            this.part = part;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count(read);
            return read;
        }

        private void count(int read) {
            taken += Math.max(0, read);
            if (taken > most) {
                throw tooBig(part, most);
            }
        }
    }
}
