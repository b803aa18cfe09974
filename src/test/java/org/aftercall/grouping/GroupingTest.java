package org.aftercall.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Intent;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.Values;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.MembershipId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Groups.Counted;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Groups in two real books that exchange what they have.
final class GroupingTest {
    private static final ContactId EVA = new ContactId(new UUID(0x7000, 1));
    private static final ContactId TWIN = new ContactId(new UUID(0x7000, 2));
    private static final ContactId MAX = new ContactId(new UUID(0x7000, 3));
    private static final UUID RECORD = new UUID(0x7000, 5);

    @TempDir
    Path folder;

    private TempBook a;
    private TempBook b;
    private Group vip;

    @BeforeEach
    void threePeopleAreThereAndAGroupWithEva() {
        a = TempBook.open(folder.resolve("a"), 1, Faults.NONE);
        b = TempBook.open(folder.resolve("b"), 2, Faults.NONE);
        write(a, edit -> {
            person(edit, EVA, "Eva", "Klein");
            person(edit, TWIN, "E.", "Klein");
            person(edit, MAX, "Max", "Mustermann");
        });
        vip = grouping(a).create(operation(), " VIP\n2027 ", List.of(EVA)).group();
        exchange();
    }

    @AfterEach
    void close() {
        a.close();
        b.close();
    }

    @Test
    void aGroupIsListedWithHowManyAreInItAndStandsOnTheirCards() {
        Group other =
                grouping(a).create(operation(), "Ärzte", List.of(MAX, EVA)).group();
        Group empty = grouping(b).create(operation(), "brno", List.of()).group();
        exchange();
        both(store -> {
            assertThat(store.groups().counted())
                    .containsExactly(new Counted(other, 2), new Counted(empty, 0), new Counted(vip, 1));
            assertThat(store.groups().all()).containsExactly(other, empty, vip);
            assertThat(store.groups().members(other.id())).containsExactly(EVA, MAX);
            assertThat(groups(store, EVA)).containsExactly("Ärzte", "VIP 2027");
            assertThat(store.contacts().lines(List.of(EVA)).getFirst().groups()).containsExactly("Ärzte", "VIP 2027");
            assertThat(groups(store, TWIN)).isEmpty();
        });
    }

    @Test
    void whatAnUndoLeavesIsNamedByTheGroupOrTheContact() {
        UUID membership = MembershipId.of(vip.id(), EVA).value();
        assertThat(a.store().contacts().labels(List.of(vip.id().value(), membership)))
                .containsEntry(vip.id().value(), "VIP 2027")
                .containsEntry(membership, "Eva Klein");
    }

    @Test
    void twoPeopleWhoAddTheSameContactWriteOneRow() {
        grouping(a).add(operation(), vip, List.of(MAX));
        grouping(b).add(operation(), vip, List.of(MAX));
        exchange();
        both(store -> {
            assertThat(members(store)).containsExactly(EVA, MAX);
            assertThat(card(store, MAX).memberships()).hasSize(1);
        });
    }

    @Test
    void whatTwoHaveAddedStaysWhenOneTakesItBack() {
        OperationId mine = operation();
        grouping(a).add(mine, vip, List.of(MAX));
        grouping(b).add(operation(), vip, List.of(MAX));
        exchange();
        a.store().undo(mine, operation(), "Ana");
        exchange();
        both(store -> assertThat(members(store)).contains(MAX));
    }

    @Test
    void whoIsTakenOutCanBeAddedAgainAndEachIsOneUndo() {
        OperationId out = operation();
        grouping(a).remove(out, vip, List.of(EVA, MAX));
        assertThat(members(a.store())).isEmpty();
        OperationId again = operation();
        grouping(a).add(again, vip, List.of(EVA));
        assertThat(members(a.store())).containsExactly(EVA);
        a.store().undo(again, operation(), "Ana");
        assertThat(members(a.store())).isEmpty();
        a.store().undo(out, operation(), "Ana");
        assertThat(members(a.store())).containsExactly(EVA);
        exchange();
        both(store -> assertThat(members(store)).containsExactly(EVA));
    }

