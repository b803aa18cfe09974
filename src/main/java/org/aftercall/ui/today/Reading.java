package org.aftercall.ui.today;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.agenda.Agenda;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Scope;
import org.aftercall.agenda.Today;
import org.aftercall.consent.Consents;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Glance;
import org.aftercall.wording.Words;

/// Reads what Today shows. Not for the screen's thread.
final class Reading {
    private static final int LAST_TIMES = 3;

    private final Store store;
    private final Today today;
    private final Words words;
    private final Drafts drafts;
    private final ZoneId zone;
    private final String user;

    Reading(Store store, Today today, Words words, Drafts drafts, ZoneId zone, String user) {
        this.store = store;
        this.today = today;
        this.words = words;
        this.drafts = drafts;
        this.zone = zone;
        this.user = user;
    }

    /// What is asked.
    ///
    /// @param most at most so many rows
    /// @param done whether what was closed out today is unfolded
    record Question(TodayViewModel.Shown shown, Order order, Scope scope, int most, boolean done) {}

    /// What was read, in words already: putting two hundred rows into words takes longer than a picture may.
    ///
    /// @param first drafts and rows
    /// @param done what was closed out today
    record Answer(
            Agenda agenda,
            TodayViewModel.Shown shown,
            List<Line> first,
            List<Line> done,
            boolean newBook,
            List<String> owners) {}

    Answer read(Question question) {
        TodayViewModel.Shown asked = question.shown();
        boolean people = asked == TodayViewModel.Shown.NO_NEXT_ACTION;
        Today.Chip chip = switch (asked) {
            case OVERDUE -> Today.Chip.OVERDUE;
            case TODAY, NO_NEXT_ACTION -> Today.Chip.TODAY;
            case NEXT_SEVEN_DAYS -> Today.Chip.NEXT_SEVEN_DAYS;
        };
        Agenda agenda = today.due(chip, question.order(), question.scope(), people ? 0 : question.most());
        Rows rows = new Rows(words, today.now().toLocalDateTime(), user);
        List<Line> first = new ArrayList<>(new DraftLines(store, drafts, words).read());
        first.addAll(
                people
                        ? rows.without(today.withoutNextAction(question.most()), today.noNextAction())
                        : rows.lines(agenda));
        boolean newBook = agenda.counts().due() == 0 && !store.contacts().anybody();
        boolean open = question.done();
        List<Line> done = rows.done(agenda.done(), open ? finished(agenda) : List.of(), open, zone);
        return new Answer(agenda, asked, first, done, newBook, today.owners());
    }

    private List<ContactRow> finished(Agenda agenda) {
        return store.contacts()
                .rows(agenda.done().stream()
                        .map(HistoryEntry::contact)
                        .distinct()
                        .toList());
    }

    /// What the side panel says of a contact; empty if it is gone.
    Optional<Glance> side(ContactId contact) {
        return store.contacts()
                .card(contact)
                .map(card -> Glance.of(
                        card,
                        store.past().entries(contact, 0, LAST_TIMES),
                        refusals(card.consents()),
                        card.nextAction()
                                .flatMap(next -> Rows.given(next, user, words))
                                .orElse(""),
                        words,
                        zone,
                        today.day()));
    }

    private static Glance.Refusals refusals(List<ConsentEvent> events) {
        return new Glance.Refusals(
                Consents.standing(events),
                Consents.refusal(events, Channel.Known.PHONE).isEmpty(),
                Consents.refusal(events, Channel.Known.PERSONAL_EMAIL).isEmpty());
    }
}
