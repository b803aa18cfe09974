package org.aftercall.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.Marks;
import org.aftercall.model.ContactId;

/// The line of a note in which a word was found.
final class NoteLine {
    private static final int BEFORE = 30;
    private static final int LENGTH = 120;

    private NoteLine() {}

    /// The lines of some contacts that were found by their notes.
    static Map<ContactId, String> of(Book book, List<ContactId> contacts, Lookup lookup) {
        Map<ContactId, String> lines = new HashMap<>();
        if (!contacts.isEmpty()) {
            Map<ContactId, List<String>> notes = book.notes(contacts);
            contacts.forEach(contact -> lines.put(contact, of(notes.getOrDefault(contact, List.of()), lookup)));
        }
        return lines;
    }

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
        int lineFrom = note.lastIndexOf('\n', hit) + 1;
        int lineEnd = note.indexOf('\n', hit);
        int lineTo = lineEnd < 0 ? note.length() : lineEnd;
        int from = lineFrom;
        if (hit - lineFrom > BEFORE) {
            int space = note.indexOf(' ', hit - BEFORE);
            from = space < 0 || space >= hit ? hit : space + 1;
        }
        int to = Math.min(lineTo, from + LENGTH);
        return (from > lineFrom ? "…" : "") + whole(note, from, to).strip() + (to < lineTo ? "…" : "");
    }

    /// Not half of a letter that takes two characters.
    private static String whole(String note, int from, int to) {
        int start = from > 0 && Character.isLowSurrogate(note.charAt(from)) ? from - 1 : from;
        int end = to < note.length() && Character.isLowSurrogate(note.charAt(to)) ? to + 1 : to;
        return note.substring(start, end);
    }
}