    @Test
    void addingAgainStandsBesideARemovalThatDidNotKnowOfIt() {
        grouping(a).remove(operation(), vip, List.of(EVA));
        exchange();
        grouping(a).add(operation(), vip, List.of(EVA));
        give(a, b);
        grouping(b).remove(operation(), vip, List.of(EVA)); // knows of it
        exchange();
        both(store -> assertThat(members(store)).isEmpty());
        grouping(a).add(operation(), vip, List.of(EVA));
        grouping(b).add(operation(), vip, List.of(EVA));
        give(a, b);
        grouping(b).remove(operation(), vip, List.of(EVA));
        grouping(a).rename(operation(), vip, "Gold");
        exchange();
        both(store -> assertThat(members(store)).isEmpty());
    }

    @Test
    void whoIsInTheGroupAlreadyIsNotAddedAndNothingIsWritten() {
        Grouping.Done done = grouping(a).add(operation(), vip, List.of(EVA));
        assertThat(done.changed()).isEmpty();
        assertThat(done.saved().dot()).isEmpty();
        assertThat(grouping(a).remove(operation(), vip, List.of(MAX)).saved().dot())
                .isEmpty();
    }

    @Test
    void aDeletedContactIsInNoGroupAndComesBackInto() {
        OperationId gone = write(a, edit -> edit.delete(EVA.value()));
        exchange();
        both(store -> assertThat(store.groups().counted()).containsExactly(new Counted(vip, 0)));
        b.store().undo(gone, operation(), "Ben");
        exchange();
        both(store -> assertThat(members(store)).containsExactly(EVA));
    }

    @Test
    void whoIsAddedWhileAColleagueDeletesTheContactIsThereAgainByTheOrdinaryRule() {
        write(a, edit -> edit.delete(MAX.value()));
        grouping(b).add(operation(), vip, List.of(MAX));
        exchange();
        both(store -> assertThat(members(store)).containsExactly(EVA, MAX));
    }

    @Test
    void mergedContactsBringTheirGroupsCountOnceAndLeaveTogether() {
        grouping(a).add(operation(), vip, List.of(TWIN));
        Group gold = grouping(a).create(operation(), "Gold", List.of(TWIN)).group();
        OperationId merge = write(a, edit -> edit.merge(RECORD, EVA.value(), TWIN.value()));
        exchange();
        both(store -> {
            assertThat(store.groups().counted()).containsExactly(new Counted(gold, 1), new Counted(vip, 1));
            assertThat(groups(store, EVA)).containsExactly("Gold", "VIP 2027");
            assertThat(card(store, TWIN).memberships()).hasSize(3);
            assertThat(store.contacts().lines(List.of(EVA)).getFirst().groups()).containsExactly("Gold", "VIP 2027");
            assertThat(members(store)).containsExactly(EVA);
        });
        OperationId left = operation();
        grouping(b).remove(left, vip, List.of(EVA));
        exchange();
        both(store -> assertThat(members(store)).isEmpty());
        a.store().undo(left, operation(), "Ana");
        a.store().undo(merge, operation(), "Ana");
        exchange();
        both(store -> {
            assertThat(members(store)).containsExactlyInAnyOrder(TWIN, EVA);
            assertThat(store.groups().members(gold.id())).containsExactly(TWIN);
        });
    }

    @Test
    void aContactThatIsForgottenLeavesNoMembershipBehind() {
        grouping(b).add(operation(), vip, List.of(TWIN));
        exchange();
        a.store().forget(operation(), "Ana", List.of(EVA));
        exchange();
        both(store -> {
            assertThat(members(store)).containsExactly(TWIN);
            assertThat(store.groups().written(List.of(MembershipId.of(vip.id(), EVA))))
                    .isEmpty();
        });
        StringBuilder all = new StringBuilder();
        a.journal().replay(Position.START, (bytes, _, _) -> all.append(FrameCodec.decode(bytes)));
        assertThat(all.toString()).doesNotContain("field=254, value=Array[values=[Row[value=" + EVA.value());
    }

