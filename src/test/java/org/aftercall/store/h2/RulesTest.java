package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Activity;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules of `product.md` 2 that the store keeps whatever is written.
final class RulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private static Edit edit(String user) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), user, null);
    }

    /// Rule 1, against what the card says, through random saves, deletes, undos, an opening and a rebuild.
    @Test
    void theNextActivityDateIsAlwaysTheEarliestDueDateOfOpenActivities() {
        Random random = new Random(11);
        List<UUID> contacts = new ArrayList<>();
        List<UUID> activities = new ArrayList<>();
        List<OperationId> done = new ArrayList<>();
        try (TempBook book = TempBook.open(folder)) {
            for (int i = 0; i < 150; i++) {
                step(book.store(), random, contacts, activities, done);
                isDerived(book.store(), contacts);
            }
            book.store().upkeep().rebuild(Progress.NONE);
            isDerived(book.store(), contacts);
        }
        try (TempBook book = TempBook.open(folder)) {
            isDerived(book.store(), contacts);
        }
    }

    private static void step(
            Store store, Random random, List<UUID> contacts, List<UUID> activities, List<OperationId> done) {
        Edit edit = edit("Ingrid");
        int what = random.nextInt(10);
        if (contacts.isEmpty() || what == 0) {
            UUID contact = UUID.randomUUID();
            contacts.add(contact);
            edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "No")));
        } else if (what == 1 && !done.isEmpty()) {
            OperationId undo = new OperationId(UUID.randomUUID());
            store.undo(done.get(random.nextInt(done.size())), undo, "Ingrid");
            done.add(undo);
            return;
        } else if (what == 2) {
            edit.delete(contacts.get(random.nextInt(contacts.size())));
        } else if (activities.isEmpty() || what < 6) {
            UUID activity = UUID.randomUUID();
            activities.add(activity);
            edit.row(Entity.ACTIVITY, activity)
                    .set(Field.ACTIVITY_STATE, Values.text("open"))
                    .set(Field.ACTIVITY_DUE, Values.due(DAY.plusDays(random.nextInt(90) - 30), null))
                    .belongsTo(contacts.get(random.nextInt(contacts.size())));
        } else if (what < 8) {
            edit.row(Entity.ACTIVITY, activities.get(random.nextInt(activities.size())))
                    .set(Field.ACTIVITY_STATE, Values.text(random.nextBoolean() ? "done" : "open"));
        } else {
            edit.row(Entity.ACTIVITY, activities.get(random.nextInt(activities.size())))
                    .set(Field.ACTIVITY_DUE, Values.due(DAY.plusDays(random.nextInt(90) - 30), null));
        }
        store.write(edit);
        done.add(edit.operation());
    }

    private static void isDerived(Store store, List<UUID> contacts) {
        for (UUID contact : contacts) {
            ContactId id = new ContactId(contact);
            Optional<Card> card = store.contacts().card(id);
            if (card.isEmpty()) {
                assertThat(store.contacts().rows(List.of(id))).isEmpty();
                continue;
            }
            LocalDate earliest = card.get().open().stream()
                    .map(Activity::due)
                    .min(LocalDate::compareTo)
                    .orElse(null);
            assertThat(store.contacts().rows(List.of(id)).getFirst().nextDue()).isEqualTo(earliest);
        }
    }

    /// Rule 6.
    @Test
    void everyFieldChangeKeepsWhoWhenFromWhereAndTheOldValue() {
        try (TempBook book = TempBook.open(folder)) {
            UUID contact = UUID.randomUUID();
            Edit first = edit("Ingrid");
            first.row(Entity.CONTACT, contact).set(Field.CONTACT_NICKNAME, Values.text("Annie"));
            book.store().write(first);
            book.now(TempBook.MORNING.plusSeconds(60));
            Edit second = edit("Marek");
            second.row(Entity.CONTACT, contact).set(Field.CONTACT_NICKNAME, Values.text("Ann"));
            book.store().write(second);

            List<Change> changes = book.store().operations().changes(contact);
            assertThat(changes)
                    .extracting(Change::value, Change::user, Change::when, Change::operation, Change::stands)
                    .containsExactly(
                            tuple(Value.of("Ann"), "Marek", TempBook.MORNING.plusSeconds(60), second.operation(), true),
                            tuple(Value.of("Annie"), "Ingrid", TempBook.MORNING, first.operation(), false));
        }
    }

    /// Rule 7: what others changed since is kept, and said.
    @Test
    void anUndoKeepsWhatSomebodyElseWroteSinceAndSaysSo() {
        try (TempBook book = TempBook.open(folder)) {
            UUID contact = UUID.randomUUID();
            Edit first = edit("Ingrid");
            first.row(Entity.CONTACT, contact)
                    .set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Malá")))
                    .set(Field.CONTACT_NICKNAME, Values.text("Evi"));
            book.store().write(first);
            Edit second = edit("Marek");
            second.row(Entity.CONTACT, contact).set(Field.CONTACT_NICKNAME, Values.text("Eva M."));
            book.store().write(second);

            var undone = book.store().undo(first.operation(), new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(undone.kept()).isNotEmpty();
            assertThat(undone.kept().getFirst().label()).isEqualTo("Eva Malá");
            Card card = book.store().contacts().card(new ContactId(contact)).orElseThrow();
            assertThat(card.contact().nickname()).isEqualTo("Eva M.");
            assertThat(card.contact().name()).isEqualTo(PersonName.of("Eva", "Malá"));
        }
    }
}
