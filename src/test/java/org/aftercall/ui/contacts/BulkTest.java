package org.aftercall.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.agenda.Ending;
import org.aftercall.change.Field;
import org.aftercall.grouping.Grouping;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.sample.Sample;
import org.aftercall.store.Groups;
import org.aftercall.store.Progress;
import org.aftercall.ui.shell.SampleDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One thing done to many contacts: one operation, one undo, whatever their number.
@SuppressWarnings("NullAway.Init") // each test opens a book of its own size
final class BulkTest {
    private static final LocalDate DAY = SampleDay.DAY;

    @TempDir
    private Path folder;

    private OpenList list;

    @AfterEach
    void close() {
        list.close();
    }

    /// 40 are one save, 1,100 a job in the background.
    private void open(int contacts) {
        SampleDay day = SampleDay.empty(folder);
        new Sample(contacts, 7, DAY, ZoneOffset.UTC, SampleDay.USER)
                .writeTo(day.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
        day.settle();
        list = new OpenList(day, folder);
        list.model.choosing().all();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_100})
    void aLetterForAllButTwoIsOneOperationWithOneUndo(int contacts) {
        open(contacts);
        list.model.choosing().turnCurrent();
        list.model.move(1, false);
        list.model.choosing().turnCurrent();
        Set<ContactId> left = list.model.choosing().selectionProperty().get().exceptions();
        List<Card> before = cards();
        long priorityA = list.finder.counts(List.of("pri:a")).getFirst();

        list.bulk().run(list.target(), new BulkChange.Prioritise(Priority.Letter.A), "done");
        list.settle();
        assertThat(list.said.sentences()).containsExactly("done");
        assertThat(list.jobs).hasSize(contacts > Bulk.MANY ? 1 : 0);
        long leftA = left.stream().filter(id -> list.priority(id).equals("A")).count();
        assertThat(list.finder.counts(List.of("pri:a"))).containsExactly(contacts - 2 + leftA);

        list.undoLast();
        assertThat(list.finder.counts(List.of("pri:a"))).containsExactly(priorityA);
        assertThat(cards()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_100})
    void deletedOnesAreGoneAndAllComeBack(int contacts) {
        open(contacts);
        List<Card> before = cards();
        list.bulk().run(list.target(), new BulkChange.Delete(), "done");
        list.settle();
        assertThat(list.store().contacts().count()).isZero();
        assertThat(list.model.pictureProperty().get().state()).isEqualTo(ContactsViewModel.State.NEW_BOOK);
        list.undoLast();
        assertThat(list.model.size()).isEqualTo(contacts);
        assertThat(cards()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_100})
    void aNextActionIsGivenToThoseWithoutOne(int contacts) {
        open(contacts);
        long without = list.finder.counts(List.of("next:none")).getFirst();
        assertThat(without).isPositive().isLessThan(contacts);
        Ending.Next next = new Ending.Next(ActivityKind.Known.CALL, "Greet", DAY.plusDays(3), null, SampleDay.USER);
        list.bulk().run(list.target(), new BulkChange.Plan(next, true, UUID::randomUUID), "done");
        list.settle();
        assertThat(list.finder.counts(List.of("next:none"))).containsExactly(0L);
        list.undoLast();
        assertThat(list.finder.counts(List.of("next:none"))).containsExactly(without);
    }

