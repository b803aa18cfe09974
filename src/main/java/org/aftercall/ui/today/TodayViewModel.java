package org.aftercall.ui.today;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.aftercall.agenda.Agenda;
import org.aftercall.agenda.Order;
import org.aftercall.agenda.Scope;
import org.aftercall.agenda.Spread;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.model.ActivityKind;
import org.aftercall.store.Due;
import org.aftercall.store.Store;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of Today and what can be done there. Knows no window.
public final class TodayViewModel {
    /// At most so many rows are shown at first, and so many more each time.
    public static final int MOST_ROWS = 200;

    /// More than fit on a screen: the first picture waits for these alone.
    private static final int FIRST_ROWS = 60;

    private final Store store;
    private final Today today;
    private final Words words;
    private final Background background;
    private final Session session;
    private final String user;
    private final Changes changes;
    private final Reading reading;
    private final Selection selection = new Selection();
    private final Ticks ticks = new Ticks(selection);
    private final SideViewModel side;
    private final RowActions actions;

    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Picture.LOADING);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(this, "shown", Shown.TODAY);
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.PRIORITY_THEN_TIME);
    private final ObjectProperty<Whose> whose;
    private final ObjectProperty<@Nullable ActivityKind> kind = new SimpleObjectProperty<>(this, "kind", null);
    private int most = MOST_ROWS;
    private boolean doneShown;
    private boolean countsLater;
    private int question;

    public TodayViewModel(
            Store store,
            Today today,
            Words words,
            Background background,
            Session session,
            Jobs jobs,
            Drafts drafts,
            ZoneId zone,
            String user) {
        this.store = store;
        this.today = today;
        this.words = words;
        this.background = background;
        this.session = session;
        this.user = user;
        this.reading = new Reading(store, today, words, drafts, zone, user);
        this.side = new SideViewModel(selection, reading, background, session);
        this.changes = new Changes(store, words, background, session, jobs, user);
        this.actions = new RowActions(this, today, changes, background, session, words);
        this.whose = new SimpleObjectProperty<>(this, "whose", new Whose.Of(user));
        shown.addListener((_, _, _) -> another());
        order.addListener((_, _, _) -> another());
        whose.addListener((_, _, _) -> another());
        kind.addListener((_, _, _) -> another());
        today.onChange(() -> background.onScreen(this::refresh));
    }

    /// The filter chips.
    public enum Shown {
        OVERDUE,
        TODAY,
        NEXT_SEVEN_DAYS,
        NO_NEXT_ACTION
    }

    /// What stands in place of the list.
    public enum State {
        LOADING,
        LIST,
        NOTHING_DUE,
        ALL_DONE,
        NOTHING_HERE,
        NEW_BOOK,
        FAILED
    }

    /// Everything but the lines.
    ///
    /// @param date weekday and date
    /// @param next the next action with a time, in words
    /// @param untouched contacts whom nobody was ever in touch with, beside those without a next action
    /// @param done of `of` today's actions are done
    /// @param owners everybody who owns open work
    public record Picture(
            State state,
            String date,
            String next,
            Map<Shown, Long> counts,
            long untouched,
            int done,
            int of,
            List<String> owners) {
        static final Picture LOADING = empty(State.LOADING);

        public Picture {
            counts = Map.copyOf(counts);
        }

        /// The same day with another count of those without a next action.
        Picture with(Due.NoNextAction count) {
            Map<Shown, Long> all = new EnumMap<>(Shown.class);
            all.putAll(counts);
            all.put(Shown.NO_NEXT_ACTION, count.touched());
            return new Picture(state, date, next, all, count.untouched(), done, of, owners);
        }

        /// Whether the number of a chip is known: those without a next action are counted after all else.
        public boolean isCounted(Shown chip) {
            return counts.containsKey(chip);
        }

        static Picture empty(State state) {
            return new Picture(state, "", "", Map.of(), 0, 0, 0, List.of());
        }

        public long count(Shown chip) {
            return counts.getOrDefault(chip, 0L);
        }

        /// Whether more is due than anybody does in a day.
        public boolean isTooMuch() {
            return due() > MOST_ROWS;
        }

        /// The number on the sidebar.
        public long due() {
            return count(Shown.OVERDUE) + count(Shown.TODAY);
        }
    }

    public ObservableList<Line> lines() {
        return selection.lines();
    }

    public ObjectProperty<@Nullable Line> selectedProperty() {
        return selection.selectedProperty();
    }

    /// The row that is selected; empty if a draft or nothing is.
    public Optional<Line.Row> row() {
        return selection.row();
    }

    /// Where the user is in the list.
    public Selection selection() {
        return selection;
    }

    /// The rows that are chosen.
    public Ticks ticks() {
        return ticks;
    }

    /// What stands beside the list.
    SideViewModel side() {
        return side;
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    public ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    public ObjectProperty<Order> orderProperty() {
        return order;
    }

    /// The order by its name; what is not known is the usual one.
    public void order(String name) {
        order.set(Stream.of(Order.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Order.PRIORITY_THEN_TIME));
    }

    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    /// The only kind of work that is listed; null for all.
    public ObjectProperty<@Nullable ActivityKind> kindProperty() {
        return kind;
    }

    private void another() {
        most = MOST_ROWS;
        refresh();
    }

    /// Shows more of what did not fit.
    public void showMore() {
        most += MOST_ROWS;
        refresh();
    }

    /// Unfolds what was closed out today, or folds it.
    public void foldDone() {
        doneShown = !doneShown;
        refresh();
    }

    /// Reads the list anew; the latest question wins.
    public void refresh() {
        question++;
        int asked = question;
        Reading.Question about = new Reading.Question(
                shown.get(), order.get(), scope(), countsLater ? Math.min(most, FIRST_ROWS) : most, doneShown);
        background.work(
                () -> reading.read(about),
                answer -> {
                    if (asked == question) {
                        show(answer);
                    }
                },
                e -> {
                    if (asked == question) {
                        selection.lines().clear();
                        picture.set(Picture.empty(State.FAILED));
                        session.failed(e);
                    }
                });
    }

    Words words() {
        return words;
    }

    LocalDateTime now() {
        return today.now().toLocalDateTime();
    }

    /// Whose work is “mine”.
    String user() {
        return user;
    }

    /// Asks from now on before somebody gets in touch.
    public void guardedBy(ContactGuard asked) {
        side.guardedBy(asked);
    }

    /// What is done to the rows.
    public RowActions actions() {
        return actions;
    }

    /// Whether work of somebody stays in the list.
    boolean showsWorkOf(String owner) {
        return whose.get().includes(owner);
    }

    /// Begins to hand the selected action, or those that are chosen, to somebody; empty if nothing is planned there.
    public Optional<GiveViewModel> giving() {
        return actions.planned()
                .map(title -> new GiveViewModel(title, picture.get().owners(), user, words, actions::give));
    }

    /// Begins to lay much work over the coming days.
    public SpreadViewModel spread(SpreadViewModel.Work work) {
        return new SpreadViewModel(work, spread(), changes, scope(), this, background, session);
    }

    Spread spread() {
        return new Spread(store, today, WorkingDays.MONDAY_TO_FRIDAY);
    }

    private Scope scope() {
        return new Scope(whose.get(), kind.get());
    }

    /// Until [#keepTime()] leaves those without a next action uncounted, and rows that fit on no screen unread: what is
    /// due is to be drawn first, and alone.
    public void countLater() {
        countsLater = true;
    }

    /// Asks again at the next full minute, so that "in 18 min" stays true and midnight is noticed.
    public void keepTime() {
        countsLater = false;
        refresh();
        Duration minute = Duration.ofSeconds(60L - today.now().getSecond());
        background.after(minute, this::keepTime);
    }

    private void show(Reading.Answer answer) {
        Agenda agenda = answer.agenda();
        List<Line> found = new ArrayList<>(answer.first());
        boolean empty = found.isEmpty();
        if (!empty && answer.shown() == Shown.TODAY) {
            found.addAll(answer.done());
        }
        Line chosen = selection.replace(found);
        ticks.keep();
        picture.set(new Summary(words, today.now().toLocalTime())
                .picture(agenda, answer.shown(), empty, answer.newBook(), answer.owners()));
        if (!Objects.equals(chosen, selection.selectedProperty().get())) {
            selection.selectedProperty().set(chosen);
        } else {
            side.refresh();
        }
        if (!countsLater) {
            background.work(today::noNextAction, this::counted, session::failed);
        }
    }

    private void counted(Due.NoNextAction count) {
        Picture now = picture.get();
        Picture with = now.with(count);
        if (now.state() != State.FAILED && !with.equals(now)) {
            picture.set(with);
        }
    }
}
