package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.model.Talk;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.ui.shell.SampleDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book.
final class CardViewModelTest {
    @TempDir
    private Path folder;

    private OpenCard open;
    private CardViewModel model;

    @BeforeEach
    void open() {
        open = new OpenCard(folder.resolve("book"));
        model = open.model();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theHeadSaysWhoItIsAndWhere() {
        CardPicture.Head head = open.picture().head();
        assertThat(head.name()).isEqualTo("Tomáš Novák");
        assertThat(head.job()).isEqualTo("Head of Purchasing at");
        assertThat(head.companyName()).isEqualTo("Kolář Instruments");
        assertThat(head.phone()).isEqualTo("+420 555 010 482");
        assertThat(java.util.Objects.requireNonNull(open.picture().firm()).text())
                .isEqualTo("1 person · 1 open action");
        assertThat(open.picture().next())
                .singleElement()
                .satisfies(next -> assertThat(next.when()).isEqualTo("Today 10:30"));
        assertThat(open.picture().activity())
                .extracting(CardPicture.Fact::label, CardPicture.Fact::value)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Last reached", "Wed 11 Nov, 13 days ago"),
                        org.assertj.core.groups.Tuple.tuple("Reach rate", "1 of 1 call"));
    }

    @Test
    void aCountryWithAnotherTimeShowsItsClock() {
        assertThat(open.picture().head().place()).isEqualTo("Brno, Czechia");
        assertThat(open.picture().head().time()).isEqualTo("11:12 local time");
    }

    @Test
    void aNoteIsSavedAtOnceAndAsksForAnActionOnlyWhereThereIsNone() {
        model.composer().textProperty().set("Likes cycling.");
        model.composer().save();
        open.settle();
        assertThat(open.day().store().past().entries(open.tomas(), 0, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.type()).isEqualTo(HistoryType.Known.NOTE);
                    assertThat(entry.text()).isEqualTo("Likes cycling.");
                    assertThat(entry.company()).isEqualTo("Kolář Instruments");
                });
        assertThat(open.visited()).isEmpty();
        assertThat(model.composer().textProperty().get()).isEmpty();
        assertThat(open.drafts().all()).isEmpty();

