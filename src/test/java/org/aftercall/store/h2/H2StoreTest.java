package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class H2StoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private static Edit edit(String intent) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(intent), "Ingrid", null);
    }

    /// A contact with a company, a phone, an e-mail, a call that is due and a past one.
    private static UUID ana(Edit edit) {
        UUID contact = UUID.randomUUID();
        UUID company = UUID.randomUUID();
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Lindqvist")))
                .set(Field.CONTACT_PRIORITY, Values.text("A"));
        edit.row(Entity.COMPANY, company).set(Field.COMPANY_NAME, Values.text("Kolář Instruments s.r.o."));
        edit.row(Entity.AFFILIATION, UUID.randomUUID())
                .set(Field.AFFILIATION_TITLE, Values.text("Head of Purchasing"))
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(contact, company);
        edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text("mobile"))
                .set(Field.POINT_WRITTEN, Values.text("+420 601 123 456"))
                .belongsTo(contact);
        edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text("email"))
                .set(Field.POINT_WRITTEN, Values.text("Ana@Kolar.example"))
                .belongsTo(contact);
        edit.row(Entity.ACTIVITY, UUID.randomUUID())
                .set(Field.ACTIVITY_KIND, Values.text("call"))
                .set(Field.ACTIVITY_TITLE, Values.text("Renewal"))
                .set(Field.ACTIVITY_DUE, Values.due(DAY, LocalTime.of(10, 30)))
                .set(Field.ACTIVITY_PROMISED, Values.day(DAY))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .belongsTo(contact);
        edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_RESULT, Values.text("reached"))
                .set(Field.HISTORY_TEXT, Values.text("Budget is approved.\nStarts in February."))
                .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING.minusSeconds(3600)))
                .belongsTo(contact);
        return contact;
    }

    @Test
    void whatIsSavedIsThereAndInEveryList() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            Saved saved = book.store().write(edit);
            assertThat(saved.rows()).isEqualTo(7);

            Card card = book.store().contacts().card(new ContactId(ana)).orElseThrow();
            assertThat(card.contact().name()).isEqualTo(PersonName.of("Ana", "Lindqvist"));
            assertThat(card.current().orElseThrow().companyName()).isEqualTo("Kolář Instruments s.r.o.");
            assertThat(card.main(PointKind.Known.EMAIL).orElseThrow().comparable())
                    .isEqualTo("ana@kolar.example");
            assertThat(card.nextAction().orElseThrow().due()).isEqualTo(DAY);

            var row = book.store().contacts().rows(List.of(new ContactId(ana))).getFirst();
            assertThat(row.company()).isEqualTo("Kolář Instruments s.r.o.");
            assertThat(row.title()).isEqualTo("Head of Purchasing");
            assertThat(row.phone()).isEqualTo("+420 601 123 456");
            assertThat(row.nextDue()).isEqualTo(DAY);
            assertThat(row.lastFact()).isEqualTo("Budget is approved.");

            assertThat(book.store().due().open(DAY)).hasSize(1);
            assertThat(book.store()
                            .due()
                            .items(List.of(card.nextAction().orElseThrow().id())))
                    .hasSize(1);
            assertThat(book.store().matching().byEmail(List.of("ana@kolar.example")))
                    .containsEntry("ana@kolar.example", List.of(new ContactId(ana)));
            assertThat(book.store().contacts().named("ana lindqvist", 2)).hasSize(1);
            assertThat(book.store().past().entries(new ContactId(ana), 0, 10)).hasSize(1);
            assertThat(book.store().operations().latest(0, 10)).hasSize(1);
        }
    }

    @Test
    void theSameOperationTwiceIsSavedOnce() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            ana(edit);
            Saved first = book.store().write(edit);
            Saved second = book.store().write(edit);
            assertThat(second.dot()).isEqualTo(first.dot());
            assertThat(book.store().contacts().count()).isOne();
        }
    }

    @Test
    void whatIsNotDifferentIsNotWritten() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            book.store().write(edit);
            Edit again = edit(Intent.EDIT);
            again.row(Entity.CONTACT, ana)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Lindqvist")))
                    .set(Field.CONTACT_NICKNAME, Values.text(""));
            assertThat(book.store().write(again).dot()).isEmpty();
        }
    }

    @Test
    void aRowThatIsCalledFreshButIsThereIsChangedLikeAnyOther() {
        try (TempBook book = TempBook.open(folder)) {
            Edit first = edit(Intent.ADD);
            UUID ana = ana(first);
            book.store().write(first);
            String file = book.store().upkeep().digest();
            Edit second = edit(Intent.EDIT);
            second.row(Entity.CONTACT, second.fresh(ana)).set(Field.CONTACT_NICKNAME, Values.text("Anička"));
            assertThat(book.store().write(second).dot()).isPresent();

            var contact = book.store()
                    .contacts()
                    .card(new ContactId(ana))
                    .orElseThrow()
                    .contact();
            assertThat(contact.name()).isEqualTo(PersonName.of("Ana", "Lindqvist"));
            assertThat(contact.nickname()).isEqualTo("Anička");
            assertThat(book.store().contacts().count()).isOne();
            assertThat(book.store().upkeep().digest()).isNotEqualTo(file);
        }
    }

    @Test
    void aBookOpensAgainAsItWas() {
        String digest;
        UUID ana;
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            ana = ana(edit);
            book.store().write(edit);
            digest = book.store().upkeep().digest();
        }
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
            assertThat(book.store().contacts().card(new ContactId(ana))).isPresent();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aRebuiltBookIsTheSame() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            book.store().write(edit);
            String digest = book.store().upkeep().digest();
            var row = book.store().contacts().rows(List.of(new ContactId(ana)));
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
            assertThat(book.store().contacts().rows(List.of(new ContactId(ana))))
                    .isEqualTo(row);
        }
    }

    @Test
    void aDeletedContactIsGoneFromEveryListAndComesBackWithUndo() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            book.store().write(edit);
            Edit delete = edit(Intent.DELETE);
            delete.delete(ana);
            book.store().write(delete);
            assertThat(book.store().contacts().card(new ContactId(ana))).isEmpty();
            assertThat(book.store().due().open(DAY)).isEmpty();
            assertThat(book.store().matching().byEmail(List.of("ana@kolar.example")))
                    .isEmpty();

            var undone = book.store().undo(delete.operation(), new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(undone.kept()).isEmpty();
            assertThat(book.store().contacts().card(new ContactId(ana))).isPresent();
            assertThat(book.store().due().open(DAY)).hasSize(1);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aLargeOperationIsThereWholeAndUndoneWhole() {
        try (TempBook book = TempBook.open(folder)) {
            String before = book.store().upkeep().digest();
            OperationId operation = new OperationId(UUID.randomUUID());
            List<UUID> contacts = new ArrayList<>();
            book.store()
                    .writeLarge(
                            operation,
                            Intent.of(Intent.IMPORT, "people.xlsx"),
                            "Ingrid",
                            book.store().seen(),
                            many(2500, contacts),
                            Progress.NONE);
            assertThat(book.store().contacts().count()).isEqualTo(2500);
            assertThat(book.store()
                            .contacts()
                            .rows(List.of(new ContactId(contacts.get(7))))
                            .getFirst()
                            .phone())
                    .isEqualTo("+49 30 1234567");
            String digest = book.store().upkeep().digest();
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest).isNotEqualTo(before);

            book.store().undo(operation, new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(book.store().contacts().count()).isZero();
        }
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().count()).isZero();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void aFirstLargeImportIsBuiltBesideTheOldDatabaseAndHoldsWhatWasThere() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            book.store().write(edit);
            book.store()
                    .writeLarge(
                            new OperationId(UUID.randomUUID()),
                            Intent.of(Intent.IMPORT, "people.xlsx"),
                            "Ingrid",
                            book.store().seen(),
                            many(12_000, new ArrayList<>()),
                            Progress.NONE);
            assertThat(book.store().contacts().count()).isEqualTo(12_001);
            assertThat(book.store()
                            .contacts()
                            .rows(List.of(new ContactId(ana)))
                            .getFirst()
                            .title())
                    .isEqualTo("Head of Purchasing");
            Edit more = edit(Intent.EDIT);
            more.row(Entity.CONTACT, new UUID(1, 5)).set(Field.CONTACT_NICKNAME, Values.text("Five"));
            book.store().write(more);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    private static List<RowChange> many(int count, List<UUID> contacts) {
        List<RowChange> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID contact = new UUID(1, i);
            contacts.add(contact);
            rows.add(new RowEdit(Entity.CONTACT, contact)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("First" + i, "Last" + i)))
                    .change());
            rows.add(new RowEdit(Entity.CONTACT_POINT, new UUID(2, i))
                    .set(Field.POINT_KIND, Values.text("phone"))
                    .set(Field.POINT_WRITTEN, Values.text("+49 30 1234567"))
                    .belongsTo(contact)
                    .change());
        }
        return rows;
    }

    @Test
    void aNewerVersionsCellsAndRowsAreKept() {
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = edit(Intent.ADD);
            UUID ana = ana(edit);
            book.store().write(edit);
            book.store()
                    .writeLarge(
                            new OperationId(UUID.randomUUID()),
                            Intent.of(Intent.IMPORT),
                            "Marek",
                            Context.EMPTY,
                            List.of(
                                    new RowChange(
                                            77, new UUID(9, 9), List.of(new Cell(3, Values.text("from the future")))),
                                    new RowChange(1, ana, List.of(new Cell(88, Values.text("a new field"))))),
                            Progress.NONE);
            String digest = book.store().upkeep().digest();
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
            assertThat(book.store().operations().changes(ana))
                    .anyMatch(change -> change.field() == 88 && change.value().equals(Values.text("a new field")));
        }
    }

    @Test
    void aRowIdThatTwoKindsOfRowsShareIsRebuiltAsItWas() {
        try (TempBook book = TempBook.open(folder)) {
            UUID shared = new UUID(9, 9);
            for (Entity kind : List.of(Entity.CONTACT, Entity.COMPANY, Entity.CONTACT, Entity.COMPANY)) {
                Edit edit = edit(Intent.ADD);
                String name = edit.operation().toString();
                if (kind == Entity.CONTACT) {
                    edit.row(kind, shared).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", name)));
                } else {
                    edit.row(kind, shared).set(Field.COMPANY_NAME, Values.text(name));
                }
                book.store().write(edit);
            }
            String digest = book.store().upkeep().digest();
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
        }
    }
}
