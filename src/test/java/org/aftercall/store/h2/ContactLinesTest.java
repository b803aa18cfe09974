package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A contact's line is kept in step with what a save adds; a rebuild works it out from all that there is.
final class ContactLinesTest {
    private static final int PEOPLE = 8;

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final List<UUID> activities = new ArrayList<>();
    private final List<UUID> histories = new ArrayList<>();
    private final List<OperationId> operations = new ArrayList<>();

    @Test
    void afterAnySavesTheLinesAreThoseOfARebuiltBook() {
        try (TempBook book = TempBook.open(folder)) {
            List<ContactId> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(new ContactId(new UUID(1, i)));
                Edit edit = edit();
                edit.row(Entity.CONTACT, new UUID(1, i))
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "No " + i)));
                activity(edit, added(activities), new UUID(1, i));
                history(edit, added(histories), new UUID(1, i));
                book.store().write(edit);
            }
            for (int round = 0; round < 400; round++) {
                if (round % 23 == 22) {
                    book.store().undo(one(operations), new OperationId(UUID.randomUUID()), "Ingrid");
                } else {
                    book.store().write(something());
                }
            }
            var lines = book.store().contacts().rows(people);
            assertThat(lines).hasSize(PEOPLE).anyMatch(line -> line.nextDue() != null);
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().contacts().rows(people)).isEqualTo(lines);
        }
    }

    /// A close-out, or a part of one, of one contact or two; new rows, changed ones, deleted ones.
    private Edit something() {
        Edit edit = edit();
        operations.add(edit.operation());
        for (int i = 0; i <= random.nextInt(3); i++) {
            UUID contact = new UUID(1, random.nextInt(PEOPLE));
            switch (random.nextInt(6)) {
                case 0, 1 -> activity(edit, added(activities), contact);
                case 2, 3 -> history(edit, added(histories), contact);
                case 4 -> activity(edit, one(activities), contact);
                default -> {
                    if (random.nextInt(3) == 0) {
                        edit.delete(one(random.nextBoolean() ? activities : histories));
                    } else {
                        history(edit, one(histories), contact);
                    }
                }
            }
        }
        return edit;
    }

    private void activity(Edit edit, UUID row, UUID contact) {
        edit.row(Entity.ACTIVITY, row)
                .set(
                        Field.ACTIVITY_DUE,
                        Values.due(
                                TempBook.MORNING
                                        .atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .plusDays(random.nextInt(60)),
                                null))
                .set(Field.ACTIVITY_STATE, Values.text(random.nextInt(3) == 0 ? "done" : "open"))
                .belongsTo(contact);
    }

    private void history(Edit edit, UUID row, UUID contact) {
        edit.row(Entity.HISTORY, row)
                .set(Field.HISTORY_TEXT, Values.text("note " + random.nextInt(1000)))
                .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING.plusSeconds(random.nextInt(20) * 60L)))
                .belongsTo(contact);
    }

    private static UUID added(List<UUID> rows) {
        UUID row = UUID.randomUUID();
        rows.add(row);
        return row;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Edit edit() {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
    }
}
