package org.aftercall.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercall.model.Refused;

/// What a file of mails or items claims to be by its name. Its name proves nothing of a file that can be read; but
/// where it cannot, or looks like a table by chance, nobody who chose an item of Outlook is helped by a sentence about
/// tables.
final class Claims {
    private static final Map<String, String> BROKEN = Map.of(
            "msg", "msg.broken",
            "pst", "pst.broken",
            "ost", "pst.broken",
            "eml", "mail.broken",
            "mbox", "mail.broken",
            "ldif", "ldif.broken");

    private Claims() {}

    /// The sentence for a damaged file of this name; empty for one that may be a table.
    static Optional<String> broken(Path file) {
        String name = Formats.nameOf(file).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BROKEN.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    /// What is said to people who chose a table, or to those who chose something else.
    static String either(Path file, String table, String item) {
        return isItem(file) ? item : table;
    }

    private static boolean isItem(Path file) {
        try {
            return broken(file).isPresent() || Formats.sniffed(file).isOfPeople();
        } catch (IOException | Refused nobodyKnows) {
            return false;
        }
    }
}
