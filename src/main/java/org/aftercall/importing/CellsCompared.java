package org.aftercall.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.aftercall.change.Field;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;
import org.aftercall.text.Names;
import org.jspecify.annotations.Nullable;

/// Compares the cells of one row that is there with what a sheet says of them. What is empty is filled. What differs
/// goes to [Differing]; what somebody did by hand stands against both.
final class CellsCompared {
    static final String EMPTIED = "import.emptied-stays";
    static final String EMPTIED_THERE = "import.emptied-there";

    private final RowEdit edit;
    private final UUID row;
    private final Terms terms;
    private final Differing differing;
    private final Differing.Told told;

    CellsCompared(RowEdit edit, UUID row, long line, Terms terms, Differing.Told told) {
        this.edit = edit;
        this.row = row;
        this.terms = terms;
        this.differing = new Differing(row, line, terms, told);
        this.told = told;
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
        if (theirs.isEmpty()) {
            emptied(field, label, ours);
            return false;
        }
        if (ours.equals(theirs)) {
            return false;
        }
        if (ours.isEmpty()) {
            return fills(field, label, theirs);
        }
        if (Filling.isAlike(ours, theirs)) {
            return false;
        }
        return differing.takes(
                field, label, ours, theirs, Differing::said, was -> is(was, theirs), was -> is(was, ours));
    }

    private static boolean is(Value was, String text) {
        return Filling.isAlike(Values.text(Optional.of(was)), text);
    }

    /// The sheet had a value and has none now: nothing is emptied by itself.
    private void emptied(int field, String label, String ours) {
        if (ours.isEmpty() || !terms.columns().has(label)) {
            return;
        }
        told.differs(row);
        Optional<Value> before = terms.last().value(row, field);
        if (before.isPresent() && !before.get().equals(Value.None.NONE)) {
            told.kept(EMPTIED_THERE, label, ours);
        }
    }

    void day(Field field, @Nullable LocalDate ours, @Nullable LocalDate theirs) {
        if (theirs == null || theirs.equals(ours)) {
            return;
        }
        Value value = Values.day(theirs);
        Value there = Values.day(ours);
        boolean takes = ours == null
                ? fills(field.number(), label(field), theirs.toString())
                : differing.takes(
                        field.number(),
                        label(field),
                        Objects.toString(ours),
                        theirs.toString(),
                        was -> was instanceof Value.Int(long days)
                                ? LocalDate.ofEpochDay(days).toString()
                                : "",
                        value::equals,
                        there::equals);
        if (takes) {
            edit.set(field, value);
        }
    }

    void texts(Field field, List<String> ours, List<String> theirs) {
        if (theirs.isEmpty() || ours.containsAll(theirs)) {
            return;
        }
        Value value = Values.texts(theirs);
        Value there = Values.texts(ours);
        String all = String.join(", ", theirs);
        boolean takes = ours.isEmpty()
                ? fills(field.number(), label(field), all)
                : differing.takes(
                        field.number(),
                        label(field),
                        String.join(", ", ours),
                        all,
                        Differing::said,
                        value::equals,
                        there::equals);
        if (takes) {
            edit.set(field, value);
        }
    }

    /// A yes stands against nothing said, not against a no.
    void yes(Field field, boolean ours, boolean theirs) {
        if (theirs
                && !ours
                && terms.owner(label(field)) != Side.BOOK
                && !terms.byHand().emptied(row, field.number())) {
            edit.set(field, Values.bool(true));
            told.written(label(field), "", "yes");
        }
    }

    void name(PersonName ours, PersonName theirs) {
        boolean differs = !theirs.isEmpty() && !ours.isEmpty() && !Names.haveOneKey(ours, theirs);
        PersonName filled = Filling.merged(ours, theirs);
        boolean asked = differs && filled.equals(ours);
        PersonName both;
        if (asked) {
            boolean takes = differing.takes(
                    Field.CONTACT_NAME.number(),
                    "name",
                    ours.formal(),
                    theirs.formal(),
                    was -> name(was).formal(),
                    was -> Names.haveOneKey(name(was), theirs),
                    was -> Names.haveOneKey(name(was), ours));
            both = takes ? over(ours, theirs) : ours;
        } else {
            both = terms.newer() && !theirs.isEmpty() && terms.owner("name") != Side.BOOK ? over(ours, theirs) : filled;
        }
        PersonName wanted = new PersonName(
                part(0, ours, both, PersonName::salutation),
                part(1, ours, both, PersonName::first),
                part(2, ours, both, PersonName::middle),
                part(3, ours, both, PersonName::last),
                part(4, ours, both, PersonName::suffix));
        if (!wanted.equals(ours)) {
            edit.set(Field.CONTACT_NAME, Values.name(wanted));
            if (!asked) {
                told.written("name", ours.formal(), wanted.formal());
            }
        }
    }

    private static PersonName name(Value value) {
        List<String> parts = Values.texts(Optional.of(value));
        return new PersonName(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4));
    }

    private static String at(List<String> parts, int part) {
        return part < parts.size() ? parts.get(part) : "";
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

    private String part(int part, PersonName ours, PersonName wanted, Function<PersonName, String> of) {
        return part(Field.CONTACT_NAME, part, of.apply(ours), of.apply(wanted));
    }

    /// One part of a value that has several: what it was before somebody wrote it by hand does not come back.
    private String part(Field field, int part, String ours, String wanted) {
        boolean left = !ours.equals(wanted)
                && terms.byHand()
                        .left(row, field.number(), was -> partOf(was, part).equals(wanted));
        return left ? ours : wanted;
    }

    private static String partOf(Value value, int part) {
        return at(Values.texts(Optional.of(value)), part);
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
            told.written("address", Differing.said(Values.address(ours)), Differing.said(Values.address(wanted)));
        }
    }

    private boolean fills(int field, String label, String theirs) {
        Side owner = terms.owner(label);
        if (owner == Side.BOOK) {
            told.kept(Differing.OWNED, label, "", theirs);
            return false;
        }
        if (owner != Side.SHEET && terms.byHand().emptied(row, field)) {
            told.kept(EMPTIED, label, theirs);
            return false;
        }
        told.written(label, "", theirs);
        return true;
    }

    static String label(Field field) {
        String name = field.name();
        return name.substring(name.indexOf('_') + 1).toLowerCase(Locale.ROOT);
    }
}
