package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.store.Undone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo of an import so large that it is laid out in parts, after others have built on some of it.
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
            UUID mobile = UUID.randomUUID();
            store.write(edit(edit -> edit.row(Entity.CONTACT_POINT, mobile)
                    .set(Field.POINT_KIND, Values.text("mobile"))
                    .set(Field.POINT_WRITTEN, Values.text("+49 170 1234567"))
                    .belongsTo(contact(5))));
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
