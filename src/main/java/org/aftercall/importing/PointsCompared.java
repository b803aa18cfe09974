package org.aftercall.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;

/// Compares the phones, e-mails, links and addresses of a card with those of a draft. What is new is added; what the
/// sheet gave before and now says otherwise takes the place of what it gave.
final class PointsCompared {
    private final Draft draft;
    private final Card card;
    private final ContactRows out;
    private final Terms terms;
    private final Differing.Told told;
    private final Set<UUID> replaced = new HashSet<>();

    PointsCompared(Draft draft, Card card, ContactRows out, Terms terms, Differing.Told told) {
        this.draft = draft;
        this.card = card;
        this.out = out;
        this.terms = terms;
        this.told = told;
    }

    void points() {
        for (Draft.Point point : draft.points()) {
            if (card.points().stream().noneMatch(ours -> isSame(ours, point))) {
                fresh(point);
            }
        }
    }

    private void fresh(Draft.Point point) {
        String field = field(point.kind());
        List<ContactPoint> given = given(point);
        if (given.stream().anyMatch(ours -> isGiven(ours, point))) {
            String now = given.getFirst().written();
            told.kept(Differing.CHANGED_HERE, field, now, point.written());
        } else if (given.size() == 1 && replaced.add(given.getFirst().id().value())) {
            changed(given.getFirst(), point, field);
        } else if (terms.owner(field) == Side.BOOK) {
            told.kept(Differing.OWNED, field, "", point.written());
        } else {
            out.point(point);
        }
    }

    private void changed(ContactPoint ours, Draft.Point theirs, String field) {
        UUID row = ours.id().value();
        boolean takes = new Differing(row, draft.origin().row(), terms, told)
                .takes(
                        Field.POINT_WRITTEN.number(),
                        field,
                        ours.written(),
                        theirs.written(),
                        Differing::said,
                        is(theirs.written()),
                        is(ours.written()));
        if (takes) {
            RowEdit edit = new RowEdit(Entity.CONTACT_POINT, row);
            edit.set(Field.POINT_WRITTEN, Values.text(theirs.written()));
            if (!theirs.country().isEmpty()) {
                edit.set(Field.POINT_COUNTRY, Values.text(theirs.country()));
            }
            out.fill(edit);
        }
    }

    /// Points of the same kind that came from this source and that its sheet does not say any more.
    private List<ContactPoint> given(Draft.Point theirs) {
        List<ContactPoint> alike = card.points().stream()
                .filter(ours -> isSameGroup(ours, theirs) && ours.label().equals(theirs.label()))
                .filter(ours -> draft.points().stream().noneMatch(each -> isSame(ours, each)))
                .toList();
        alike.forEach(ours -> told.differs(ours.id().value()));
        return alike.stream().filter(ours -> last(ours).isPresent()).toList();
    }

    private Optional<Value> last(ContactPoint ours) {
        return terms.last().value(ours.id().value(), Field.POINT_WRITTEN.number());
    }

    /// Whether the sheet says what it said last, and somebody wrote something else here since.
    private boolean isGiven(ContactPoint ours, Draft.Point theirs) {
        return last(ours).filter(is(theirs.written())).isPresent();
    }

    private static Predicate<Value> is(String text) {
        return was -> Filling.isAlike(Values.text(Optional.of(was)), text);
    }

    private static boolean isSame(ContactPoint ours, Draft.Point theirs) {
        if (ours.id().value().equals(theirs.id())) {
            return true;
        }
        return isSameGroup(ours, theirs)
                && (ours.written().equals(theirs.written())
                        || (!ours.comparable().isEmpty() && ours.comparable().equals(theirs.comparable())));
    }

    private static boolean isSameGroup(ContactPoint ours, Draft.Point theirs) {
        return PointsGathered.isPhone(ours.kind())
                ? PointsGathered.isPhone(theirs.kind()) && isFax(ours.kind()) == isFax(theirs.kind())
                : ours.kind().equals(theirs.kind());
    }

    private static boolean isFax(PointKind kind) {
        return kind == PointKind.Known.FAX;
    }

    private static String field(PointKind kind) {
        if (PointsGathered.isPhone(kind)) {
            return "phone";
        }
        return kind == PointKind.Known.EMAIL ? "email" : "web";
    }

    void places() {
        for (Draft.Place place : draft.addresses()) {
            if (card.addresses().stream().noneMatch(ours -> Filling.says(ours.address(), place.address()))) {
                fresh(place);
            }
        }
    }

    private void fresh(Draft.Place place) {
        List<PostalAddress> labelled = card.addresses().stream()
                .filter(ours -> ours.label().equals(place.label()))
                .toList();
        Optional<PostalAddress> filled =
                labelled.stream().filter(ours -> isFilled(ours, place)).findFirst();
        if (filled.isPresent()) {
            write(filled.get(), place, true);
            return;
        }
        labelled.forEach(ours -> told.differs(ours.id().value()));
        Optional<PostalAddress> there = labelled.stream()
                .filter(ours -> terms.newer()
                        || terms.owner("address") == Side.SHEET
                        || terms.last()
                                .value(ours.id().value(), Field.ADDRESS_VALUE.number())
                                .isPresent())
                .findFirst();
        if (there.isPresent()) {
            changed(there.get(), place);
        } else if (terms.owner("address") == Side.BOOK && !card.addresses().isEmpty()) {
            told.kept(Differing.OWNED, "address", "", said(place.address()));
        } else {
            out.place(place);
        }
    }

    private void changed(PostalAddress ours, Draft.Place theirs) {
        Differing.Told silent = new Differing.Told() {
            @Override
            public void kept(String key, String field, String... said) {
                told.kept(key, field, said);
            }

            @Override
            public void written(String field, String before, String after) {} // said with the parts that are written

            @Override
            public void differs(UUID row) {
                told.differs(row);
            }
        };
        boolean takes = new Differing(ours.id().value(), draft.origin().row(), terms, silent)
                .takes(
                        Field.ADDRESS_VALUE.number(),
                        "address",
                        said(ours.address()),
                        said(theirs.address()),
                        Differing::said,
                        was -> Filling.says(address(was), theirs.address()),
                        was -> Filling.says(address(was), ours.address()));
        if (takes) {
            write(ours, theirs, false);
        }
    }

    private void write(PostalAddress ours, Draft.Place theirs, boolean fills) {
        UUID row = ours.id().value();
        RowEdit edit = new RowEdit(Entity.ADDRESS, row);
        new CellsCompared(edit, row, draft.origin().row(), terms, told)
                .address(ours.address(), theirs.address(), fills ? Filling::filled : (_, sheet) -> sheet);
        out.fill(edit);
    }

    private static String said(Address address) {
        return Differing.said(Values.address(address));
    }

    private static Address address(Value value) {
        List<String> parts = Values.texts(Optional.of(value));
        return new Address(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3), at(parts, 4));
    }

    private static String at(List<String> parts, int part) {
        return part < parts.size() ? parts.get(part) : "";
    }

    private static boolean isFilled(PostalAddress ours, Draft.Place theirs) {
        return Filling.says(Filling.filled(ours.address(), theirs.address()), theirs.address());
    }
}
