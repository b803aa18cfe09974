package org.aftercall.ui.importing;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.importing.Arrival;
import org.aftercall.importing.Arrivals;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.Feeds;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.Proposed;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What arrived in the folders that feed the book, looked at now and then, and what somebody says about it one by one.
/// Nothing is written until they say so.
public final class FeedsViewModel {
    private static final Duration START = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    /// What is said about a candidate or a proposal.
    enum Say {
        /// shown again the next time
        LATER,
        TAKE,
        /// it is the person of the same name who is in the book
        SAME,
        NEVER
    }

    /// One arrival as it is shown.
    ///
    /// @param known names of the first who get something by it
    record Heap(
            Arrival arrival,
            List<Duplicate> candidates,
            List<Proposed> proposed,
            List<String> known,
            List<Problem> problems) {}

    /// What all of it is, at one moment.
    ///
    /// @param folders how many folders feed the book
    record Picture(int folders, List<Heap> heaps) {}

    /// @param importer a new one each time
    /// @param options what every import begins with
    public record Parts(
            Feeds feeds,
            Supplier<Importer> importer,
            ImportOptions options,
            Words words,
            Background background,
            Jobs jobs,
            Session session) {}

    private final Parts parts;
    private final Words words;
    /// No news of any folder are called so; of folders without any they are empty.
    private static final String NOT_LOOKED = "?";

    private final Arrivals arrivals;
    private final Map<Object, Say> said = new HashMap<>();
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", new Picture(0, List.of()));
    private final ReadOnlyLongWrapper waiting = new ReadOnlyLongWrapper(this, "waiting", 0);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Arrivals.@Nullable Found found;
    private String news = NOT_LOOKED;

    public FeedsViewModel(Parts parts) {
        this.parts = parts;
        this.words = parts.words();
        this.arrivals = new Arrivals(parts.feeds(), parts.importer());
    }

    ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// How many things wait for a word.
    public ReadOnlyLongProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Looks from a little later on, and again and again: a start has enough to do.
    public void keepTime() {
        parts.background().after(START, this::keepLooking);
    }

    private void keepLooking() {
        look();
        parts.background().after(PAUSE, this::keepLooking);
    }

    private record Looked(int folders, String news, Arrivals.@Nullable Found found, List<Heap> heaps) {}

    /// Looks whether anything arrived. Reads nothing where nothing changed.
    void look() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        String before = news;
        parts.background().work(() -> looked(before), this::show, cause -> {
            busy.set(false);
            failed(cause);
        });
    }

    private Looked looked(String before) {
        int folders = parts.feeds().folders().size();
        String now = parts.feeds().news();
        if (now.equals(before)) {
            return new Looked(folders, now, null, List.of());
        }
        Arrivals.Found all = arrivals.look(parts.options(), Progress.NONE);
        List<Heap> heaps = all.all().stream()
                .map(each -> new Heap(each, each.candidates(), each.proposed(), each.knownNames(), each.problems()))
                .toList();
        return new Looked(folders, parts.feeds().news(), all, heaps);
    }

    private void show(Looked looked) {
        busy.set(false);
        if (looked.found() == null) {
            picture.set(new Picture(looked.folders(), picture.get().heaps()));
            return;
        }
        close();
        found = looked.found();
        news = looked.news();
        waiting.set(looked.heaps().stream()
                .mapToLong(heap -> heap.arrival().waiting())
                .sum());
        picture.set(new Picture(looked.folders(), looked.heaps()));
    }

    private void close() {
        Arrivals.Found old = found;
        if (old != null) {
            found = null;
            parts.background()
                    .work(
                            () -> {
                                old.close();
                                return true;
                            },
                            _ -> {},
                            this::failed);
        }
    }

    Say of(Heap heap, Duplicate candidate) {
        return said.getOrDefault(key(heap, candidate), Say.LATER);
    }

    Say of(Heap heap, Proposed proposed) {
        return said.getOrDefault(key(heap, proposed), Say.LATER);
    }

    void say(Heap heap, Duplicate candidate, Say what) {
        said.put(key(heap, candidate), what);
    }

    void say(Heap heap, Proposed proposed, Say what) {
        said.put(key(heap, proposed), what);
    }

    /// They keep what was said about them when something else arrives meanwhile.
    private static Object key(Heap heap, Duplicate candidate) {
        return List.of(heap.arrival().folder(), candidate.name(), candidate.detail());
    }

    private static Object key(Heap heap, Proposed proposed) {
        return List.of(heap.arrival().folder(), proposed.name(), proposed.field(), proposed.value());
    }

    private Arrivals.Answers answers(Heap heap) {
        Map<Long, WhenThere> rows = new HashMap<>();
        Set<Long> never = new HashSet<>();
        for (Duplicate each : heap.candidates()) {
            switch (of(heap, each)) {
                case TAKE -> rows.put(each.row(), WhenThere.BOTH);
                case SAME -> rows.put(each.row(), WhenThere.FILL);
                case NEVER -> never.add(each.row());
                case LATER -> {}
            }
        }
        Set<Proposed.Key> accepted = new HashSet<>();
        Set<Proposed.Key> neverSaid = new HashSet<>();
        for (Proposed each : heap.proposed()) {
            switch (of(heap, each)) {
                case TAKE, SAME -> accepted.add(each.key());
                case NEVER -> neverSaid.add(each.key());
                case LATER -> {}
            }
        }
        return new Arrivals.Answers(rows, accepted, never, neverSaid);
    }

    /// Writes what is certain and what is wanted, as one operation; notes what is never wanted.
    void take(Heap heap) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        Arrivals.Answers answers = answers(heap);
        parts.jobs()
                .start(
                        words.say("feeds.taking", heap.arrival().name()),
                        meter -> arrivals.take(heap.arrival(), answers, parts.options(), progress(meter)),
                        result -> taken(heap, result),
                        cause -> {
                            busy.set(false);
                            failed(cause);
                        });
    }

    private static Progress progress(Jobs.Meter meter) {
        return new Progress() {
            @Override
            public void reached(long done, long total) {
                meter.at(done, total);
            }

            @Override
            public boolean cancelled() {
                return meter.isStopped();
            }
        };
    }

    private void taken(Heap heap, Optional<ImportResult> result) {
        busy.set(false);
        result.flatMap(ImportResult::operation)
                .ifPresentOrElse(
                        operation -> parts.session()
                                .saved(
                                        operation,
                                        words.say(
                                                "feeds.taken",
                                                heap.arrival().name(),
                                                result.orElseThrow().counts().fresh(),
                                                result.orElseThrow().counts().updated())),
                        () -> parts.session()
                                .say(words.say("feeds.noted", heap.arrival().name())));
        news = NOT_LOOKED;
        look();
    }

    private void failed(Exception cause) {
        switch (cause) {
            case CancellationException _ -> {}
            case Refused refused -> parts.session().say(words.problem(refused.problem()));
            default -> parts.session().failed(cause);
        }
    }
}