        ContactId quiet = open.day().today().withoutNextAction(1).getFirst().id();
        model.show(quiet, Neighbours.NONE);
        model.composer().textProperty().set("Asked for time again.");
        model.composer().save();
        assertThat(open.visited()).containsExactly(new Destination.NewAction(Optional.of(quiet)));
    }

    @Test
    void aCallGoesOnInTheFormAfterTheCallWithWhatWasTyped() {
        model.composer().kindProperty().set(ComposerViewModel.Kind.CALL);
        model.composer().textProperty().set("Starts in February.");
        model.composer().save();
        assertThat(open.visited()).singleElement().satisfies(to -> {
            Destination.AfterCall form = (Destination.AfterCall) to;
            assertThat(form.activity())
                    .hasValue(open.picture().next().getFirst().activity());
            Destination.Typed typed = form.typed().orElseThrow();
            assertThat(DraftText.read(typed.text()))
                    .containsEntry("note", "Starts in February.")
                    .containsEntry("happened", "call");
            assertThat(open.drafts().all()).containsKey(typed.form());
        });
        model.refresh();
        assertThat(open.picture().banners()).anyMatch(banner -> banner.about() instanceof CardPicture.About.Draft);
    }

    @Test
    void whatWasTypedAboutOneContactIsThereWhenItsCardComesBack() {
        model.composer().textProperty().set("Half a sen");
        model.show(open.named("Aisha Bello"), Neighbours.NONE);
        assertThat(model.composer().textProperty().get()).isEmpty();
        open.background().letTimePass();
        model.show(open.tomas(), Neighbours.NONE);
        assertThat(model.composer().textProperty().get()).isEqualTo("Half a sen");
    }

    @Test
    void aColleaguesCallTodayAsksBeforeAnother() {
        open.change(edit -> edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_RESULT, Values.text("left_message"))
                .set(Field.HISTORY_TEXT, Values.text("About the invoice."))
                .set(Field.HISTORY_WHO, Values.text("Marek"))
                .set(
                        Field.HISTORY_WHEN,
                        Values.moment(open.day().today().now().minusHours(1).toInstant()))
                .belongsTo(open.tomas().value()));
        assertThat(open.picture().banners())
                .extracting(CardPicture.Banner::strong)
                .contains("Call by Marek with Tomáš Novák today at 09:12.");
        CardPicture.About.Colleague about = open.picture().banners().stream()
                .map(CardPicture.Banner::about)
                .filter(CardPicture.About.Colleague.class::isInstance)
                .map(CardPicture.About.Colleague.class::cast)
                .findFirst()
                .orElseThrow();
        model.timeline().chipProperty().set(TimelineViewModel.Chip.NOTES);
        model.timeline().reveal(about.entry());
        assertThat(model.timeline().revealedProperty().get()).isEqualTo(about.entry());
        assertThat(open.entries()).extracting(TimelineLine.Entry::id).contains(about.entry());

        model.actions().call(false);
        assertThat(open.said().opened()).isEmpty();
        assertThat(model.actions().questionProperty().get()).isEqualTo("Marek was in touch 1 hour ago. Call anyway?");
        model.actions().call(true);
        assertThat(open.said().opened()).containsExactly("tel:+420555010482");
    }

    @Test
    void whoAskedNotToBeCalledIsNotCalled() {
        open.change(edit -> edit.row(Entity.CONSENT, UUID.randomUUID())
                .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .set(Field.CONSENT_SOURCE, Values.text("asked by phone"))
                .belongsTo(open.tomas().value()));
        assertThat(open.picture().head().noCall()).isEqualTo("Do not call");
        assertThat(open.picture().banners().getFirst().strong()).isEqualTo("Opted out: phone.");
        assertThat(open.picture().banners().getFirst().text())
                .isEqualTo("Date unknown (asked by phone). Still fine: post, personal e-mail.");
        model.actions().call(true);
        assertThat(open.said().opened()).isEmpty();
    }

    @Test
    void theTimelineIsFilteredSearchedAndReadInPages() {
        open.change(edit -> {
            for (int i = 0; i < 120; i++) {
                edit.row(Entity.HISTORY, UUID.randomUUID())
                        .set(Field.HISTORY_TYPE, Values.text(i % 2 == 0 ? "note" : "letter"))
                        .set(Field.HISTORY_TEXT, Values.text("Entry number " + i + (i == 7 ? " Žižkov" : "")))
                        .set(
                                Field.HISTORY_WHEN,
                                Values.moment(open.day()
                                        .today()
                                        .now()
                                        .minusDays(100 + i)
                                        .toInstant()))
                        .belongsTo(open.tomas().value());
            }
        });
        TimelineViewModel timeline = model.timeline();
        assertThat(timeline.countsProperty().get())
                .containsEntry(TimelineViewModel.Chip.NOTES, 60)
                .containsEntry(TimelineViewModel.Chip.CALLS, 1)
                .containsEntry(TimelineViewModel.Chip.LETTERS, 60);
        assertThat(open.entries()).hasSize(TimelineViewModel.PAGE);
        timeline.open(timeline.lines().getLast());
        assertThat(open.entries()).hasSize(2 * TimelineViewModel.PAGE);
        timeline.chipProperty().set(TimelineViewModel.Chip.CALLS);
        assertThat(open.entries()).hasSize(1);
        timeline.chipProperty().set(TimelineViewModel.Chip.ALL);
        timeline.searchProperty().set("zizkov num");
        assertThat(open.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).contains("number 7"));
        timeline.searchProperty().set("nowhere");
        assertThat(timeline.lines()).containsExactly(new TimelineLine.Nothing("Nothing here matches “nowhere”."));
    }

    @Test
    void aCloseOutSaysWhichActionItSet() {
        Edit edit = org.aftercall.agenda.CloseOut.edit(
                new org.aftercall.agenda.CloseOut.Form(
                        open.tomas(),
                        "Tomáš Novák",
                        null,
                        List.of(),
                        false,
                        HistoryType.Known.CALL,
                        org.aftercall.model.CallResult.Known.REACHED,
                        "Fine.",
                        open.day().today().now().toInstant(),
                        "",
                        new Talk(Direction.Known.INCOMING, 6),
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
        open.day().store().write(edit);
        open.settle();
        assertThat(open.entries().getFirst().next()).isEqualTo("Next action set: Ask the board, Wed 24 February 2027");
        assertThat(open.entries().getFirst().when()).isEqualTo("You · 10:12");
        assertThat(model.timeline().lines().getFirst()).isEqualTo(new TimelineLine.Group("TODAY"));
    }

    @Test
    void theNeighboursAreOneKeyAway() {
        List<ContactId> list = List.of(open.tomas(), open.named("Aisha Bello"));
        model.show(open.tomas(), OpenCard.among(list));
        assertThat(model.placeProperty().get()).isEqualTo(new CardViewModel.Place("Customers", 1, 2));
        model.move(1);
        assertThat(open.picture().head().name()).isEqualTo("Aisha Bello");
        model.move(1);
        assertThat(model.placeProperty().get().number()).isEqualTo(2);
        model.move(-1);
        assertThat(open.picture().head().name()).isEqualTo("Tomáš Novák");
    }

    @Test
    void aDeletedContactIsGoneAndComesBack() {
        model.actions().delete();
        open.settle();
        assertThat(open.said().sentences()).last().isEqualTo("Deleted Tomáš Novák.");
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
        open.undo();
        open.settle();
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.CARD);
    }

    @Test
    void whoeverIsToBeForgottenIsAskedForFirstAndIsGoneForEver() {
        model.actions().forget();
        assertThat(open.said().sentences()).last().isEqualTo("Forget Tomáš Novák for ever?");
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.CARD);
        open.said().answer(true);
        model.actions().forget();
        open.settle();
        assertThat(open.said().sentences()).last().isEqualTo("Forgotten. Nothing of the person is left in this book.");
        assertThat(open.said().operations()).as("nothing to take back").isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
    }
}
