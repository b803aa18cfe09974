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
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.palette.Line.Doing;
import org.aftercall.ui.palette.Line.Item;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Finds whom and what the user wants while it is typed, and does it. Knows no window.
///
/// Contacts answer first, what takes longer a moment later, and planned work last: its titles are read. A newer key
/// drops the older answers.
public final class PaletteViewModel {

    private final Store store;
    private final Today today;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Navigator navigator;
    private final String user;
    private final Rounds rounds;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Item> selected = new SimpleObjectProperty<>(this, "selected", null);
    private final ReadOnlyObjectWrapper<@Nullable ContactRow> about = new ReadOnlyObjectWrapper<>(this, "about", null);
    private String before = "";
    private boolean saving;
    private final AtomicInteger asked = new AtomicInteger();

    /// @param finder not asked on the screen's thread
    /// @param saved the user's own lookups
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
            List<SavedLookup> saved,
            List<Command> commands) {
        this.store = store;
        this.today = today;
        this.words = words;
        this.background = background;
        this.session = session;
        this.navigator = navigator;
        this.user = user;
        Answers answers = new Answers(
                store,
                finder,
                words,
                saved,
                commands.stream().filter(Command::isPossible).toList());
        this.rounds = new Rounds(answers, new Proposals(words, answers, user), navigator, words);
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
                () -> asked.get() == number ? rounds.first(typed, of, now) : Rounds.Round.NOTHING,
                round -> {
                    if (number == asked.get()) {
                        show(round.lines(), false);
                        if (of == null && Rounds.isWords(typed)) {
                            askMore(number, typed, round);
                        }
                    }
                },
                session::failed);
    }

    private void askMore(int number, String typed, Rounds.Round round) {
        background.work(
                () -> asked.get() == number ? rounds.second(typed, round) : Rounds.Rest.NOTHING,
                rest -> {
                    if (number == asked.get()) {
                        show(rest.soFar(), true);
                        askPlanned(number, typed, rest);
                    }
                },
                session::failed);
    }

    private void askPlanned(int number, String typed, Rounds.Rest rest) {
        background.work(
                () -> asked.get() == number ? rounds.third(typed, rest, today.day()) : List.<Line>of(),
                all -> {
                    if (number == asked.get() && all.size() != lines.size()) {
                        show(all, true);
                    }
                },
                session::failed);
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
