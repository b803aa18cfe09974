package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Deletes;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.Values;
import org.aftercall.history.PutBack;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody deletes while somebody else, who has not heard of it, writes: what was decided is listed until somebody has
/// looked.
final class DecidedRowsTest {
    private static final UUID EVA = new UUID(3, 1);
    private static final UUID PHONE = new UUID(3, 2);
    private static final UUID NOTE = new UUID(3, 3);

    @TempDir
    Path place;

    private TempBook anna;
    private TempBook ben;
    private int operations;

    @BeforeEach
    void bothKnowEvaAndHerPhone() {
        anna = TempBook.open(place.resolve("anna"), 1, Faults.NONE);
        ben = TempBook.open(place.resolve("ben"), 2, Faults.NONE);
        write(anna, "Anna", edit -> {
            edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Klein")));
            edit.row(Entity.CONTACT_POINT, PHONE).belongsTo(EVA).set(Field.POINT_WRITTEN, Values.text("+49 30 1"));
        });
        exchange();
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    @Test
    void aContactThatIsDeletedWhileAPhoneOfItChangesIsListed() {
        isDeletedWhile(EVA, DecidedRowsTest::anotherPhone);
        listed(EVA, "Ben", "Anna");
    }

    @Test
    void aContactThatIsDeletedWhileANoteIsAddedIsListed() {
        isDeletedWhile(
                EVA, edit -> edit.row(Entity.NOTE, NOTE).belongsTo(EVA).set(Field.NOTE_TEXT, Values.text("called")));
        listed(EVA, "Ben", "Anna");
    }

    @Test
    void aPhoneThatIsDeletedWhileItChangesIsListedUnderItsContact() {
        isDeletedWhile(PHONE, DecidedRowsTest::anotherPhone);
        listed(PHONE, "Ben", "Anna");
    }

    @Test
    void whoAgreesTakesItOffTheListOfBoth() {
        isDeletedWhile(EVA, DecidedRowsTest::anotherPhone);
        Change shown = conflicts(ben).getFirst().shown();
        write(ben, "Ben", edit -> PutBack.fine(edit, shown.entity(), shown.row(), shown.field(), shown.value()));
        exchange();
        assertThat(conflicts(anna)).isEmpty();
        assertThat(conflicts(ben)).isEmpty();
        assertThat(anna.store().contacts().count()).isEqualTo(1);
    }

    @Test
    void aDeleteThatNobodyWroteAgainstAndOneThatWasTakenBackAreNotListed() {
        write(anna, "Anna", edit -> edit.delete(EVA));
        exchange();
        assertThat(conflicts(ben)).isEmpty();
        write(ben, "Ben", edit -> edit.undelete(EVA));
        exchange();
        assertThat(conflicts(anna)).isEmpty();
        assertThat(anna.store().contacts().count()).isEqualTo(1);
    }

    /// Anna deletes a row while Ben, who has not heard of it, writes.
    private void isDeletedWhile(UUID row, Consumer<Edit> written) {
        write(anna, "Anna", edit -> edit.delete(row));
        write(ben, "Ben", written);
        exchange();
    }

    private static void anotherPhone(Edit edit) {
        edit.row(Entity.CONTACT_POINT, PHONE).set(Field.POINT_WRITTEN, Values.text("+49 30 2"));
    }

    private void listed(UUID row, String kept, String deleted) {
        for (TempBook book : List.of(anna, ben)) {
            assertThat(conflicts(book)).singleElement().satisfies(conflict -> {
                assertThat(conflict.contact()).contains(new ContactId(EVA));
                assertThat(conflict.shown().row()).isEqualTo(row);
                assertThat(conflict.shown().value()).isEqualTo(Deletes.ALIVE);
                assertThat(conflict.shown().user()).isEqualTo(kept);
                assertThat(conflict.others()).singleElement().satisfies(other -> {
                    assertThat(Deletes.isDeleted(other.value())).isTrue();
                    assertThat(other.user()).isEqualTo(deleted);
                });
            });
        }
    }

    private static List<Conflict> conflicts(TempBook book) {
        return book.store().operations().conflicts();
    }

    private void write(TempBook book, String user, Consumer<Edit> what) {
        Edit edit = new Edit(new OperationId(new UUID(9, ++operations)), Intent.of(Intent.EDIT, "Eva"), user, null);
        what.accept(edit);
        book.store().write(edit);
    }

    private void exchange() {
        pass(anna, ben, 1);
        pass(ben, anna, 2);
    }

    private static void pass(TempBook from, TempBook to, long replica) {
        ReplicaId id = new ReplicaId(replica);
        List<byte[]> frames = new ArrayList<>();
        long has = to.store().frames().applied().get(id);
        from.store().frames().read(id, has + 1, from.store().frames().applied().get(id), frames::add);
        to.store().frames().apply(frames);
    }
}
