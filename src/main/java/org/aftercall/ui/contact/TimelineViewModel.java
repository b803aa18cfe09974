package org.aftercall.ui.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.history.FieldChange;
import org.aftercall.model.Attachment;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Operations;
import org.aftercall.store.Past;
import org.aftercall.text.Folding;
import org.jspecify.annotations.Nullable;

/// What happened with a contact and what was changed on its card, page by page. Knows no window.
public final class TimelineViewModel {
    /// So many entries are read at a time.
    public static final int PAGE = 50;

    private final Around around;
    private final ObservableList<TimelineLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Chip> chip = new SimpleObjectProperty<>(this, "chip", Chip.ALL);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<Map<Chip, Integer>> counts =
            new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyObjectWrapper<@Nullable HistoryId> revealed =
            new ReadOnlyObjectWrapper<>(this, "revealed", null);
    private final Set<HistoryId> unfolded = new HashSet<>();
    private final Consumer<FieldChange> putBack;
    private @Nullable Found found;
    private List<FieldChange> changes = List.of();
    private int most = PAGE;
    private int question;

    /// @param putBack makes a value what it was
    TimelineViewModel(Around around, Consumer<FieldChange> putBack) {
        this.around = around;
        this.putBack = putBack;
        chip.addListener((_, _, _) -> begin());
        search.addListener((_, _, _) -> begin());
    }

    /// The filter chips; those that would show nothing are left out, but for the first.
    public enum Chip {
        ALL,
        CALLS,
        EMAILS,
        MEETINGS,
        LETTERS,
        NOTES,
        OTHER,
        CHANGES;

        Set<HistoryType> types() {
            return switch (this) {
                case ALL, CHANGES -> Set.of();
                case CALLS -> Set.of(HistoryType.Known.CALL);
                case EMAILS -> Set.of(HistoryType.Known.EMAIL);
                case MEETINGS -> Set.of(HistoryType.Known.MEETING);
                case LETTERS -> Set.of(HistoryType.Known.LETTER);
                case NOTES -> Set.of(HistoryType.Known.NOTE);
                case OTHER ->
                    Set.of(
                            HistoryType.Known.TODO,
                            HistoryType.Known.ENDED,
                            HistoryType.Known.CORRECTION,
                            HistoryType.Known.ORDERED,
                            HistoryType.Known.COMPLAINT,
                            HistoryType.Known.OTHER);
            };
        }
    }

    public ObservableList<TimelineLine> lines() {
        return lines;
    }

    public ObjectProperty<Chip> chipProperty() {
        return chip;
    }

    /// Words that must stand in an entry.
    public StringProperty searchProperty() {
        return search;
    }

    public ReadOnlyObjectProperty<Map<Chip, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Shows what was read; from the beginning if it is another contact.
    void show(Found read) {
        boolean another = found == null
                || !found.card().contact().id().equals(read.card().contact().id());
        found = read;
        changes = words(read).told(read.changes());
        counts.set(count(read));
        if (another) {
            unfolded.clear();
            most = PAGE;
            if (!search.get().isEmpty() || chip.get() != Chip.ALL) {
                search.set("");
                chip.set(Chip.ALL);
                return;
            }
        }
        refresh();
    }

    /// Shows one page more.
    public void more() {
        most += PAGE;
        refresh();
    }

    /// Shows the whole text of an entry, or its beginning again.
    public void fold(HistoryId entry) {
        if (!unfolded.remove(entry)) {
            unfolded.add(entry);
        }
        refresh();
    }

    /// Leads to an entry, whatever is filtered now.
    public void reveal(HistoryId entry) {
        search.set("");
        chip.set(Chip.ALL);
        revealed.set(entry);
    }

    /// The entry to lead to; null for none.
    ReadOnlyObjectProperty<@Nullable HistoryId> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /// The user was led there.
    void wasRevealed() {
        revealed.set(null);
    }

    /// Does what a line offers.
    public void open(TimelineLine line) {
        switch (line) {
            case TimelineLine.Entry entry -> {
                if (entry.isLong()) {
                    fold(entry.id());
                }
            }
            case TimelineLine.Changed changed -> {
                if (changed.canPutBack()) {
                    putBack.accept(changed.change());
                }
            }
            case TimelineLine.More _ -> more();
            case TimelineLine.Group _, TimelineLine.Nothing _ -> {}
        }
    }

    private void begin() {
        most = PAGE;
        refresh();
    }

    private void refresh() {
        Found read = found;
        if (read == null) {
            return;
        }
        question++;
        int asked = question;
        Chip of = chip.get();
        String wanted = search.get().strip();
        int limit = most;
        Set<HistoryId> open = Set.copyOf(unfolded);
        around.background()
                .work(
                        () -> read(read, of, wanted, limit, open),
                        answer -> {
                            if (asked == question && !lines.equals(answer)) {
                                lines.setAll(answer);
                            }
                        },
                        around.session()::failed);
    }

