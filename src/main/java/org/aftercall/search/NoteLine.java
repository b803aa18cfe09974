package org.aftercall.search;

import java.util.List;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Marks;

/// The line of a note in which a word was found.
final class NoteLine {
    private static final int BEFORE = 30;
    private static final int LENGTH = 120;

    private NoteLine() {}

    /// @return one line, empty if there is no hit
    static String of(List<String> notes, Lookup lookup) {
        for (String note : notes) {
            List<Marks.Range> hits = Marks.in(note, lookup);
            if (!hits.isEmpty()) {
                return around(note, hits.getFirst().from());
            }
        }
        return "";
    }

    private static String around(String note, int hit) {
        int from = Math.max(note.lastIndexOf('\n', hit) + 1, hit - BEFORE);
        int end = note.indexOf('\n', hit);
        int to = Math.min(end < 0 ? note.length() : end, from + LENGTH);
        int lineFrom = note.lastIndexOf('\n', hit) + 1;
        String line = whole(note, from, to).strip();
        return (from > lineFrom ? "…" : "") + line + (to < (end < 0 ? note.length() : end) ? "…" : "");
    }

    /// Not half of a letter that takes two characters.
    private static String whole(String note, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(note.charAt(from)) ? from - 1 : from;
        int end = to < note.length() && Character.isLowSurrogate(note.charAt(to)) ? to + 1 : to;
        return note.substring(start, end);
    }
}
