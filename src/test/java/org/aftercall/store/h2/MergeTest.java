package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.Values;
import org.aftercall.consent.Consents;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Refused;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contacts that are one person, in two real books that exchange what they have.
@Tag("hot")
final class MergeTest {
    private static final UUID EVA = new UUID(0x7000, 1);
    private static final UUID TWIN = new UUID(0x7000, 2);
    private static final UUID MAX = new UUID(0x7000, 3);
    private static final UUID FIRM = new UUID(0x7000, 4);
    private static final UUID RECORD = new UUID(0x7000, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TempBook a;
    private TempBook b;

    @BeforeEach
    void evaIsThereTwiceAndMaxOnce() {
        a = TempBook.open(folder.resolve("a"), 1, Faults.NONE);
        b = TempBook.open(folder.resolve("b"), 2, Faults.NONE);
        write(a, edit -> {
            edit.row(Entity.COMPANY, FIRM).set(Field.COMPANY_NAME, Values.text("Nordwind"));
            person(edit, EVA, "Eva", "Klein");
            below(edit, EVA, 10);
        });
        write(a, edit -> {
            person(edit, TWIN, "E.", "Klein");
            edit.row(Entity.CONTACT, TWIN).set(Field.CONTACT_NICKNAME, Values.text("Evi"));
            below(edit, TWIN, 20);
        });
        write(a, edit -> person(edit, MAX, "Max", "Mustermann"));
        exchange();
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
    }

    @Test
    void everyQuestionFindsTheOtherOneUnderTheOneThatIsShownAndNeverByItself() {
        merge(a, EVA, TWIN);
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isEqualTo(2);
            Card card = store.contacts().card(new ContactId(TWIN)).orElseThrow();
            assertThat(card.contact().id().value()).isEqualTo(EVA);
            assertThat(card.points()).hasSize(2);
            assertThat(card.addresses()).hasSize(2);
            assertThat(card.notes()).hasSize(2);
            assertThat(card.open()).hasSize(2);
            assertThat(card.affiliations()).hasSize(2);
            assertThat(store.past().entries(new ContactId(TWIN), 0, 10)).hasSize(2);
            assertThat(store.contacts().named("E. Klein", 9)).isEmpty();
            List<ContactId> ids = new ArrayList<>();
            store.contacts().each(each -> ids.add(each.contact().id()));
            store.contacts().eachSearchable(each -> ids.add(each.id()));
            assertThat(ids).extracting(ContactId::value).doesNotContain(TWIN).contains(EVA);
            assertThat(store.due().planned(new ContactId(EVA))).hasSize(2);
            assertThat(store.contacts().rows(List.of(new ContactId(TWIN)))).isEmpty();
            ContactRow row = store.contacts().rows(List.of(new ContactId(EVA))).getFirst();
            assertThat(row.nextDue()).isEqualTo(DUE);
            assertThat(store.matching().byPhone(List.of("+493020")).get("+493020"))
                    .containsExactly(new ContactId(EVA));
            assertThat(store.contacts().merged(new ContactId(TWIN)))
                    .extracting(ContactId::value)
                    .containsExactly(EVA, TWIN);
        });
    }

    @Test
    void whatComesLaterForTheOtherOneIsOnTheCardOfTheOneThatIsShown() {
        merge(a, EVA, TWIN);
        write(b, edit -> below(edit, TWIN, 30)); // has not heard of it
        exchange();
        write(a, edit -> below(edit, TWIN, 40));
        exchange();
        both(store -> {
            Card card = store.contacts().card(new ContactId(EVA)).orElseThrow();
            assertThat(card.points()).hasSize(4);
            assertThat(card.notes()).hasSize(4);
            assertThat(store.past().entries(new ContactId(EVA), 0, 10)).hasSize(4);
        });
    }

    @Test
    void history21TwoWhoMergeThemTheOtherWayRoundHaveEqualBooks() {
        merge(a, EVA, TWIN);
        write(b, edit -> {
            edit.merge(new UUID(0x7000, 6), TWIN, EVA);
            person(edit, EVA, "E.", "Klein");
        });
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isEqualTo(2);
            assertThat(store.operations().conflicts()).isEmpty(); // only one of them chose a name
            assertThat(store.contacts()
                            .card(new ContactId(TWIN))
                            .orElseThrow()
                            .contact()
                            .name())
                    .isEqualTo(PersonName.of("E.", "Klein"));
        });
    }

    @Test
    void history22WhatAColleagueWroteOnTheOtherOneIsAConflictOnTheCardUntilSomebodyDecides() {
        write(b, edit -> edit.row(Entity.CONTACT, TWIN).set(Field.CONTACT_PERSONA, Values.text("buyer")));
        merge(a, EVA, TWIN);
        exchange();
        both(store -> {
            Conflict conflict = store.operations().conflicts().getFirst();
            assertThat(conflict.contact()).contains(new ContactId(EVA));
            assertThat(conflict.shown().said()).isEmpty();
            assertThat(conflict.others()).extracting(Change::said).containsExactly("buyer");
            assertThat(conflict.others().getFirst().row()).isEqualTo(EVA);
            assertThat(store.operations().superseded(EVA))
                    .extracting(Change::said)
                    .containsExactly("buyer");
        });
        write(a, edit -> edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_PERSONA, Values.text("decides")));
        exchange();
        both(store -> assertThat(store.operations().conflicts()).isEmpty());
    }

    @Test
    void theValueThatIsShownCanBeCalledFineSoThatTheOtherIsNoLongerListed() {
        write(b, edit -> edit.row(Entity.CONTACT, TWIN).set(Field.CONTACT_NICKNAME, Values.text("Evchen")));
        write(a, edit -> edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("Eve")));
        merge(a, EVA, TWIN);
        exchange();
        both(store -> assertThat(store.operations().conflicts()).hasSize(1));
        write(b, edit -> {
            edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("Eve"));
            edit.settle(EVA);
        });
        exchange();
        both(store -> {
            assertThat(store.operations().conflicts()).isEmpty();
            assertThat(store.contacts()
                            .card(new ContactId(EVA))
                            .orElseThrow()
                            .contact()
                            .nickname())
                    .isEqualTo("Eve");
        });
    }

    @Test
    void anUndoneMergeBringsBothBackWithWhatIsTheirs() {
        OperationId merge = merge(a, EVA, TWIN);
        write(a, edit -> below(edit, TWIN, 30));
        exchange();
        b.store().undo(merge, new OperationId(UUID.randomUUID()), "Ben");
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isEqualTo(3);
            Card twin = store.contacts().card(new ContactId(TWIN)).orElseThrow();
            assertThat(twin.contact().nickname()).isEqualTo("Evi");
            assertThat(twin.points()).hasSize(2);
            assertThat(store.contacts().card(new ContactId(EVA)).orElseThrow().points())
                    .hasSize(1);
            assertThat(store.contacts()
                            .rows(List.of(new ContactId(TWIN)))
                            .getFirst()
                            .nextDue())
                    .isEqualTo(DUE);
        });
    }

    @Test
    void theyAreDeletedTogetherAndComeBackTogether() {
        merge(a, EVA, TWIN);
        exchange();
        OperationId delete = write(b, edit -> edit.delete(EVA));
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isOne();
            assertThat(store.contacts().card(new ContactId(TWIN))).isEmpty();
        });
        a.store().undo(delete, new OperationId(UUID.randomUUID()), "Ana");
        exchange();
        both(store -> assertThat(
                        store.contacts().card(new ContactId(EVA)).orElseThrow().points())
                .hasSize(2));
    }

    @Test
    void whoIsForgottenIsForgottenWithAllThatBelongsToTheSamePerson() {
        merge(a, EVA, TWIN);
        exchange();
        forget(a, EVA);
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isOne();
            assertThat(store.matching().forgotten(List.of(EVA, TWIN, id(10), id(20), MAX)))
                    .containsExactlyInAnyOrder(EVA, TWIN, id(10), id(20));
        });
        assertThat(inFrames(a) + inFrames(b)).doesNotContain("Klein", "Evi", "seen in 20");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsForgottenAfterAnUndoneMergeGoesAloneAndLeavesNothingOnTheOther(boolean twin) {
        UUID gone = twin ? TWIN : EVA;
        UUID stays = twin ? EVA : TWIN;
        OperationId merge = write(a, edit -> {
            edit.merge(RECORD, EVA, TWIN);
            edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("Evi"));
        });
        exchange();
        a.store().undo(merge, new OperationId(UUID.randomUUID()), "Ana");
        exchange();
        forget(b, gone);
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isEqualTo(2);
            Card left = store.contacts().card(new ContactId(stays)).orElseThrow();
            assertThat(left.points()).hasSize(1);
            assertThat(left.notes()).hasSize(1);
        });
        if (twin) {
            assertThat(inFrames(a) + inFrames(b)).doesNotContain("Evi", "seen in 20");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMergeByAColleagueWhoHadNotHeardThatOneIsForgottenLeavesTheOtherAsItWas(boolean mergeFirst) {
        write(a, edit -> {
            edit.merge(RECORD, EVA, TWIN);
            edit.row(Entity.CONTACT, EVA).set(Field.CONTACT_NICKNAME, Values.text("Evi"));
        });
        if (mergeFirst) { // a has both merged when it hears that one is forgotten
            forget(b, TWIN);
        } else {
            forget(b, TWIN);
            b.store().upkeep().rebuild(Progress.NONE);
        }
        exchange();
        both(store -> {
            assertThat(store.contacts().count()).isEqualTo(2);
            Card left = store.contacts().card(new ContactId(EVA)).orElseThrow();
            assertThat(left.points()).hasSize(1);
        });
        assertThat(inFrames(a) + inFrames(b)).doesNotContain("Evi", "seen in 20");
    }

    @Test
    void history14WhoHasRefusedUnderOneRecordIsRefusedAfterAConsentUnderTheOther() {
        consent(a, 50, EVA, false);
        consent(a, 51, TWIN, true);
        merge(a, EVA, TWIN);
        exchange();
        both(store -> assertThat(isRefused(store)).isTrue());
    }

    @Test
    void aConsentOnTheMergedCardCountsForTheRefusalsOfBoth() {
        consent(a, 50, TWIN, false);
        merge(a, EVA, TWIN);
        consent(a, 51, EVA, true, 50);
        exchange();
        both(store -> assertThat(isRefused(store)).isFalse());
    }

    @Test
    void history15AConsentDoesNotCountOverAMergeThatItsAuthorHadNotSeen() {
        consent(a, 50, TWIN, false);
        OperationId merge = merge(a, EVA, TWIN);
        consent(a, 51, EVA, true, 50);
        a.store().undo(merge, new OperationId(UUID.randomUUID()), "Ana");
        write(a, edit -> edit.merge(new UUID(0x7000, 8), EVA, TWIN));
        exchange();
        both(store -> assertThat(isRefused(store)).isTrue());
    }

    @Test
    void theyCannotBeMergedTwiceNorWithSomebodyWhoIsNotThere() {
        merge(a, EVA, TWIN);
        assertThatThrownBy(() -> merge(a, TWIN, EVA)).isInstanceOf(Refused.class);
        write(a, edit -> edit.delete(MAX));
        assertThatThrownBy(() -> write(a, edit -> edit.merge(new UUID(0x7000, 7), MAX, EVA)))
                .isInstanceOf(Refused.class);
    }

    /// Everything that can happen to a few contacts, in any order, on two laptops that exchange now and then.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void twoBooksAreEqualAndTheSameWhenTheyAreMadeAgain(long seed) {
        Random random = new Random(seed);
        List<OperationId> operations = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID contact = new UUID(0x7001, i);
            operations.add(write(a, edit -> {
                person(edit, contact, "P" + contact.getLeastSignificantBits(), "Q");
                below(edit, contact, 100 + 10 * (int) contact.getLeastSignificantBits());
            }));
        }
        exchange();
        for (int step = 0; step < 60; step++) {
            TempBook book = random.nextBoolean() ? a : b;
            UUID one = new UUID(0x7001, random.nextInt(5));
            UUID other = new UUID(0x7001, random.nextInt(5));
            int number = 1000 + 10 * step;
            int what = random.nextInt(8);
            try {
                switch (what) {
                    case 0, 1 -> operations.add(write(book, edit -> edit.merge(id(number), one, other)));
                    case 2 -> operations.add(write(book, edit -> edit.delete(one)));
                    case 3 -> operations.add(write(book, edit -> below(edit, one, number)));
                    case 4 ->
                        operations.add(write(
                                book,
                                edit -> edit.row(Entity.CONTACT, one)
                                        .set(Field.CONTACT_NICKNAME, Values.text("n" + number))));
                    case 5 -> {
                        OperationId undo = new OperationId(UUID.randomUUID());
                        OperationId any = operations.get(random.nextInt(operations.size()));
                        if (book.store().operations().find(any).isPresent()) {
                            book.store().undo(any, undo, "Ana");
                            operations.add(undo);
                        }
                    }
                    case 6 -> exchange();
                    default ->
                        write(
                                book,
                                edit -> edit.row(Entity.CONTACT_POINT, id(100 + 10 * random.nextInt(5)))
                                        .belongsTo(other));
                }
            } catch (Refused _) {
                // merged or deleted already
            }
        }
        exchange();
    }

    private static boolean isRefused(Store store) {
        Card card = store.contacts().card(new ContactId(EVA)).orElseThrow();
        return Consents.refusal(card.consents(), Channel.Known.PHONE).isPresent();
    }

    private void consent(TempBook book, int number, UUID contact, boolean allowed, int... names) {
        Set<UUID> named = new HashSet<>();
        for (int name : names) {
            named.add(id(name));
        }
        write(
                book,
                edit -> edit.row(Entity.CONSENT, id(number))
                        .set(Field.CONSENT_CHANNEL, Values.text(Channel.Known.PHONE.code()))
                        .set(Field.CONSENT_ALLOWED, Values.bool(allowed))
                        .set(Field.CONSENT_NAMES, Values.rows(named))
                        .belongsTo(contact));
    }

    private static void person(Edit edit, UUID row, String first, String last) {
        edit.row(Entity.CONTACT, row).set(Field.CONTACT_NAME, Values.name(PersonName.of(first, last)));
    }

    private static UUID id(int number) {
        return new UUID(0x7002, number);
    }

    /// One of each kind that a card shows.
    private static void below(Edit edit, UUID contact, int number) {
        edit.row(Entity.CONTACT_POINT, id(number))
                .set(Field.POINT_KIND, Values.text("phone"))
                .set(Field.POINT_WRITTEN, Values.text("+49 30 " + number))
                .belongsTo(contact);
        edit.row(Entity.NOTE, id(number + 1))
                .set(Field.NOTE_TEXT, Values.text("seen in " + number))
                .belongsTo(contact);
        edit.row(Entity.ADDRESS, id(number + 2))
                .set(Field.ADDRESS_LABEL, Values.text("home " + number))
                .belongsTo(contact);
        edit.row(Entity.ACTIVITY, id(number + 3))
                .set(Field.ACTIVITY_TITLE, Values.text("call " + number))
                .set(Field.ACTIVITY_DUE, Values.due(DUE, null))
                .belongsTo(contact);
        edit.row(Entity.HISTORY, id(number + 4))
                .set(Field.HISTORY_TEXT, Values.text("talked " + number))
                .set(Field.HISTORY_WHEN, Values.moment(Instant.parse("2026-11-20T10:00:00Z")))
                .belongsTo(contact);
        edit.row(Entity.AFFILIATION, id(number + 5))
                .set(Field.AFFILIATION_TITLE, Values.text("buyer " + number))
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(contact, FIRM);
    }

    private static OperationId merge(TempBook book, UUID contact, UUID other) {
        return write(book, edit -> edit.merge(RECORD, contact, other));
    }

    private static OperationId write(TempBook book, Consumer<Edit> what) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ana", seen(book));
        what.accept(edit);
        book.store().write(edit);
        return edit.operation();
    }

    private static Context seen(TempBook book) {
        return book.store().seen();
    }

    private static void forget(TempBook book, UUID contact) {
        book.store().forget(new OperationId(UUID.randomUUID()), "Ana", List.of(new ContactId(contact)));
    }

    /// Both get what the other has, and then say the same, as does each when it is made again from its journal.
    private void exchange() {
        give(a, b);
        give(b, a);
        String digest = a.store().upkeep().digest();
        assertThat(b.store().upkeep().digest()).isEqualTo(digest);
        assertThat(a.store().upkeep().check(Progress.NONE)).isEmpty();
        assertThat(b.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    private static void give(TempBook from, TempBook to) {
        List<byte[]> frames = new ArrayList<>();
        long last = from.store().frames().applied().get(replica(from));
        from.store().frames().read(replica(from), 1, last, frames::add);
        to.store().frames().apply(frames);
    }

    private static ReplicaId replica(TempBook book) {
        return book.store().frames().replica();
    }

    private static String inFrames(TempBook book) {
        StringBuilder all = new StringBuilder();
        book.journal().replay(Position.START, (bytes, _, _) -> all.append(FrameCodec.decode(bytes)));
        return all.toString();
    }

    private void both(Consumer<Store> check) {
        check.accept(a.store());
        check.accept(b.store());
        b.store().upkeep().rebuild(Progress.NONE);
        check.accept(b.store());
    }
}
