package org.aftercall.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.aftercall.change.Value;
import org.aftercall.change.Values;

/// Decides about a value that the sheet and the book say differently. With the last import of the same source it is a
/// compare of three: changed only there, it is taken; changed only here, it stays; changed on both sides, somebody
/// decides. Without one it stays, or the newer sheet wins, as was said for the whole import.
final class Differing {
    static final String KEPT = "import.value-kept";
    static final String CHANGED_HERE = "import.changed-here";
    static final String OWNED = "import.book-owns";

    /// Hears what becomes of the values.
    interface Told {
        /// Something of the sheet is not taken, or both sides changed it.
        void kept(String key, String field, String... said);

        /// A value is written.
        void written(String field, String ours, String theirs);

        /// The past of a row decides.
        void differs(UUID row);
    }

    private final UUID row;
    private final long line;
    private final Terms terms;
    private final Told told;

    /// @param row in the book
    /// @param line number of the row in the file
    Differing(UUID row, long line, Terms terms, Told told) {
        this.row = row;
        this.line = line;
        this.terms = terms;
        this.told = told;
    }

    /// A value as it is said in a list.
    static String said(Value value) {
        List<String> parts = Values.texts(Optional.of(value));
        return value instanceof Value.Array
                ? String.join(
                        ", ", parts.stream().filter(each -> !each.isEmpty()).toList())
                : Values.text(Optional.of(value));
    }

    /// Whether the value of the sheet takes the place of ours.
    ///
    /// @param isTheirs whether an earlier value says what the sheet says
    /// @param isOurs whether it says what the book says
    boolean takes(
            int field,
            String label,
            String ours,
            String theirs,
            Function<Value, String> said,
            Predicate<Value> isTheirs,
            Predicate<Value> isOurs) {
        told.differs(row);
        Side owner = terms.owner(label);
        if (owner == Side.BOOK) {
            told.kept(OWNED, label, ours, theirs);
            return false;
        }
        boolean takes = owner == Side.SHEET || compared(field, label, ours, theirs, said, isTheirs, isOurs);
        if (takes) {
            told.written(label, ours, theirs);
        }
        return takes;
    }

    private boolean compared(
            int field,
            String label,
            String ours,
            String theirs,
            Function<Value, String> said,
            Predicate<Value> isTheirs,
            Predicate<Value> isOurs) {
        Optional<Value> last = terms.last().value(row, field);
        if (last.isEmpty()) {
            boolean takes = terms.newer() && !terms.byHand().left(row, field, isTheirs);
            if (!takes) {
                told.kept(KEPT, label, ours, theirs);
            }
            return takes;
        }
        if (isTheirs.test(last.get()) || terms.last().heldSince(row, field, isTheirs)) {
            told.kept(CHANGED_HERE, label, ours, theirs);
            return false;
        }
        if (isOurs.test(last.get())) {
            return true;
        }
        Side stands = terms.clash(line, label);
        told.kept(stands == Side.BOOK ? Clash.BOOK : Clash.SHEET, label, ours, theirs, said.apply(last.get()));
        return stands == Side.SHEET;
    }
}
