package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Catalogue.Entry;
import org.aftercall.sharing.Transport.Item;

/// What a [Catalogue] notes beyond one run of the program: a line a file. A line that cannot be read is left out, and
/// the file is read again.
final class CatalogueNote {
    private static final int WORDS = 11;

    private CatalogueNote() {}

    static String text(Collection<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            String line = String.join(
                    "\t",
                    entry.item().shelf(),
                    entry.item().name(),
                    Long.toString(entry.item().size()),
                    Long.toString(entry.item().stamp()),
                    entry.kind().name(),
                    entry.replica().toString(),
                    Long.toString(entry.first()),
                    Long.toString(entry.last()),
                    Long.toString(entry.since()),
                    Boolean.toString(entry.aside()),
                    Long.toString(entry.looked()));
            if (entry.item().stamp() != 0 && line.indexOf('\n') < 0) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        text.lines().forEach(line -> {
            String[] words = line.split("\t", -1);
            if (words.length == WORDS) {
                try {
                    entries.add(entry(words));
                } catch (IllegalArgumentException _) {
                    // it is read again
                }
            }
        });
        return entries;
    }

    private static Entry entry(String[] words) {
        return new Entry(
                new Item(words[0], words[1], Long.parseLong(words[2]), Long.parseLong(words[3])),
                Segment.Kind.valueOf(words[4]),
                ReplicaId.of(words[5]),
                Long.parseLong(words[6]),
                Long.parseLong(words[7]),
                Long.parseLong(words[8]),
                Boolean.parseBoolean(words[9]),
                Long.parseLong(words[10]));
    }
}
