package org.aftercall.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;

/// What arrived in the folders that feed the book, laid out for somebody to decide: taken, never, or later. What waits
/// is shown again the next time.
public final class Arrivals {
    private final Feeds feeds;
    private final Supplier<Importer> importer;

    /// @param importer a new one each time
    public Arrivals(Feeds feeds, Supplier<Importer> importer) {
        this.feeds = feeds;
        this.importer = importer;
    }

    /// What was said about one arrival. Whatever is not named waits.
    ///
    /// @param rows candidates that come in: as new contacts, or with [WhenThere#FILL] as the one of that name
    /// @param accepted what signatures say and somebody wants
    /// @param never candidates that nobody wants, by their rows
    /// @param neverSaid what signatures say and nobody wants
    public record Answers(
            Map<Long, WhenThere> rows, Set<Proposed.Key> accepted, Set<Long> never, Set<Proposed.Key> neverSaid) {
        public static final Answers NONE = new Answers(Map.of(), Set.of(), Set.of(), Set.of());

        public Answers {
            rows = Map.copyOf(rows);
            accepted = Set.copyOf(accepted);
            never = Set.copyOf(never);
            neverSaid = Set.copyOf(neverSaid);
        }

        /// The same, and nothing waits: what was not accepted is never wanted.
        public Answers andNothingElse(Arrival arrival) {
            Set<Long> others = new HashSet<>(never);
            arrival.candidates().stream()
                    .map(Duplicate::row)
                    .filter(row -> !rows.containsKey(row))
                    .forEach(others::add);
            Set<Proposed.Key> othersSaid = new HashSet<>(neverSaid);
            arrival.proposed().stream()
                    .map(Proposed::key)
                    .filter(key -> !accepted.contains(key))
                    .forEach(othersSaid::add);
            return new Answers(rows, accepted, others, othersSaid);
        }
    }

    /// All that arrived. Closing it removes what was laid together for it.
    public static final class Found implements AutoCloseable {
        private final List<Arrival> all = new ArrayList<>();
        private final List<FreshFiles> fresh = new ArrayList<>();

        public List<Arrival> all() {
            return List.copyOf(all);
        }

        @Override
        public void close() {
            all.forEach(each -> each.plan().ifPresent(ImportPlan::close));
            fresh.forEach(FreshFiles::close);
        }
    }

    /// Reads what is new in all folders. Nothing is written into the book; what has nothing new to say is not read
    /// again.
    ///
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public Found look(ImportOptions options, Progress progress) {
        Found found = new Found();
        boolean kept = false;
        try {
            for (Path folder : feeds.folders()) {
                look(folder, asking(options), found, progress);
            }
            kept = true;
            return found;
        } finally {
            if (!kept) {
                found.close();
            }
        }
    }

    private static ImportOptions asking(ImportOptions options) {
        return options.withDecisions(
                options.decisions().withCandidates(!options.decisions().strangers()));
    }

    private void look(Path folder, ImportOptions options, Found found, Progress progress) {
        FreshFiles fresh;
        try {
            fresh = feeds.fresh(folder).orElse(null);
        } catch (Refused _) {
            return; // a stick that is not there now; the settings show which folders there are
        }
        if (fresh == null) {
            return;
        }
        found.fresh.add(fresh);
        String name = Objects.toString(folder.getFileName(), folder.toString());
        fresh.people().ifPresent(people -> add(fresh, name, people, fresh.peopleNames(), options, found, progress));
        for (String table : fresh.tables()) {
            add(fresh, table, fresh.table(table), Set.of(table), options, found, progress);
        }
    }

    private void add(
            FreshFiles fresh,
            String name,
            Path path,
            Collection<String> files,
            ImportOptions options,
            Found found,
            Progress progress) {
        Arrival arrival;
        try {
            ImportPlan plan = importer.get().rehearse(path, options, progress);
            arrival = new Arrival(fresh, name, path, files, plan, null);
        } catch (Refused e) {
            Problem problem = e.problem();
            Problem placed = problem.origin() == null
                    ? Problem.at(
                            Origin.file(name),
                            problem.severity(),
                            problem.key(),
                            problem.arguments().toArray(String[]::new))
                    : problem;
            arrival = new Arrival(fresh, name, path, files, null, placed);
        }
        if (arrival.waiting() == 0) {
            arrival.done(List.of(), Set.of());
            arrival.plan().ifPresent(ImportPlan::close);
        } else {
            found.all.add(arrival);
        }
    }

    /// Takes what is certain and what was accepted, as one operation, and notes what is never wanted.
    ///
    /// @return empty where nothing was to be written
    /// @throws Refused if the book cannot be written; nothing was changed then
    public Optional<ImportResult> take(Arrival arrival, Answers answers, ImportOptions options, Progress progress) {
        Optional<ImportResult> result = arrival.plan().isEmpty()
                ? Optional.empty()
                : Optional.of(written(arrival, answers, asking(options), progress));
        Set<String> refusals = new HashSet<>();
        Set<Long> later = new HashSet<>();
        for (Duplicate each : arrival.candidates()) {
            if (answers.never().contains(each.row())) {
                refusals.add(Arrival.mark(each));
            } else if (!answers.rows().containsKey(each.row())) {
                later.add(each.row());
            }
        }
        for (Proposed each : arrival.proposed()) {
            if (answers.neverSaid().contains(each.key())) {
                refusals.add(Arrival.mark(each));
            } else if (!answers.accepted().contains(each.key())) {
                later.add(each.row());
            }
        }
        arrival.done(refusals, arrival.filesOf(later));
        return result;
    }

    private ImportResult written(Arrival arrival, Answers answers, ImportOptions options, Progress progress) {
        Decisions decisions = options.decisions();
        for (Map.Entry<Long, WhenThere> each : answers.rows().entrySet()) {
            decisions = decisions.withRow(each.getKey(), each.getValue());
        }
        for (Proposed.Key key : answers.accepted()) {
            decisions = decisions.withProposal(key, true);
        }
        Importer writing = importer.get();
        try (ImportPlan plan = writing.rehearse(arrival.path(), options.withDecisions(decisions), progress)) {
            return writing.commit(plan, progress);
        }
    }
}
