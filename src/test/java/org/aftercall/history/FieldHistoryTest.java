package org.aftercall.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FieldHistoryTest {
    @TempDir
    private Path folder;

    private final UUID ana = UUID.randomUUID();
    private final UUID job = UUID.randomUUID();
    private final UUID phone = UUID.randomUUID();
    private TempBook book;
    private int hours;

    @BeforeEach
    void open() {
        book = TempBook.open(folder.resolve("book"));
        Edit edit = edit(Intent.ADD, "Ingrid");
        edit.row(Entity.CONTACT, ana).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Lindqvist")));
        edit.row(Entity.AFFILIATION, job)
                .set(Field.AFFILIATION_TITLE, Values.text("Purchasing Manager"))
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(ana);
        write(edit);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void whatCameInWithTheContactIsNoChange() {
        assertThat(changes())
                .singleElement()
                .satisfies(only -> assertThat(only.what()).isEqualTo(FieldChange.What.CREATED));
    }

    @Test
    void aChangedTitleSaysWhatItWasAndWhoChangedIt() {
        title("Head of Purchasing", "Marek");
        assertThat(changes()).first().satisfies(change -> {
            assertThat(change.what()).isEqualTo(FieldChange.What.CHANGED);
            assertThat(change.field()).isEqualTo(Field.AFFILIATION_TITLE.number());
            assertThat(change.before()).isEqualTo(Values.text("Purchasing Manager"));
            assertThat(change.after()).isEqualTo(Values.text("Head of Purchasing"));
            assertThat(change.user()).isEqualTo("Marek");
            assertThat(change.undone()).isFalse();
        });
        assertThat(history().written(job, Field.AFFILIATION_TITLE.number()))
                .map(Change::user)
                .hasValue("Marek");
    }

    @Test
    void aValueThatWasPutBackStandsAgainAndThatCanBeTakenBackToo() {
        title("Head of Purchasing", "Marek");
        Edit back = putBack(changes().getFirst());
        write(back);
        assertThat(titleNow()).isEqualTo("Purchasing Manager");
        assertThat(changes().get(1).undone()).isTrue();
        book.store().undo(back.operation(), operation(), "Ingrid");
        assertThat(titleNow()).isEqualTo("Head of Purchasing");
        assertThat(changes().getFirst().intent().kind()).isEqualTo(Intent.UNDO);
    }

    @Test
    void aPhoneThatWasAddedAndRemovedComesBack() {
        Edit add = edit(Intent.EDIT, "Ingrid");
        add.row(Entity.CONTACT_POINT, phone)
                .set(Field.POINT_KIND, Values.text("phone"))
                .set(Field.POINT_WRITTEN, Values.text("+420 555 010 482"))
                .belongsTo(ana);
        write(add);
        assertThat(changes()).first().satisfies(change -> {
            assertThat(change.what()).isEqualTo(FieldChange.What.ADDED);
            assertThat(change.after()).isEqualTo(Values.text("+420 555 010 482"));
        });

        Edit remove = edit(Intent.EDIT, "Ingrid");
        remove.delete(phone);
        write(remove);
        FieldChange removed = changes().getFirst();
        assertThat(removed.what()).isEqualTo(FieldChange.What.REMOVED);
        assertThat(removed.before()).isEqualTo(Values.text("+420 555 010 482"));

        write(putBack(removed));
        assertThat(card().points()).extracting(ContactPoint::written).containsExactly("+420 555 010 482");
        assertThat(changes().getFirst().what()).isEqualTo(FieldChange.What.BROUGHT_BACK);
        write(putBack(changes().getFirst()));
        assertThat(card().points()).isEmpty();
    }

    @Test
    void ofTwoWhoWroteAtOnceBothAreThereUntilOneIsTaken() {
        Context before = book.store().seen();
        title("Head of Purchasing", "Ingrid");
        Edit other = new Edit(operation(), Intent.of(Intent.EDIT), "Marek", before);
        other.row(Entity.AFFILIATION, job).set(Field.AFFILIATION_TITLE, Values.text("Director"));
        write(other);

        List<Change> lost = history().contested(job, Field.AFFILIATION_TITLE.number());
        assertThat(titleNow()).isEqualTo("Director");
        assertThat(history().written(job, Field.AFFILIATION_TITLE.number()))
                .map(Change::user)
                .hasValue("Marek");
        assertThat(lost).singleElement().satisfies(change -> {
            assertThat(change.value()).isEqualTo(Values.text("Head of Purchasing"));
            assertThat(change.user()).isEqualTo("Ingrid");
        });

        Change value = lost.getFirst();
        write(PutBack.instead(
                value.entity(),
                value.row(),
                value.field(),
                value.value(),
                "Ana",
                operation(),
                "Ingrid",
                book.store().seen()));
        assertThat(titleNow()).isEqualTo("Head of Purchasing");
        assertThat(history().contested(job, Field.AFFILIATION_TITLE.number())).isEmpty();
    }

    @Test
    void aRefusalIsNeverWithdrawnSo() {
        Edit refusal = edit(Intent.EDIT, "Ingrid");
        refusal.row(Entity.CONSENT, UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .belongsTo(ana);
        write(refusal);
        FieldChange change = changes().getFirst();
        assertThat(change.what()).isEqualTo(FieldChange.What.ADDED);
        assertThat(PutBack.isPossible(change)).isFalse();
        assertThatThrownBy(() -> putBack(change)).isInstanceOf(Refused.class);
    }

    @Test
    void aValueThatWasEmptyIsEmptyAgain() {
        Edit edit = edit(Intent.EDIT, "Ingrid");
        edit.row(Entity.CONTACT, ana).userField(3, Values.text("Board, 2nd Tuesday"));
        write(edit);
        assertThat(card().contact().userFields()).containsEntry(3, "Board, 2nd Tuesday");
        FieldChange change = changes().getFirst();
        assertThat(change.before()).isEqualTo(Value.None.NONE);
        write(putBack(change));
        assertThat(card().contact().userFields()).isEmpty();
    }

    private void title(String title, String user) {
        Edit edit = edit(Intent.EDIT, user);
        edit.row(Entity.AFFILIATION, job).set(Field.AFFILIATION_TITLE, Values.text(title));
        write(edit);
    }

    private void write(Edit edit) {
        hours++;
        book.now(TempBook.MORNING.plus(Duration.ofHours(hours)));
        book.store().write(edit);
    }

    private Edit putBack(FieldChange change) {
        return PutBack.edit(change, "Ana", operation(), "Ingrid", book.store().seen());
    }

    private FieldHistory history() {
        return FieldHistory.read(book.store(), new ContactId(ana));
    }

    private List<FieldChange> changes() {
        return history().changes();
    }

    private Card card() {
        return book.store().contacts().card(new ContactId(ana)).orElseThrow();
    }

    private String titleNow() {
        return card().current().map(Affiliation::title).orElse("");
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    private static Edit edit(String intent, String user) {
        return new Edit(operation(), Intent.of(intent), user, null);
    }
}
