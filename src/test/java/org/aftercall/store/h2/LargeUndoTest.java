package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.aftercall.change.Cell;
import org.aftercall.change.Deletes;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.store.Undone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo of an import so large that it is laid out in parts, after others have built on some of it.
@Tag("hot")
final class LargeUndoTest {
    private static final int COMPANIES = 100;
    private static final int PEOPLE = 1_500;
    private static final OperationId IMPORT = new OperationId(new UUID(9, 1));
    private static final UUID OLD = new UUID(8, 1);
    private static final UUID EMPTY = new UUID(8, 2);

    @TempDir
    Path folder;

    @Test
    void itTakesBackWhatItMadeAndLeavesWholeWhatOthersBuiltOn() {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            store.write(known());
            store.writeLarge(IMPORT, Intent.of(Intent.IMPORT), "Ingrid", store.seen(), list(), Progress.NONE);
            store.write(mobile(contact(5)));
            store.write(
                    edit(edit -> edit.row(Entity.COMPANY, company(7)).set(Field.COMPANY_NAME, Values.text("Renamed"))));
            store.write(edit(edit -> edit.delete(contact(11)))); // so one is missing from here on
            String before = store.upkeep().digest();

            OperationId undo = new OperationId(new UUID(9, 2));
            Undone undone = store.undo(IMPORT, undo, "Ingrid");

            assertThat(store.contacts().count()).isEqualTo(3);
            Card kept = store.contacts().card(new ContactId(contact(5))).orElseThrow();
            assertThat(kept.points()).hasSize(2);
            assertThat(kept.contact().name().last()).isEqualTo("Last5");
            assertThat(kept.affiliations()).hasSize(1);
            assertThat(undone.kept())
                    .extracting(Undone.Kept::row)
                    .contains(contact(5), company(5), company(7))
                    .doesNotContain(contact(6), contact(7), company(6));
            Card old = store.contacts().card(new ContactId(OLD)).orElseThrow();
            assertThat(old.points()).isEmpty();
            assertThat(old.contact().nickname()).isEqualTo("as it was");
            assertThat(store.contacts().card(new ContactId(contact(11)))).isEmpty();
            assertThat(store.upkeep().check(Progress.NONE)).isEmpty();

            String after = store.upkeep().digest();
            store.upkeep().rebuild(Progress.NONE);
            assertThat(store.upkeep().digest()).isEqualTo(after);
            assertThat(store.contacts().count()).isEqualTo(3);

            store.undo(undo, new OperationId(new UUID(9, 3)), "Ingrid");
            assertThat(store.contacts().count()).isEqualTo(PEOPLE + 1);
            assertThat(store.contacts()
                            .card(new ContactId(OLD))
                            .orElseThrow()
                            .contact()
                            .nickname())
                    .isEqualTo("as imported");
            assertThat(store.upkeep().digest()).isNotEqualTo(before);
            assertThat(store.upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    /// Whoever saves does not wait, and what was saved the undo has not seen: it brings back whom it is about.
    @Test
    void whatIsSavedMeanwhileStaysWithThePersonItIsAbout() throws Exception {
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            store.writeLarge(IMPORT, Intent.of(Intent.IMPORT), "Ingrid", store.seen(), list(), Progress.NONE);
            CompletableFuture<Undone> undone =
                    CompletableFuture.supplyAsync(() -> store.undo(IMPORT, new OperationId(new UUID(9, 2)), "Ingrid"));
            int saved = 0;
            while (saved < PEOPLE && !undone.isDone()) {
                store.write(mobile(contact(saved)));
                saved++;
            }
            undone.get(1, TimeUnit.MINUTES);

            assertThat(saved).isPositive();
            List<Dot> saves = LongStream.rangeClosed(1, saved + 1)
                    .mapToObj(seq -> new Dot(new ReplicaId(1), seq))
                    .toList();
            assertThat(deletes(book))
                    .isNotEmpty()
                    .noneMatch(delete -> saves.stream().anyMatch(save -> Deletes.reaches(delete, save)));
            for (int i = 0; i < saved; i++) {
                Card card = store.contacts().card(new ContactId(contact(i))).orElseThrow();
                assertThat(card.points()).as(card.contact().shownName()).hasSize(2);
            }
            assertThat(store.upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void anUndoThatIsStoppedBeforeItsEndHidesNobodyInADatabaseThatIsMadeAgain() throws Exception {
        AtomicBoolean stops = new AtomicBoolean();
        try (TempBook book = TempBook.open(folder, 1, point -> {
            if (stops.get() && point.equals("stream.beforeEnd")) {
                throw new IllegalStateException("stopped");
            }
        })) {
            Store store = book.store();
            store.writeLarge(IMPORT, Intent.of(Intent.IMPORT), "Ingrid", store.seen(), list(), Progress.NONE);
            stops.set(true);
            assertThatThrownBy(() -> store.undo(IMPORT, new OperationId(new UUID(9, 2)), "Ingrid"))
                    .hasStackTraceContaining("stopped");
        }
        Files.delete(folder.resolve("address-book.mv.db"));
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().count()).isEqualTo(PEOPLE + 1);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    /// All that was ever written to delete a row.
    private static List<Value> deletes(TempBook book) {
        List<Value> deletes = new ArrayList<>();
        book.journal()
                .replay(
                        Position.START,
                        (bytes, start, end) -> FrameCodec.decode(bytes).rows().stream()
                                .flatMap(row -> row.cells().stream())
                                .map(Cell::value)
                                .filter(Deletes::isDeleted)
                                .forEach(deletes::add));
        return deletes;
    }

    private static Edit mobile(UUID contact) {
        return edit(edit -> edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text("mobile"))
                .set(Field.POINT_WRITTEN, Values.text("+49 170 1234567"))
                .belongsTo(contact));
    }

    private static Edit known() {
        return edit(edit -> {
            edit.row(Entity.CONTACT, OLD)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Malá")))
                    .set(Field.CONTACT_NICKNAME, Values.text("as it was"));
            edit.row(Entity.CONTACT, EMPTY).set(Field.CONTACT_NAME, Values.name(PersonName.of("Jan", "Novák")));
        });
    }

    /// People at companies, each with a phone; and a phone and a nickname for somebody who was there.
    private static List<RowChange> list() {
        List<RowChange> rows = new ArrayList<>();
        for (int i = 0; i < COMPANIES; i++) {
            rows.add(new RowEdit(Entity.COMPANY, company(i))
                    .set(Field.COMPANY_NAME, Values.text("Company " + i))
                    .change());
        }
        for (int i = 0; i < PEOPLE; i++) {
            rows.add(new RowEdit(Entity.CONTACT, contact(i))
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("First" + i, "Last" + i)))
                    .change());
            rows.add(new RowEdit(Entity.AFFILIATION, new UUID(3, i))
                    .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                    .belongsTo(contact(i), company(i % COMPANIES))
                    .change());
            rows.add(point(new UUID(4, i), contact(i)));
        }
        rows.add(new RowEdit(Entity.CONTACT, OLD)
                .set(Field.CONTACT_NICKNAME, Values.text("as imported"))
                .change());
        rows.add(point(new UUID(5, 1), OLD));
        return rows;
    }

    private static RowChange point(UUID id, UUID contact) {
        return new RowEdit(Entity.CONTACT_POINT, id)
                .set(Field.POINT_KIND, Values.text("phone"))
                .set(Field.POINT_WRITTEN, Values.text("+49 30 1234567"))
                .belongsTo(contact)
                .change();
    }

    private static UUID contact(int n) {
        return new UUID(1, n);
    }

    private static UUID company(int n) {
        return new UUID(2, n);
    }

    private static Edit edit(Consumer<Edit> what) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
        what.accept(edit);
        return edit;
    }
}
