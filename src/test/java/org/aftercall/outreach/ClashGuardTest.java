package org.aftercall.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Channel;
import org.aftercall.model.Clash;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.TempBook;
import org.aftercall.text.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Marek says that he calls, and Ingrid's laptop learns of it with his frames.
final class ClashGuardTest {
    private static final ZonedDateTime NOW = TempBook.MORNING.atZone(ZoneOffset.UTC);
    private static final ContactId EVA = new ContactId(new UUID(3, 1));

    @TempDir
    Path place;

    @Test
    void aClaimTravelsAndTwoOfOneLaptopAreOne() {
        try (TempBook marek = TempBook.open(place.resolve("marek"), 2, Faults.NONE);
                TempBook ingrid = TempBook.open(place.resolve("ingrid"), 1, Faults.NONE)) {
            Edit edit = new Edit(new OperationId(new UUID(9, 1)), Intent.of(Intent.ADD, "Eva"), "Marek", null);
            edit.row(Entity.CONTACT, EVA.value()).set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Klein")));
            marek.store().write(edit);
            ClashGuard his = guard(marek);
            his.claim(EVA, "Eva Klein", Channel.Known.PHONE, "Marek", TempBook.MORNING.minusSeconds(3600));
            his.claim(EVA, "Eva Klein", Channel.Known.PHONE, "Marek", TempBook.MORNING);
            assertThat(his.before(EVA, "Marek", NOW)).isEmpty();
            List<byte[]> frames = new ArrayList<>();
            marek.store().frames().read(new ReplicaId(2), 1, 3, frames::add);
            ingrid.store().frames().apply(frames);
            assertThat(guard(ingrid).before(EVA, "Ingrid", NOW)).singleElement().satisfies(clash -> {
                assertThat(clash.kind()).isEqualTo(Clash.Kind.NOW);
                assertThat(clash.who()).isEqualTo("Marek");
                assertThat(clash.stops()).isTrue();
            });
            assertThat(ingrid.store().operations().conflicts()).isEmpty();
        }
    }

    @Test
    void aListKnowsWithWhomColleaguesWereInTouchTodayAndLately() {
        try (TempBook book = TempBook.open(place)) {
            ContactId own = met(book, 1, "Ingrid", NOW);
            ContactId today = met(book, 2, "Marek", NOW.minusHours(1));
            ContactId lately = met(book, 3, "Marek", NOW.minusDays(7)); // five working days, over a weekend
            ContactId longAgo = met(book, 4, "Marek", NOW.minusDays(8));
            ContactId called = met(book, 5, "Marek", NOW.minusDays(30));
            guard(book).claim(called, "Eva", Channel.Known.PHONE, "Sam", TempBook.MORNING.minusSeconds(600));
            Busy busy = guard(book).busy("Ingrid", NOW);
            assertThat(busy.today()).containsExactlyInAnyOrder(today, called);
            assertThat(busy.lately()).containsExactly(lately).doesNotContain(own, longAgo);
            assertThat(busy.colleagues()).containsExactly("Marek", "Sam");
        }
    }

    @Test
    void aListKnowsWhoseComplaintIsOpenWhoeverLooksAfterIt() {
        try (TempBook book = TempBook.open(place)) {
            ContactId hers = complaining(book, 1, "Ingrid", "open");
            ContactId his = complaining(book, 2, "Marek", "open");
            complaining(book, 3, "Marek", "done");
            met(book, 4, "Ingrid", NOW);
            ContactId deleted = complaining(book, 5, "Marek", "open");
            Edit edit = new Edit(new OperationId(new UUID(7, 5)), Intent.of(Intent.EDIT), "Marek", null);
            edit.delete(deleted.value());
            book.store().write(edit);
            assertThat(guard(book).busy("Ingrid", NOW).complaints()).containsExactlyInAnyOrder(hers, his);
        }
    }

    private static ContactId complaining(TempBook book, int number, String owner, String state) {
        ContactId contact = met(book, number, "Ingrid", NOW.minusDays(30));
        Edit edit = new Edit(new OperationId(new UUID(6, number)), Intent.of(Intent.EDIT), owner, null);
        edit.row(Entity.ACTIVITY, new UUID(6, number))
                .set(Field.ACTIVITY_KIND, Values.text(ActivityKind.Known.COMPLAINT.code()))
                .set(Field.ACTIVITY_STATE, Values.text(state))
                .set(Field.ACTIVITY_OWNER, Values.text(owner))
                .set(Field.ACTIVITY_DUE, Values.due(NOW.toLocalDate().plusDays(3), null))
                .belongsTo(contact.value());
        book.store().write(edit);
        return contact;
    }

    @Test
    void aCallThatWasWrittenUpIsNoCallJustNowInAListEither() {
        try (TempBook book = TempBook.open(place)) {
            ContactId eva = met(book, 1, "Ingrid", NOW);
            guard(book).claim(eva, "Eva", Channel.Known.PHONE, "Ingrid", TempBook.MORNING.minusSeconds(600));
            assertThat(guard(book).busy("Marek", NOW).today()).containsExactly(eva);
            assertThat(guard(book).busy("Ingrid", NOW).today()).isEmpty();
        }
    }

    private static ContactId met(TempBook book, int number, String who, ZonedDateTime when) {
        ContactId contact = new ContactId(new UUID(4, number));
        Edit edit = new Edit(new OperationId(new UUID(8, number)), Intent.of(Intent.CLOSE_OUT), who, null);
        edit.row(Entity.CONTACT, contact.value()).set(Field.CONTACT_NAME, Values.name(PersonName.of("Eva", "Klein")));
        edit.row(Entity.HISTORY, new UUID(5, number))
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_WHO, Values.text(who))
                .set(Field.HISTORY_WHEN, Values.moment(when.toInstant()))
                .belongsTo(contact.value());
        book.store().write(edit);
        return contact;
    }

    private static ClashGuard guard(TempBook book) {
        return new ClashGuard(book.store(), Freshness.NOBODY, WorkingDays.MONDAY_TO_FRIDAY);
    }
}
