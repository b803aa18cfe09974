package org.aftercall.ui.palette;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.agenda.Planning;
import org.aftercall.agenda.Today;
import org.aftercall.model.OperationId;
import org.aftercall.search.Finder;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.DateText;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.palette.Answers.People;
import org.aftercall.ui.palette.Line.Doing;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Finds whom and what the user wants while it is typed, and does it. Knows no window.
///
/// Contacts answer first, what takes longer a moment later, and planned work last: its titles are read. A newer key
/// drops the older answers.
public final class PaletteViewModel {
    private static final int RECENT = 5;
    private static final int LIKELY = 4;
    private static final int MANY = 30;
    private static final int PEOPLE = 4;
    private static final int FEW = 2;
    private static final int DAYS_OF_WORK = 14;

    private final Store store;
    private final Today today;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Navigator navigator;
    private final String user;
    private final Answers answers;
    private final Proposals proposals;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Item> selected = new SimpleObjectProperty<>(this, "selected", null);
    private final ReadOnlyObjectWrapper<@Nullable ContactRow> about = new ReadOnlyObjectWrapper<>(this, "about", null);
    private String before = "";
    private boolean saving;
    private final AtomicInteger asked = new AtomicInteger();

    /// @param finder not asked on the screen's thread
    /// @param commands what can be done now
    public PaletteViewModel(
            Store store,
            Today today,
            Supplier<Finder> finder,
            Words words,
            Background background,
            Session session,
            Navigator navigator,
            String user,
            List<Command> commands) {
        this.store = store;
        this.today = today;
        this.words = words;
        this.background = background;
        this.session = session;
        this.navigator = navigator;
        this.user = user;
        this.answers = new Answers(
                store,
                finder,
                words,
                commands.stream().filter(Command::isPossible).toList());
        this.proposals = new Proposals(words, answers, user);
        text.addListener((_, _, _) -> ask());
        about.addListener((_, _, _) -> ask());
    }