    /// Some are in it, some were, and some never.
    @ParameterizedTest
    @ValueSource(ints = {40, 1_100})
    void allAreInTheGroupAfterwardsOrNoneIsAndEachIsOneUndo(int contacts) {
        open(contacts);
        List<ContactId> all = cards().stream().map(card -> card.contact().id()).toList();
        Grouping grouping = new Grouping(list.store(), SampleDay.USER);
        Group vip = grouping.create(operation(), "VIP", all.subList(0, 20)).group();
        grouping.remove(operation(), vip, all.subList(10, 20));
        List<Card> before = cards();

        list.bulk().run(list.target(), new BulkChange.Join(vip, false), "in");
        list.settle();
        assertThat(members(vip)).isEqualTo(contacts);
        assertThat(list.finder.counts(List.of("group=vip"))).containsExactly((long) contacts);
        list.bulk().run(list.target(), new BulkChange.Leave(vip), "out");
        list.settle();
        assertThat(members(vip)).isZero();
        assertThat(list.said.sentences()).containsExactly("in", "out");
        list.undoLast();
        assertThat(members(vip)).isEqualTo(contacts);
        OperationId joined = list.said.operations().getFirst();
        list.store().undo(joined, operation(), SampleDay.USER);
        list.settle();
        assertThat(cards()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_100})
    void aNewGroupIsMadeWithThemAndGoesWithTheUndo(int contacts) {
        open(contacts);
        Group made = new Group(new GroupId(UUID.randomUUID()), "Fair 2027");
        list.bulk().run(list.target(), new BulkChange.Join(made, true), "in");
        list.settle();
        assertThat(list.store().groups().counted()).containsExactly(new Groups.Counted(made, contacts));
        assertThat(list.model.tallyProperty().get().groups()).hasSize(1);
        assertThat(list.words.intent("bulk-join", List.of("40", "Fair 2027")))
                .isEqualTo("Added 40 contacts to Fair 2027");
        list.undoLast();
        assertThat(list.store().groups().all()).isEmpty();
        assertThat(list.model.tallyProperty().get().groups()).isEmpty();
    }

    @Test
    void whoIsInTheGroupAlreadyIsNoOperation() {
        open(5);
        List<ContactId> all = cards().stream().map(card -> card.contact().id()).toList();
        Group vip = new Grouping(list.store(), SampleDay.USER)
                .create(operation(), "VIP", all)
                .group();
        list.bulk().run(list.target(), new BulkChange.Join(vip, false), "in");
        assertThat(list.said.sentences()).containsExactly("There was nothing to change.");
        list.settle();
    }

    private long members(Group group) {
        return list.store().groups().counted().stream()
                .filter(each -> each.group().equals(group))
                .mapToLong(Groups.Counted::count)
                .sum();
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    @Test
    void aTypeIsAddedOrTakesThePlaceOfTheOthers() {
        open(20);
        ContactId first = list.target().first(1).getFirst();
        List<String> had = types(first);
        list.bulk().run(list.target(), new BulkChange.SetType("supplier", true), "added");
        assertThat(types(first)).containsAll(had).contains("supplier");
        list.bulk().run(list.target(), new BulkChange.SetType("partner", false), "set");
        assertThat(types(first)).containsExactly("partner");
        list.bulk().run(list.target(), new BulkChange.SetType("", false), "cleared");
        assertThat(types(first)).isEmpty();
        list.settle();
    }

    @Test
    void aFieldIsSetAndClearedAndWhatChangesNothingIsNoOperation() {
        open(20);
        BulkField source = BulkField.all(list.words, List.of()).stream()
                .filter(each -> each.is(Field.CONTACT_SOURCE))
                .findFirst()
                .orElseThrow();
        ContactId first = list.target().first(1).getFirst();
        list.bulk().run(list.target(), new BulkChange.SetText(source, "Fair 2026"), "set");
        assertThat(source.before(list.store().contacts().card(first).orElseThrow(), list.words))
                .isEqualTo("Fair 2026");
        list.bulk().run(list.target(), new BulkChange.SetText(source, "Fair 2026"), "set");
        assertThat(list.said.sentences()).containsExactly("set", "There was nothing to change.");
        assertThat(list.said.operations()).hasSize(1);
        list.bulk().run(list.target(), new BulkChange.SetText(source, ""), "cleared");
        assertThat(list.store().contacts().card(first).orElseThrow().contact().source())
                .isEmpty();
        list.settle();
    }

    @Test
    void theNumberIsReadWithOrWithoutWhatStandsBetweenThousands() {
        open(1);
        assertThat(Confirm.says("1,204", 1204)).isTrue();
        assertThat(Confirm.says("1.204", 1204)).isTrue();
        assertThat(Confirm.says("1 204", 1204)).isTrue();
        assertThat(Confirm.says("120", 1204)).isFalse();
        assertThat(Confirm.says("", 1204)).isFalse();
    }

    /// Everybody in the book, with all that belongs to them.
    private List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        list.store().contacts().each(cards::add);
        return cards;
    }

    private List<String> types(ContactId contact) {
        return list.store().contacts().card(contact).orElseThrow().contact().types().stream()
                .map(RelationshipType::code)
                .toList();
    }
}