    @Test
    void aDeletedGroupIsNowhereAndUndoBringsItBackWithAllThatAColleagueAddedMeanwhile() {
        OperationId gone = operation();
        grouping(a).delete(gone, vip);
        grouping(b).add(operation(), vip, List.of(MAX));
        exchange();
        both(store -> {
            assertThat(store.groups().all()).isEmpty();
            assertThat(store.groups().counted()).isEmpty();
            assertThat(store.groups().group(vip.id())).isEmpty();
            assertThat(store.groups().members(vip.id())).isEmpty();
            assertThat(groups(store, EVA)).isEmpty();
            assertThat(store.contacts().count()).isEqualTo(3);
            assertThat(store.contacts().lines(List.of(EVA)).getFirst().groups()).isEmpty();
        });
        b.store().undo(gone, operation(), "Ben");
        exchange();
        both(store -> assertThat(members(store)).containsExactly(EVA, MAX));
    }

    @Test
    void aNewNameIsOnAllCardsAndThoseWhoShowThemAreTold() {
        Set<ContactId> told = new HashSet<>();
        a.store().onChange(change -> told.addAll(change.contacts()));
        OperationId renamed = operation();
        grouping(a).rename(renamed, vip, "Gold");
        exchange();
        assertThat(told).containsExactly(EVA);
        both(store -> assertThat(groups(store, EVA)).containsExactly("Gold"));
        a.store().undo(renamed, operation(), "Ana");
        assertThat(groups(a.store(), EVA)).containsExactly("VIP 2027");
    }

    @Test
    void aGroupIsFoundByItsNameAsAPersonWouldSayIt() {
        assertThat(grouping(a).called("víp 2027")).containsExactly(vip);
        assertThat(grouping(a).called("VIP")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',group.nameless", "' \u00A0\n',group.nameless"})
    void aNameHasLetters(String name, String key) {
        assertRefused(key, name);
    }

    @Test
    void aNameIsThatOfOneGroupAloneOnTheDeviceThatKnowsOfIt() {
        assertThatThrownBy(() -> grouping(a).create(operation(), "vip  2027", List.of(MAX)))
                .isInstanceOf(Refused.class);
        grouping(a).rename(operation(), vip, "Vip 2027"); // its own
        Group gold = grouping(a).create(operation(), "Gold", List.of()).group();
        assertThatThrownBy(() -> grouping(a).rename(operation(), gold, "VIP 2027"))
                .isInstanceOf(Refused.class);
        grouping(b).create(operation(), "GOLD", List.of()); // has not heard of it
        exchange();
        both(store ->
                assertThat(store.groups().all()).extracting(Group::name).containsExactly("GOLD", "Gold", "Vip 2027"));
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(Grouping.name("x".repeat(Grouping.LONGEST_NAME))).hasSize(Grouping.LONGEST_NAME);
        assertRefused("group.long", "x".repeat(Grouping.LONGEST_NAME + 1));
    }

    /// Anything that two people can do, in any order: afterwards both books say the same, and each what it says when it
    /// is made again.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void twoBooksSayTheSameWhateverIsDone(int seed) {
        Random random = new Random(seed);
        List<OperationId> done = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            for (TempBook book : List.of(a, b)) {
                done.addAll(something(random, book, done));
            }
            if (random.nextInt(3) == 0) {
                exchange();
            }
        }
        exchange();
        Map<String, Set<ContactId>> here = sets(a.store());
        both(store -> assertThat(sets(store)).isEqualTo(here));
    }