    /// Answers what stands in the field already.
    public void begin(String typed) {
        if (typed.isEmpty()) {
            ask();
        } else {
            text.set(typed);
        }
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<Line> lines() {
        return lines;
    }

    /// The line that Enter takes; null if there is none.
    public ObjectProperty<@Nullable Item> selectedProperty() {
        return selected;
    }

    /// With whom something is to be done; null while somebody or something is looked for.
    public ReadOnlyObjectProperty<@Nullable ContactRow> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /// Selects the next line, or the one before.
    public void move(int by) {
        List<Item> items = items();
        if (items.isEmpty()) {
            return;
        }
        Item now = selected.get();
        int at = now == null ? -1 : items.indexOf(now);
        selected.set(items.get(Math.clamp((long) at + by, 0, items.size() - 1)));
    }

    public void enter() {
        Item item = selected.get();
        if (item != null) {
            enter(item);
        }
    }

    /// Does what a line says.
    public void enter(Item item) {
        switch (item.enter()) {
            case Doing.Go go -> navigator.go(go.to());
            case Doing.Run run -> {
                navigator.close();
                run.command().run();
            }
            case Doing.Contact contact -> {
                navigator.close();
                session.contact(contact.contact(), contact.channel(), contact.address());
            }
            case Doing.Plan plan -> save(plan);
            case Doing.Nothing _ -> {}
        }
    }

    /// The close-out of whom the selected line is about.
    public void afterCall() {
        Item item = selected.get();
        if (item == null) {
            return;
        }
        if (item.enter() instanceof Doing.Go(Destination.AfterCall planned)) {
            navigator.go(planned);
        } else {
            item.contact().ifPresent(row -> navigator.go(new Destination.AfterCall(row.id(), Optional.empty())));
        }
    }

    /// Shows what can be done with whom the selected line is about.
    public void more() {
        Item item = selected.get();
        if (item != null && about.get() == null && item.contact().isPresent()) {
            before = text.get();
            asked.incrementAndGet();
            text.set("");
            about.set(item.contact().get());
        }
    }

    /// Back to what was looked for.
    ///
    /// @return false if nothing else was: then the palette is left
    public boolean back() {
        if (about.get() == null) {
            return false;
        }
        about.set(null);
        text.set(before);
        return true;
    }

    private void save(Doing.Plan plan) {
        if (saving) {
            return;
        }
        saving = true;
        Edit edit = Planning.edit(
                plan.contact().id(),
                plan.contact().name(),
                plan.next(),
                new OperationId(UUID.randomUUID()),
                user,
                null,
                UUID::randomUUID);
        background.work(
                () -> store.write(edit),
                saved -> {
                    saving = false;
                    navigator.close();
                    session.saved(
                            saved.operation(),
                            words.say(
                                    "palette.saved",
                                    words.choice("kind", plan.next().kind().code()),
                                    plan.contact().name(),
                                    DateText.said(
                                            words,
                                            plan.next().due(),
                                            plan.next().time())));
                },
                e -> {
                    saving = false;
                    session.failed(e);
                });
    }

    /// Asks in three rounds, so that nothing waits for what takes longer.
    private void ask() {
        int number = asked.incrementAndGet();
        String typed = text.get();
        ContactRow of = about.get();
        LocalDateTime now = today.now().toLocalDateTime();
        background.work(
                () -> asked.get() == number ? first(typed, of, now) : new Round(List.of(), 0),
                round -> {
                    if (number == asked.get()) {
                        show(round.lines(), false);
                        if (of == null && isWords(typed)) {
                            askMore(number, typed, round);
                        }
                    }
                },
                session::failed);
    }

    private void askMore(int number, String typed, Round round) {
        background.work(
                () -> asked.get() == number ? second(typed, round) : Rest.NOTHING,
                rest -> {
                    if (number == asked.get()) {
                        show(rest.with(List.of()), true);
                        askPlanned(number, typed, rest);
                    }
                },
                session::failed);
    }

    private void askPlanned(int number, String typed, Rest rest) {
        background.work(
                () -> asked.get() == number ? third(typed, rest) : List.<Line>of(),
                all -> {
                    if (number == asked.get() && all.size() != lines.size()) {
                        show(all, true);
                    }
                },
                session::failed);
    }

    /// What the second round knows: planned work comes between the two.
    ///
    /// @param found whether any of it was found, so that it is shown without planned work
    private record Rest(List<Line> above, List<Line> below, boolean found) {
        static final Rest NOTHING = new Rest(List.of(), List.of(), false);

        List<Line> with(List<Line> planned) {
            if (!found && planned.isEmpty()) {
                return List.of();
            }
            List<Line> all = new ArrayList<>(above);
            all.addAll(planned);
            all.addAll(below);
            return all;
        }
    }

    private record Round(List<Line> lines, long total) {}

    private static boolean isWords(String typed) {
        return !typed.isBlank() && ">@#!".indexOf(typed.strip().charAt(0)) < 0;
    }

    private Round first(String typed, @Nullable ContactRow of, LocalDateTime now) {
        if (of != null) {
            return new Round(group("palette.group.do", answers.doings(of, typed)), 0);
        }
        String stripped = typed.strip();
        if (stripped.isEmpty()) {
            List<Line> empty = new ArrayList<>(group("palette.group.recent", answers.recent(RECENT)));
            empty.addAll(group("palette.group.do", answers.likely(LIKELY)));
            return new Round(empty, 0);
        }
        String rest = stripped.substring(1).strip();
        return switch (stripped.charAt(0)) {
            case '>' -> new Round(group("palette.group.do", answers.commands(rest, MANY)), 0);
            case '#' -> new Round(group("palette.group.lookups", answers.lookups(rest, MANY)), 0);
            case '!' -> new Round(proposals.of(rest, now, words.locale()), 0);
            case '@' -> {
                List<Line> people = group(
                        "palette.group.contacts", answers.people(rest, MANY).lines());
                yield new Round(people.isEmpty() ? List.of(answers.nothing(rest)) : people, 0);
            }
            default -> {
                People people = answers.people(typed, PEOPLE);
                yield new Round(group("palette.group.contacts", people.lines()), people.total());
            }
        };
    }

    private Rest second(String typed, Round round) {
        List<Line> above = new ArrayList<>(round.lines());
        above.addAll(group("palette.group.companies", answers.companies(typed, FEW)));
        List<Line> below = new ArrayList<>(group("palette.group.lookups", answers.lookups(typed, FEW)));
        List<Item> doings = new ArrayList<>(answers.commands(typed, FEW));
        boolean found = !above.isEmpty() || !below.isEmpty() || !doings.isEmpty();
        if (navigator.shows(Destination.NewContact.class)) {
            doings.add(answers.newContact(typed));
        }
        if (round.total() > 0 && navigator.shows(Destination.Contacts.class)) {
            doings.add(answers.all(typed, round.total()));
        }
        below.addAll(group("palette.group.do", doings));
        return new Rest(above, below, found);
    }

    /// Only here it is known that there is nothing at all.
    private List<Line> third(String typed, Rest rest) {
        List<Item> planned = answers.planned(typed, today.day().plusDays(DAYS_OF_WORK), FEW);
        List<Line> all = rest.with(group("palette.group.actions", planned));
        return all.isEmpty() ? List.of(answers.nothing(typed)) : all;
    }

    private List<Line> group(String key, List<Item> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<Line> group = new ArrayList<>();
        group.add(new Line.Head(words.say(key)));
        group.addAll(items);
        return group;
    }

    /// @param keep whether the selected line stays so if it is still there
    private void show(List<Line> now, boolean keep) {
        Item last = selected.get();
        lines.setAll(now);
        List<Item> items = items();
        Item again = keep && last != null
                ? items.stream()
                        .filter(item -> Objects.equals(item.id(), last.id()))
                        .findFirst()
                        .orElse(null)
                : null;
        selected.set(again != null ? again : items.isEmpty() ? null : items.getFirst());
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Item item) {
                items.add(item);
            }
        }
        return items;
    }
}
