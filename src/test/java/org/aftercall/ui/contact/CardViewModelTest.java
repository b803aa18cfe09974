package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.PointKind;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book.
final class CardViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final AtOnce background = new AtOnce();
    private final List<Destination> visited = new ArrayList<>();
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();
    private SampleDay day;
    private CardViewModel model;
    private ContactId tomas;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
        tomas = named("Tomáš Novák");
        model = new CardViewModel(new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                background,
                said,
                navigator(),
                drafts,
                SampleDay.ZONE,
                SampleDay.USER));
        day.store().onChange(told::add);
        model.show(tomas, Neighbours.NONE);
    }

    @AfterEach
    void close() {
        day.close();
    }

    @Test
    void theHeadSaysWhoItIsAndWhere() {
        CardPicture.Head head = picture().head();
        assertThat(head.name()).isEqualTo("Tomáš Novák");
        assertThat(head.job()).isEqualTo("Head of Purchasing at");
        assertThat(head.companyName()).isEqualTo("Kolář Instruments");
        assertThat(head.phone()).isEqualTo("+420 555 010 482");
        assertThat(java.util.Objects.requireNonNull(picture().firm()).text()).isEqualTo("1 person · 1 open action");
        assertThat(picture().next())
                .singleElement()
                .satisfies(next -> assertThat(next.when()).isEqualTo("Today 10:30"));
        assertThat(picture().activity())
                .extracting(CardPicture.Fact::label, CardPicture.Fact::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Last reached", "Wed 11 Nov, 13 days ago"),
                        org.assertj.core.groups.Tuple.tuple("Reach rate", "1 of 1 call"));
    }

    @Test
    void aCountryWithAnotherTimeShowsItsClock() {
        assertThat(picture().head().place()).isEqualTo("Brno, Czechia");
        assertThat(picture().head().time()).isEqualTo("11:12 local time");
    }

    @Test
    void onlyChangedValuesAreWrittenAndEachCanBePutBack() {
        model.edit();
        ProfileEdit edit = editing();
        assertThat(edit.isChanged()).isFalse();
        text(edit, "Title").text().set("Director of Purchasing");
        model.saveEdit();
        settle();
        assertThat(model.editProperty().get()).isNull();
        assertThat(said.sentences()).last().isEqualTo("Tomáš Novák saved.");
        assertThat(title()).isEqualTo("Director of Purchasing");

        model.timeline().chipProperty().set(TimelineViewModel.Chip.CHANGES);
        TimelineLine.Changed changed = changes().getFirst();
        assertThat(changed.head()).isEqualTo("Title changed");
        assertThat(changed.text()).isEqualTo("“Head of Purchasing” became “Director of Purchasing”");
        assertThat(changed.when()).startsWith("You · ").endsWith(" · typed");
        model.timeline().open(changed);
        settle();
        assertThat(title()).isEqualTo("Head of Purchasing");

        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        settle();
        assertThat(title()).isEqualTo("Director of Purchasing");
    }

    @Test
    void whatWasTypedIntoTheProfileIsStillThereAfterEscape() {
        model.edit();
        text(editing(), "Title").text().set("Half a ti");
        model.leaveEdit();
        assertThat(model.editProperty().get()).isNull();
        assertThat(title()).isEqualTo("Head of Purchasing");
        model.edit();
        assertThat(text(editing(), "Title").text().get()).isEqualTo("Half a ti");
    }

    @Test
    void phonesAreAddedPreferredAndRemoved() {
        model.edit();
        ProfileEdit edit = editing();
        ProfileEdit.Point old = edit.points().getFirst();
        edit.add(new ProfileEdit.Addable.NewPoint(PointKind.Known.MOBILE));
        ProfileEdit.Point fresh = edit.points().getLast();
        fresh.written().set("0777 123 456");
        edit.prefer(fresh);
        model.saveEdit();
        settle();
        assertThat(card().points().getFirst()).satisfies(point -> {
            assertThat(point.written()).isEqualTo("0777 123 456");
            assertThat(point.preferred()).isTrue();
        });

        model.edit();
        editing().points().stream()
                .filter(point -> point.row().equals(old.row()))
                .forEach(point -> point.removed().set(true));
        model.saveEdit();
        settle();
        assertThat(card().points()).extracting(ContactPoint::written).doesNotContain("+420 555 010 482");
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        assertThat(card().points()).extracting(ContactPoint::written).contains("+420 555 010 482");
    }

    @Test
    void aBirthdayThatIsNoDateHoldsTheSaveUp() {
        model.edit();
        ProfileEdit edit = editing();
        text(edit, "Birthday").text().set("soon");
        model.saveEdit();
        assertThat(edit.troubleProperty().get()).startsWith("“soon” is no date.");
        text(edit, "Birthday").text().set("3 May 1980");
        model.saveEdit();
        settle();
        assertThat(card().contact().birthday()).hasToString("1980-05-03");
    }

    @Test
    void anOwnFieldIsDefinedWhileTheProfileIsEditedAndTakesOnlyItsKind() {
        model.edit();
        ProfileEdit edit = editing();
        change(other -> other.row(Entity.USER_FIELD, UUID.randomUUID())
                .set(Field.USER_FIELD_NAME, Values.text("Contract ends"))
                .set(Field.USER_FIELD_TYPE, Values.text("date"))
                .set(Field.USER_FIELD_SLOT, Values.number(9)));
        model.lookForDrafts();
        text(edit, "Contract ends").text().set("soon");
        model.saveEdit();
        assertThat(edit.troubleProperty().get()).startsWith("“soon” is no date.");
        text(edit, "Contract ends").text().set("31/1/2027");
        model.saveEdit();
        settle();
        assertThat(card().contact().userFields()).containsEntry(9, "2027-01-31");
        assertThat(picture().own())
                .filteredOn(line -> line.label().equals("Contract ends"))
                .extracting(CardPicture.Line::value)
                .containsExactly("31 Jan 2027");
    }

    @Test
    void whatAColleagueWroteMeanwhileStandsBesideItAndCanBeTaken() {
        model.edit();
        ProfileEdit edit = editing();
        change(other -> other.row(Entity.AFFILIATION, job()).set(Field.AFFILIATION_TITLE, Values.text("Director")));
        text(edit, "Title").text().set("Head of Everything");
        model.saveEdit();
        settle();
        CardPicture.Line line = picture().profile().stream()
                .filter(each -> each.label().equals("Title"))
                .findFirst()
                .orElseThrow();
        assertThat(line.also()).singleElement().satisfies(also -> {
            String other = title().equals("Director") ? "Head of Everything" : "Director";
            assertThat(also.value()).isEqualTo(other);
        });
        String other = line.also().getFirst().value();
        model.instead(line.also().getFirst());
        settle();
        assertThat(title()).isEqualTo(other);
        assertThat(picture().profile()).noneMatch(each -> !each.also().isEmpty());
    }

    @Test
    void aNoteIsSavedAtOnceAndAsksForAnActionOnlyWhereThereIsNone() {
        model.composer().textProperty().set("Likes cycling.");
        model.composer().save();
        settle();
        assertThat(day.store().past().entries(tomas, 0, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(HistoryType.Known.NOTE);
            assertThat(entry.text()).isEqualTo("Likes cycling.");
            assertThat(entry.company()).isEqualTo("Kolář Instruments");
        });
        assertThat(visited).isEmpty();
        assertThat(model.composer().textProperty().get()).isEmpty();
        assertThat(drafts.all()).isEmpty();

        ContactId quiet = day.today().withoutNextAction(1).getFirst().id();
        model.show(quiet, Neighbours.NONE);
        model.composer().textProperty().set("Asked for time again.");
        model.composer().save();
        assertThat(visited).containsExactly(new Destination.NewAction(Optional.of(quiet)));
    }

    @Test
    void aCallGoesOnInTheFormAfterTheCallWithWhatWasTyped() {
        model.composer().kindProperty().set(ComposerViewModel.Kind.CALL);
        model.composer().textProperty().set("Starts in February.");
        model.composer().save();
        assertThat(visited).singleElement().satisfies(to -> {
            Destination.AfterCall form = (Destination.AfterCall) to;
            assertThat(form.activity()).hasValue(picture().next().getFirst().activity());
            Destination.Typed typed = form.typed().orElseThrow();
            assertThat(DraftText.read(typed.text()))
                    .containsEntry("note", "Starts in February.")
                    .containsEntry("happened", "call");
            assertThat(drafts.all()).containsKey(typed.form());
        });
        model.refresh();
        assertThat(picture().banners()).anyMatch(banner -> banner.about() instanceof CardPicture.About.Draft);
    }

    @Test
    void whatWasTypedAboutOneContactIsThereWhenItsCardComesBack() {
        model.composer().textProperty().set("Half a sen");
        model.show(named("Aisha Bello"), Neighbours.NONE);
        assertThat(model.composer().textProperty().get()).isEmpty();
        background.letTimePass();
        model.show(tomas, Neighbours.NONE);
        assertThat(model.composer().textProperty().get()).isEqualTo("Half a sen");
    }

    @Test
    void aColleaguesCallTodayAsksBeforeAnother() {
        change(edit -> edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_RESULT, Values.text("left_message"))
                .set(Field.HISTORY_TEXT, Values.text("About the invoice."))
                .set(Field.HISTORY_WHO, Values.text("Marek"))
                .set(
                        Field.HISTORY_WHEN,
                        Values.moment(day.today().now().minusHours(1).toInstant()))
                .belongsTo(tomas.value()));
        assertThat(picture().banners())
                .extracting(CardPicture.Banner::strong)
                .contains("Call by Marek with Tomáš Novák today at 09:12.");
        CardPicture.About.Colleague about = picture().banners().stream()
                .map(CardPicture.Banner::about)
                .filter(CardPicture.About.Colleague.class::isInstance)
                .map(CardPicture.About.Colleague.class::cast)
                .findFirst()
                .orElseThrow();
        model.timeline().chipProperty().set(TimelineViewModel.Chip.NOTES);
        model.timeline().reveal(about.entry());
        assertThat(model.timeline().revealedProperty().get()).isEqualTo(about.entry());
        assertThat(entries()).extracting(TimelineLine.Entry::id).contains(about.entry());

        model.call(false);
        assertThat(said.opened()).isEmpty();
        assertThat(model.questionProperty().get()).isEqualTo("Marek was in touch 1 hour ago. Call anyway?");
        model.call(true);
        assertThat(said.opened()).containsExactly("tel:+420555010482");
    }

    @Test
    void whoAskedNotToBeCalledIsNotCalled() {
        change(edit -> edit.row(Entity.CONSENT, UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .set(Field.CONSENT_SOURCE, Values.text("asked by phone"))
                .belongsTo(tomas.value()));
        assertThat(picture().head().noCall()).isEqualTo("Do not call");
        assertThat(picture().banners().getFirst().strong()).isEqualTo("Opted out: phone.");
        assertThat(picture().banners().getFirst().text())
                .isEqualTo("Date unknown (asked by phone). Still fine: post, personal e-mail.");
        model.call(true);
        assertThat(said.opened()).isEmpty();
    }

    @Test
    void theTimelineIsFilteredSearchedAndReadInPages() {
        change(edit -> {
            for (int i = 0; i < 120; i++) {
                edit.row(Entity.HISTORY, UUID.randomUUID())
                        .set(Field.HISTORY_TYPE, Values.text(i % 2 == 0 ? "note" : "letter"))
                        .set(Field.HISTORY_TEXT, Values.text("Entry number " + i + (i == 7 ? " Žižkov" : "")))
                        .set(
                                Field.HISTORY_WHEN,
                                Values.moment(
                                        day.today().now().minusDays(100 + i).toInstant()))
                        .belongsTo(tomas.value());
            }
        });
        TimelineViewModel timeline = model.timeline();
        assertThat(timeline.countsProperty().get())
                .containsEntry(TimelineViewModel.Chip.NOTES, 60)
                .containsEntry(TimelineViewModel.Chip.CALLS, 1)
                .containsEntry(TimelineViewModel.Chip.LETTERS, 60);
        assertThat(entries()).hasSize(TimelineViewModel.PAGE);
        timeline.open(timeline.lines().getLast());
        assertThat(entries()).hasSize(2 * TimelineViewModel.PAGE);
        timeline.chipProperty().set(TimelineViewModel.Chip.CALLS);
        assertThat(entries()).hasSize(1);
        timeline.chipProperty().set(TimelineViewModel.Chip.ALL);
        timeline.searchProperty().set("zizkov num");
        assertThat(entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("number 7"));
        timeline.searchProperty().set("nowhere");
        assertThat(timeline.lines()).containsExactly(new TimelineLine.Nothing("Nothing here matches “nowhere”."));
    }

    @Test
    void aCloseOutSaysWhichActionItSet() {
        Edit edit = org.aftercall.agenda.CloseOut.edit(
                new org.aftercall.agenda.CloseOut.Form(
                        tomas,
                        "Tomáš Novák",
                        null,
                        List.of(),
                        false,
                        HistoryType.Known.CALL,
                        org.aftercall.model.CallResult.Known.REACHED,
                        "Fine.",
                        day.today().now().toInstant(),
                        "",
                        null,
                        new org.aftercall.agenda.Ending.Next(
                                org.aftercall.model.ActivityKind.Known.CALL,
                                "Ask the board",
                                SampleDay.DAY.plusMonths(3),
                                null,
                                SampleDay.USER)),
                SampleDay.DAY,
                new OperationId(UUID.randomUUID()),
                SampleDay.USER,
                null,
                UUID::randomUUID);
        day.store().write(edit);
        settle();
        assertThat(entries().getFirst().next()).isEqualTo("Next action set: Ask the board, Wed 24 February 2027");
        assertThat(entries().getFirst().when()).isEqualTo("You · 10:12");
        assertThat(model.timeline().lines().getFirst()).isEqualTo(new TimelineLine.Group("TODAY"));
    }

    @Test
    void theNeighboursAreOneKeyAway() {
        List<ContactId> list = List.of(tomas, named("Aisha Bello"));
        model.show(tomas, among(list));
        assertThat(model.placeProperty().get()).isEqualTo(new CardViewModel.Place("Customers", 1, 2));
        model.move(1);
        assertThat(picture().head().name()).isEqualTo("Aisha Bello");
        model.move(1);
        assertThat(model.placeProperty().get().number()).isEqualTo(2);
        model.move(-1);
        assertThat(picture().head().name()).isEqualTo("Tomáš Novák");
    }

    @Test
    void aDeletedContactIsGoneAndComesBack() {
        model.delete();
        settle();
        assertThat(said.sentences()).last().isEqualTo("Deleted Tomáš Novák.");
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
        settle();
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.CARD);
    }

    private interface Changing {
        void on(Edit edit);
    }

    /// Something that a colleague does, who had not seen what is typed here.
    private void change(Changing changing) {
        Context seen = day.store().seen();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", seen);
        changing.on(edit);
        day.store().write(edit);
        settle();
    }

    /// The store tells on a thread of its own; the card follows when the screen is free.
    private void settle() {
        try {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        background.letTimePass();
    }

    private CardPicture picture() {
        return java.util.Objects.requireNonNull(model.pictureProperty().get());
    }

    private ProfileEdit editing() {
        return java.util.Objects.requireNonNull(model.editProperty().get());
    }

    private static ProfileEdit.Text text(ProfileEdit edit, String label) {
        return edit.texts().stream()
                .filter(text -> text.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private List<TimelineLine.Changed> changes() {
        return model.timeline().lines().stream()
                .filter(TimelineLine.Changed.class::isInstance)
                .map(TimelineLine.Changed.class::cast)
                .toList();
    }

    private List<TimelineLine.Entry> entries() {
        return model.timeline().lines().stream()
                .filter(TimelineLine.Entry.class::isInstance)
                .map(TimelineLine.Entry.class::cast)
                .toList();
    }

    private Card card() {
        return day.store().contacts().card(tomas).orElseThrow();
    }

    private UUID job() {
        return card().current().orElseThrow().id().value();
    }

    private String title() {
        return card().current().map(Affiliation::title).orElse("");
    }

    private ContactId named(String name) {
        Store store = day.store();
        return store.contacts().named(name, 1).getFirst().id();
    }

    private static Neighbours among(List<ContactId> list) {
        return new Neighbours() {
            @Override
            public String name() {
                return "Customers";
            }

            @Override
            public int size() {
                return list.size();
            }

            @Override
            public int index() {
                return 0;
            }

            @Override
            public Optional<ContactId> at(int index) {
                return Optional.of(list.get(index));
            }
        };
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void go(Destination to) {
                visited.add(to);
            }

            @Override
            public void back() {}

            @Override
            public void forward() {}

            @Override
            public void close() {}
        };
    }
}