    private List<TimelineLine> read(Found read, Chip of, String wanted, int limit, Set<HistoryId> open) {
        TimelineWords words = words(read);
        List<HistoryEntry> entries = of == Chip.CHANGES ? List.of() : entries(read, of, wanted, limit + 1);
        boolean moreEntries = entries.size() > limit;
        List<HistoryEntry> shown = moreEntries ? entries.subList(0, limit) : entries;
        Instant oldest = moreEntries ? shown.getLast().when() : Instant.MIN;
        List<TimelineWords.Dated> dated = new ArrayList<>();
        Map<UUID, Operations.Planned> planned = around.store()
                .operations()
                .plannedWith(shown.stream().map(entry -> entry.id().value()).toList());
        Map<HistoryId, String> files = files(read.card().contact().id());
        shown.forEach(entry -> dated.add(
                new TimelineWords.Dated(entry.when(), words.entry(entry, open.contains(entry.id()), planned, files))));
        int hidden = 0;
        if (of == Chip.ALL || of == Chip.CHANGES) {
            List<TimelineLine.Changed> told = changes.stream()
                    .filter(change -> !change.when().isBefore(oldest))
                    .map(words::changed)
                    .filter(line -> has(wanted, line.head(), line.text(), line.when()))
                    .toList();
            int most = of == Chip.CHANGES ? limit : told.size();
            told.stream()
                    .limit(most)
                    .forEach(line ->
                            dated.add(new TimelineWords.Dated(line.change().when(), line)));
            hidden = Math.max(0, told.size() - most);
        }
        dated.sort(Comparator.comparing(TimelineWords.Dated::when).reversed());
        List<TimelineLine> grouped = new ArrayList<>(words.grouped(dated));
        if (moreEntries || hidden > 0) {
            grouped.add(new TimelineLine.More(around.words().say("card.more", PAGE)));
        }
        if (grouped.isEmpty()) {
            grouped.add(new TimelineLine.Nothing(
                    around.words().say(wanted.isEmpty() ? "card.timeline.empty" : "card.timeline.no-hit", wanted)));
        }
        return grouped;
    }

    private List<HistoryEntry> entries(Found read, Chip of, String wanted, int limit) {
        ContactId contact = read.card().contact().id();
        Past past = around.store().past();
        if (wanted.isEmpty()) {
            return of == Chip.ALL ? past.entries(contact, 0, limit) : past.entries(contact, of.types(), 0, limit);
        }
        List<HistoryEntry> all = of == Chip.ALL
                ? past.entries(contact, 0, Integer.MAX_VALUE)
                : past.entries(contact, of.types(), 0, Integer.MAX_VALUE);
        return all.stream()
                .filter(entry -> has(wanted, entry.text(), entry.who(), entry.company()))
                .limit(limit)
                .toList();
    }

    /// Names of what is attached to each entry.
    private Map<HistoryId, String> files(ContactId contact) {
        Map<HistoryId, String> names = new HashMap<>();
        for (Attachment each : around.store().attachments().of(contact)) {
            HistoryId entry = each.entry();
            if (entry != null) {
                names.merge(entry, each.name(), (one, other) -> one + ", " + other);
            }
        }
        return names;
    }

    /// Whether each word that is wanted begins a word of the texts.
    private static boolean has(String wanted, String... texts) {
        List<String> found =
                Stream.of(texts).flatMap(text -> Folding.words(text).stream()).toList();
        return Folding.words(wanted).stream().allMatch(word -> found.stream().anyMatch(each -> each.startsWith(word)));
    }

    private Map<Chip, Integer> count(Found read) {
        Map<Chip, Integer> numbers = new EnumMap<>(Chip.class);
        numbers.put(Chip.ALL, read.touches().size() + changes.size());
        numbers.put(Chip.CHANGES, changes.size());
        for (Past.Touch touch : read.touches()) {
            for (Chip each : Chip.values()) {
                if (each.types().contains(touch.type())) {
                    numbers.merge(each, 1, Integer::sum);
                }
            }
        }
        return numbers;
    }

    private static Set<UUID> allowed(Found read) {
        return read.card().consents().stream()
                .filter(ConsentEvent::allowed)
                .map(event -> event.id().value())
                .collect(Collectors.toSet());
    }

    private TimelineWords words(Found read) {
        Map<UUID, String> points = read.card().points().stream()
                .collect(Collectors.toMap(point -> point.id().value(), ContactPoint::written, (one, _) -> one));
        return new TimelineWords(around, new FieldWords(around, read.fields(), read.groups()), allowed(read), points);
    }
}