    private List<OperationId> something(Random random, TempBook book, List<OperationId> done) {
        OperationId operation = operation();
        List<ContactId> who = List.of(List.of(EVA, TWIN, MAX).get(random.nextInt(3)));
        List<Group> there = book.store().groups().all();
        Optional<Group> group =
                there.isEmpty() ? Optional.empty() : Optional.of(there.get(random.nextInt(there.size())));
        switch (random.nextInt(9)) {
            case 0 -> grouping(book).create(operation, "Group " + operation.value(), who);
            case 1, 2, 3 -> group.ifPresent(each -> grouping(book).add(operation, each, who));
            case 4, 5 -> group.ifPresent(each -> grouping(book).remove(operation, each, who));
            case 6 -> group.ifPresent(each -> grouping(book).delete(operation, each));
            case 7 -> {
                Edit edit = new Edit(operation, Intent.of(Intent.DELETE), "Ana", null);
                edit.delete(who.getFirst().value());
                book.store().write(edit);
            }
            default -> {
                if (!done.isEmpty()) {
                    OperationId any = done.get(random.nextInt(done.size()));
                    if (book.store().operations().find(any).isPresent()) {
                        book.store().undo(any, operation, "Ben");
                    }
                }
            }
        }
        return List.of(operation);
    }

    private static Map<String, Set<ContactId>> sets(Store store) {
        Map<String, Set<ContactId>> sets = new HashMap<>();
        for (Counted each : store.groups().counted()) {
            List<ContactId> members = store.groups().members(each.group().id());
            assertThat(members).hasSize((int) each.count()).doesNotHaveDuplicates();
            for (ContactId member : members) {
                assertThat(card(store, member).groups()).contains(each.group());
            }
            sets.put(each.group().toString(), new HashSet<>(members));
        }
        Set<String> onCards = new TreeSet<>();
        store.contacts().each(card -> card.groups().forEach(group -> onCards.add(group.toString())));
        assertThat(sets.keySet()).containsAll(onCards);
        return sets;
    }

    private static void assertRefused(String key, String name) {
        assertThatThrownBy(() -> Grouping.name(name))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem())
                                .extracting(Problem::key)
                                .isEqualTo(key));
    }

    private List<ContactId> members(Store store) {
        return store.groups().members(vip.id());
    }

    private static List<String> groups(Store store, ContactId contact) {
        return card(store, contact).groups().stream().map(Group::name).toList();
    }

    private static Card card(Store store, ContactId contact) {
        return store.contacts().card(contact).orElseThrow();
    }

    private static Grouping grouping(TempBook book) {
        return new Grouping(book.store(), "Ana");
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    private static void person(Edit edit, ContactId id, String first, String last) {
        edit.row(Entity.CONTACT, id.value()).set(Field.CONTACT_NAME, Values.name(PersonName.of(first, last)));
    }

    private static OperationId write(TempBook book, Consumer<Edit> what) {
        Edit edit = new Edit(
                operation(), Intent.of(Intent.EDIT), "Ana", book.store().seen());
        what.accept(edit);
        book.store().write(edit);
        return edit.operation();
    }

    /// Both get what the other has, and then say the same, as does each when it is made again from its journal.
    private void exchange() {
        give(a, b);
        give(b, a);
        assertThat(b.store().upkeep().digest()).isEqualTo(a.store().upkeep().digest());
        assertThat(a.store().upkeep().check(Progress.NONE)).isEmpty();
        assertThat(b.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    private static void give(TempBook from, TempBook to) {
        List<byte[]> frames = new ArrayList<>();
        ReplicaId replica = from.store().frames().replica();
        from.store().frames().read(replica, 1, from.store().frames().applied().get(replica), frames::add);
        to.store().frames().apply(frames);
    }

    private void both(Consumer<Store> check) {
        check.accept(a.store());
        check.accept(b.store());
        b.store().upkeep().rebuild(Progress.NONE);
        check.accept(b.store());
    }
}
