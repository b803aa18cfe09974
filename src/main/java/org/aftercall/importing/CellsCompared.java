package org.aftercall.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.aftercall.change.Field;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// Compares the cells of one row that is there with what a file says of them. What is empty is filled; what differs
/// stays, or is replaced where the file is newer. What somebody did by hand stands against both.
final class CellsCompared {
    /// Listed is what of the file is not taken.
    interface Kept {
        void because(String key, String field, String ours, String theirs);
    }

    private static final String DIFFERS = "import.value-kept";
    private static final String EMPTIED = "import.emptied-stays";

    private final RowEdit edit;
    private final UUID row;
    private final ByHand byHand;
    private final boolean newer;
    private final Kept kept;

    /// @param newer whether what the file says replaces what is there
    CellsCompared(RowEdit edit, UUID row, ByHand byHand, boolean newer, Kept kept) {
        this.edit = edit;
        this.row = row;
        this.byHand = byHand;
        this.newer = newer;
        this.kept = kept;
    }

    void text(Field field, String ours, String theirs) {
        if (takes(field.number(), label(field), ours, theirs)) {
            edit.set(field, Values.text(theirs));
        }
    }

    void userField(int slot, String ours, String theirs) {
        if (takes(Field.USER_FIELD_1 + slot - 1, "user_field_" + slot, ours, theirs)) {
            edit.userField(slot, Values.text(theirs));
        }
    }

    private boolean takes(int field, String label, String ours, String theirs) {
        if (theirs.isEmpty() || ours.equals(theirs)) {
            return false;
        }
        if (ours.isEmpty()) {
            return fills(field, label, theirs);
        }
        if (Filling.isAlike(ours, theirs)) {
            return false;
        }
        return replaces(field, label, ours, theirs, was -> Filling.isAlike(Values.text(Optional.of(was)), theirs));
    }

    void day(Field field, @Nullable LocalDate ours, @Nullable LocalDate theirs) {
        if (theirs == null || theirs.equals(ours)) {
            return;
        }
        Value value = Values.day(theirs);
        boolean takes = ours == null
                ? fills(field.number(), label(field), theirs.toString())
                : replaces(field.number(), label(field), Objects.toString(ours), theirs.toString(), value::equals);
        if (takes) {
            edit.set(field, value);
        }
    }

    void texts(Field field, List<String> ours, List<String> theirs) {
        if (theirs.isEmpty() || ours.containsAll(theirs)) {
            return;
        }
        Value value = Values.texts(theirs);
        String all = String.join(", ", theirs);
        boolean takes = ours.isEmpty()
                ? fills(field.number(), label(field), all)
                : replaces(field.number(), label(field), String.join(", ", ours), all, value::equals);
        if (takes) {
            edit.set(field, value);
        }
    }

    /// A yes stands against nothing said, not against a no.
    void yes(Field field, boolean ours, boolean theirs) {
        if (theirs && !ours && !byHand.emptied(row, field.number())) {
            edit.set(field, Values.bool(true));
        }
    }

    void name(PersonName ours, PersonName theirs) {
        PersonName name = newer && !theirs.isEmpty() ? over(ours, theirs) : Filling.merged(ours, theirs);
        PersonName wanted = new PersonName(
                part(0, ours, name, PersonName::salutation),
                part(1, ours, name, PersonName::first),
                part(2, ours, name, PersonName::middle),
                part(3, ours, name, PersonName::last),
                part(4, ours, name, PersonName::suffix));
        if (!wanted.equals(ours)) {
            edit.set(Field.CONTACT_NAME, Values.name(wanted));
        } else if (!theirs.isEmpty() && !Names.key(ours).equals(Names.key(theirs))) {
            kept.because(DIFFERS, "name", ours.formal(), theirs.formal());
        }
    }

    private static PersonName over(PersonName ours, PersonName theirs) {
        return new PersonName(
                first(theirs.salutation(), ours.salutation()),
                first(theirs.first(), ours.first()),
                first(theirs.middle(), ours.middle()),
                first(theirs.last(), ours.last()),
                first(theirs.suffix(), ours.suffix()));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private String part(
            int part, PersonName ours, PersonName wanted, java.util.function.Function<PersonName, String> of) {
        return part(Field.CONTACT_NAME, part, of.apply(ours), of.apply(wanted));
    }

    /// One part of a value that has several: what it was before somebody wrote it by hand does not come back.
    private String part(Field field, int part, String ours, String wanted) {
        boolean left = !ours.equals(wanted)
                && byHand.left(row, field.number(), was -> partOf(was, part).equals(wanted));
        return left ? ours : wanted;
    }

    private static String partOf(Value value, int part) {
        List<String> parts = Values.texts(Optional.of(value));
        return part < parts.size() ? parts.get(part) : "";
    }

    /// @param combined the address that the two give, if nobody did anything by hand
    void address(Address ours, Address theirs, BiFunction<Address, Address, Address> combined) {
        Address both = combined.apply(ours, theirs);
        Address wanted = new Address(
                part(Field.ADDRESS_VALUE, 0, ours.street(), both.street()),
                part(Field.ADDRESS_VALUE, 1, ours.city(), both.city()),
                part(Field.ADDRESS_VALUE, 2, ours.region(), both.region()),
                part(Field.ADDRESS_VALUE, 3, ours.postalCode(), both.postalCode()),
                part(Field.ADDRESS_VALUE, 4, ours.country(), both.country()));
        if (!wanted.equals(ours)) {
            edit.set(Field.ADDRESS_VALUE, Values.address(wanted));
        }
    }

    private boolean fills(int field, String label, String theirs) {
        if (byHand.emptied(row, field)) {
            kept.because(EMPTIED, label, "", theirs);
            return false;
        }
        return true;
    }

    private boolean replaces(int field, String label, String ours, String theirs, Predicate<Value> same) {
        if (newer && !byHand.left(row, field, same)) {
            return true;
        }
        kept.because(DIFFERS, label, ours, theirs);
        return false;
    }

    private static String label(Field field) {
        String name = field.name();
        return name.substring(name.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }
}
