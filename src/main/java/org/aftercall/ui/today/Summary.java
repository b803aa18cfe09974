package org.aftercall.ui.today;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.aftercall.agenda.Agenda;
import org.aftercall.store.Due;
import org.aftercall.wording.Words;

/// Puts a day into numbers and words: what stands in the chips, the progress and the line of what is next.
final class Summary {
    private final Words words;
    private final LocalTime now;

    /// @param now the user's local time
    Summary(Words words, LocalTime now) {
        this.words = words;
        this.now = now.withSecond(0).withNano(0);
    }

    TodayViewModel.Picture picture(
            Agenda agenda, TodayViewModel.Shown shown, boolean empty, boolean newBook, List<String> owners) {
        TodayViewModel.Picture uncounted = uncounted(agenda, shown, empty, newBook, owners);
        return agenda.counts().noNextAction().map(uncounted::with).orElse(uncounted);
    }

    private TodayViewModel.Picture uncounted(
            Agenda agenda, TodayViewModel.Shown shown, boolean empty, boolean newBook, List<String> owners) {
        Agenda.Counts counts = agenda.counts();
        TodayViewModel.State state = !empty
                ? TodayViewModel.State.LIST
                : newBook
                        ? TodayViewModel.State.NEW_BOOK
                        : shown != TodayViewModel.Shown.TODAY
                                ? TodayViewModel.State.NOTHING_HERE
                                : counts.done() > 0 ? TodayViewModel.State.ALL_DONE : TodayViewModel.State.NOTHING_DUE;
        return new TodayViewModel.Picture(
                state,
                words.day("day.head", agenda.day()),
                next(agenda),
                Map.of(
                        TodayViewModel.Shown.OVERDUE, (long) counts.overdue(),
                        TodayViewModel.Shown.TODAY, (long) counts.today(),
                        TodayViewModel.Shown.NEXT_SEVEN_DAYS, (long) counts.nextSevenDays()),
                0,
                counts.done(),
                counts.done() + counts.due(),
                owners);
    }

    private String next(Agenda agenda) {
        Due.Item item = agenda.next().orElse(null);
        if (item == null || item.activity().time() == null) {
            return words.say("today.next.none");
        }
        LocalTime time = item.activity().time();
        long minutes = Duration.between(now, time).toMinutes();
        String name = item.contact().name();
        return minutes < 60
                ? words.say("today.next.soon", name, words.time(time), minutes)
                : words.say("today.next.later", name, words.time(time));
    }
}
