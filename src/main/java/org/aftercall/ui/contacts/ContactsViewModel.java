package org.aftercall.ui.contacts;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.consent.Consents;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.search.Finder;
import org.aftercall.search.Order;
import org.aftercall.store.Contacts;
import org.aftercall.store.Groups.Counted;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.SavedLookup;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The state of the list of contacts: what is asked, which lines answer it, where the user is in it and what is
/// chosen.
public final class ContactsViewModel {
    private static final String ORDER = "contacts.order";

    private final Store store;
    private final Supplier<Finder> finder;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Supplier<LocalDateTime> now;
    private final Choosing choosing;
    private final Answering answering;
    private final Lookups lookups;
    private final Pages pages;

    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<Filters> filters = new SimpleObjectProperty<>(this, "filters", Filters.NONE);
    private final ObjectProperty<SavedLookup> lookup;
    private final ObjectProperty<Order> order;
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Picture.LOADING);
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper(this, "version", 0);
    private final ReadOnlyIntegerWrapper beginning = new ReadOnlyIntegerWrapper(this, "beginning", 0);
    private final IntegerProperty current = new SimpleIntegerProperty(this, "current", 0);
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(this, "tally", Tally.NONE);
    private final ReadOnlyObjectWrapper<List<Contacts.UserField>> userFields =
            new ReadOnlyObjectWrapper<>(this, "userFields", List.of());
    private final AtomicInteger question = new AtomicInteger();
    private String shownWords = "";
    private Order shownOrder = Order.RECENCY;
    private boolean shown;
    private boolean stale = true;

    ContactsViewModel(
            Store store,
            Supplier<Finder> finder,
            Words words,
            Background background,
            Session session,
            Memory memory,
            Supplier<LocalDateTime> now,
            ZoneId zone) {
        this.store = store;
        this.finder = finder;
        this.words = words;
        this.background = background;
        this.session = session;
        this.now = now;
        this.choosing = new Choosing(this, background, session);
        this.answering = new Answering(store, finder, words, now, zone);
        this.lookups = new Lookups(words, memory);
        this.lookup = new SimpleObjectProperty<>(this, "lookup", lookups.all().getFirst());
        this.order = new SimpleObjectProperty<>(this, "order", Sorting.of(memory.read(ORDER, "")));
        this.pages = new Pages(background, answering::read, this::turn, session::failed);
        typed.addListener((_, _, _) -> ask());
        filters.addListener((_, _, _) -> ask());
        lookup.addListener((_, _, _) -> ask());
        order.addListener((_, _, chosen) -> {
            memory.write(ORDER, Sorting.code(chosen));
            ask();
        });
        store.onChange(_ -> background.onScreen(this::changed));
    }

    /// What stands in place of the list.
    public enum State {
        LOADING,
        LIST,
        NEW_BOOK,
        NO_HITS,
        FAILED
    }

    /// Everything but the lines.
    ///
    /// @param total how many match
    /// @param all how many there are
    /// @param millis how long the answer took
    /// @param asked the words that were asked, of field, lookup and filters together
    /// @param complete false while the book is still being read for the first time
    public record Picture(State state, long total, long all, long millis, String asked, boolean complete) {
        static final Picture LOADING = new Picture(State.LOADING, 0, 0, 0, "", true);
    }

    StringProperty typedProperty() {
        return typed;
    }

    ObjectProperty<Filters> filtersProperty() {
        return filters;
    }

    ObjectProperty<SavedLookup> lookupProperty() {
        return lookup;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Changes whenever other lines can be drawn.
    ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// Changes whenever another list begins, which is seen from its first line.
    ReadOnlyIntegerProperty beginningProperty() {
        return beginning.getReadOnlyProperty();
    }

    /// Place of the line where the user is.
    IntegerProperty currentProperty() {
        return current;
    }

    /// Which of them are chosen.
    Choosing choosing() {
        return choosing;
    }

    ReadOnlyObjectProperty<Tally> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Contacts.UserField>> userFieldsProperty() {
        return userFields.getReadOnlyProperty();
    }

    Pages pages() {
        return pages;
    }

    int size() {
        return pages.size();
    }

    /// The line at a place; null while it is being read.
    @Nullable
    Row row(int place) {
        return pages.at(place);
    }

    Optional<Row> currentRow() {
        return Optional.ofNullable(pages.at(current.get()));
    }

    List<SavedLookup> lookups() {
        return lookups.all();
    }

    /// Keeps what is asked now under a name.
    void saveLookup(String name) {
        lookups.save(name.strip(), asked());
        clear();
        lookups.all().stream()
                .filter(each -> each.isOwn() && each.name().equals(name.strip()))
                .findFirst()
                .ifPresent(lookup::set);
        count();
    }

    void removeLookup(SavedLookup other) {
        lookups.remove(other);
        if (lookup.get().equals(other)) {
            lookup.set(lookups.all().getFirst());
        }
        count();
    }

    /// Asks what somebody elsewhere wants to see.
    void ask(String other) {
        filters.set(Filters.NONE);
        lookup.set(lookups.all().getFirst());
        typed.set(other);
    }

    /// Nothing typed and nothing filtered.
    void clear() {
        typed.set("");
        filters.set(Filters.NONE);
    }

    /// The words of field, lookup and filters together: what is typed comes last, because it may be half a word.
    String asked() {
        return String.join(
                " ",
                Stream.of(
                                lookup.get().words(),
                                filters.get().words(),
                                typed.get().strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// The page is seen again, or not any more: what is not seen is not kept up to date.
    void show(boolean seen) {
        shown = seen;
        if (seen && stale) {
            refresh();
        }
    }

    /// Somebody wrote something.
    private void changed() {
        stale = true;
        if (shown) {
            refresh();
        }
    }

    /// Asks the same again and stays where the user is.
    void refresh() {
        stale = false;
        ask();
        count();
    }

    /// The latest question wins; one that was overtaken before its turn came is not asked at all.
    private void ask() {
        int asking = question.incrementAndGet();
        String asked = asked();
        Order by = order.get();
        boolean another = isAnother(asked, by);
        LocalDate today = now.get().toLocalDate();
        int stood = another ? 0 : current.get();
        Optional<ContactId> whom = another ? Optional.empty() : currentRow().map(Row::id);
        background.work(
                () -> asking == question.get()
                        ? Optional.of(answering.answer(asked, by, stood, whom, today))
                        : Optional.<Answering.Answer>empty(),
                found -> found.ifPresent(answer -> {
                    if (asking == question.get()) {
                        take(answer);
                    } else {
                        answer.hits().release();
                    }
                }),
                e -> {
                    if (asking == question.get()) {
                        picture.set(new Picture(State.FAILED, 0, tally.get().all(), 0, asked, true));
                        session.failed(e);
                    }
                });
    }

    /// Whether something else is asked than what is shown.
    private boolean isAnother(String asked, Order by) {
        return !asked.equals(shownWords) || !by.equals(shownOrder);
    }

    private void take(Answering.Answer answer) {
        boolean another = isAnother(answer.asked(), answer.order());
        if (!answer.asked().equals(shownWords)
                && choosing.selectionProperty().get().all()) {
            choosing.none();
        }
        shownWords = answer.asked();
        shownOrder = answer.order();
        pages.show(answer.hits(), answer.from(), answer.rows());
        current.set(answer.place());
        choosing.moved();
        picture.set(new Picture(
                state(answer),
                answer.hits().total(),
                answer.all(),
                answer.millis(),
                answer.asked(),
                answer.hits().complete()));
        if (another) {
            beginning.set(beginning.get() + 1);
        }
        turn();
        if (!answer.hits().complete()) {
            background.after(Duration.ofSeconds(1), this::refresh);
        }
    }

    private static State state(Answering.Answer answer) {
        if (answer.hits().total() > 0) {
            return State.LIST;
        }
        if (!answer.hits().complete()) {
            return State.LOADING;
        }
        return answer.all() == 0 ? State.NEW_BOOK : State.NO_HITS;
    }

    private void turn() {
        version.set(version.get() + 1);
    }

    private void count() {
        background.work(
                () -> Map.entry(
                        lookups.count(finder.get(), store.groups().all()),
                        store.contacts().userFields()),
                found -> {
                    tally.set(found.getKey());
                    filters.set(filters.get()
                            .among(found.getKey().groups().stream()
                                    .map(Counted::group)
                                    .toList()));
                    if (!Objects.equals(userFields.get(), found.getValue())) {
                        answering.know(found.getValue());
                        userFields.set(found.getValue());
                    }
                },
                session::failed);
    }

    /// Does something on a channel that the contact has not refused; else says that it has.
    void unlessRefused(ContactId contact, Channel channel, Runnable action) {
        background.work(
                () -> store.contacts()
                        .card(contact)
                        .filter(card ->
                                Consents.refusal(card.consents(), channel).isEmpty())
                        .isPresent(),
                may -> {
                    if (may) {
                        action.run();
                    } else {
                        session.say(words.say("contacts.refused"));
                    }
                },
                session::failed);
    }

    /// Moves the place of the user.
    ///
    /// @param extending whether everything on the way is chosen too
    void move(int by, boolean extending) {
        int from = current.get();
        int to = Math.clamp((long) from + by, 0, Math.max(0, size() - 1));
        if (extending) {
            choosing.until(to);
        } else {
            choosing.goOn();
        }
        current.set(to);
    }
}
