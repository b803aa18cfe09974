package org.aftercall.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercall.importing.Arrival;
import org.aftercall.importing.Arrivals;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.Feeds;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Proposed;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `feed`: what is new in the folders that feed the book; only shown, until somebody takes it.
@CommandLine.Command(name = "feed")
final class FeedCommand implements Command {
    @Option(names = "--from", paramLabel = "FOLDER")
    @Nullable
    Path from;

    @Option(names = "--no-longer", paramLabel = "FOLDER")
    @Nullable
    Path noLonger;

    @Option(names = "--import")
    boolean taking;

    @Option(names = "--again")
    boolean again;

    @Option(names = "--country", paramLabel = "CC", defaultValue = "")
    String country = "";

    @Mixin
    MailChoices choices = new MailChoices();

    @Option(names = "--never", paramLabel = "ROW|others", split = ",")
    List<String> never = new ArrayList<>();

    /// What came of one arrival.
    private record Fed(
            Path folder,
            String name,
            long files,
            long updated,
            long fresh,
            List<Duplicate> candidates,
            List<Proposed> proposed,
            List<Problem> problems,
            Optional<OperationId> operation) {}

    @Override
    public Answer run(Session session) {
        Feeds feeds = new Feeds(session.book().local(), InstantSource.system());
        if (from != null) {
            feeds.add(from);
        }
        if (noLonger != null) {
            feeds.remove(noLonger);
        }
        List<Fed> all = new ArrayList<>();
        for (Path folder : feeds.folders()) {
            if (again) {
                feeds.forget(folder);
            }
            if (!Files.isDirectory(folder)) {
                Problem gone = Problem.refused("feed.no-folder", folder.toString());
                all.add(new Fed(folder, "", 0, 0, 0, List.of(), List.of(), List.of(gone), Optional.empty()));
            }
        }
        ImportOptions options = ImportOptions.by(session.user(), session.zone())
                .withCountry(country.toUpperCase(Locale.ROOT))
                .withDataset(session.book().dataset())
                .withDecisions(Decisions.NONE.withStrangers(choices.strangers));
        if (choices.mails) {
            options = options.withReading(options.reading().withMails());
        }
        Arrivals arrivals = new Arrivals(feeds, session.book()::importer);
        try (Arrivals.Found found = arrivals.look(options, Progress.NONE)) {
            for (Arrival arrival : found.all()) {
                all.add(fed(arrivals, arrival, options));
            }
        }
        Words words = session.words();
        Json.Members json = Json.object()
                .with("folders", feeds.folders())
                .with("new", all.stream().map(each -> json(words, each)).toList());
        return Answer.said(json, out -> print(words, feeds.folders(), all, out));
    }

    private Fed fed(Arrivals arrivals, Arrival arrival, ImportOptions options) {
        long fresh = arrival.plan().map(plan -> plan.counts().fresh()).orElse(0L);
        List<Duplicate> candidates = arrival.candidates();
        List<Proposed> proposed = arrival.proposed();
        Arrivals.Answers answers = answers(arrival);
        long updated = arrival.known();
        List<Problem> problems = arrival.plan().map(ImportPlan::problems).orElseGet(arrival::problems);
        Optional<OperationId> operation = Optional.empty();
        if (taking) {
            Optional<ImportResult> result = arrivals.take(arrival, answers, options, Progress.NONE);
            operation = result.flatMap(ImportResult::operation);
            fresh = result.map(each -> each.counts().fresh()).orElse(fresh);
            updated = result.map(each -> each.counts().updated()).orElse(updated);
            problems = result.map(ImportResult::problems).orElse(problems);
        } else if (!never.isEmpty()) {
            throw new Refused("cli.feed.never");
        }
        return new Fed(
                arrival.folder(),
                arrival.name(),
                arrival.files(),
                updated,
                fresh,
                candidates.stream()
                        .filter(each -> !answers.rows().containsKey(each.row()))
                        .toList(),
                proposed,
                arrival.told(problems),
                operation);
    }

    private Arrivals.Answers answers(Arrival arrival) {
        Map<Long, WhenThere> added = new HashMap<>();
        choices.added.forEach(row -> added.put(row, WhenThere.BOTH));
        Set<Proposed.Key> accepted =
                choices.taken(Decisions.NONE, arrival.proposed()).accepted();
        Set<Long> refused = new HashSet<>();
        for (String each : never) {
            if (each.matches("\\d{1,9}")) {
                refused.add(Long.parseLong(each));
            } else if (!each.equals("others")) {
                throw new Refused("cli.feed.never");
            }
        }
        Arrivals.Answers answers = new Arrivals.Answers(added, accepted, refused, Set.of());
        return never.contains("others") ? answers.andNothingElse(arrival) : answers;
    }

    private void print(Words words, List<Path> folders, List<Fed> all, PrintWriter out) {
        out.println(words.say("cli.feed.folders", folders.size()));
        folders.forEach(folder -> out.println("  " + folder));
        for (Fed each : all) {
            out.println(words.say(
                    taking ? "cli.feed.took" : "cli.feed.would",
                    each.name().isEmpty() ? each.folder() : each.name(),
                    each.files(),
                    each.updated(),
                    each.fresh(),
                    each.candidates().size()));
            each.problems().stream().limit(40).forEach(problem -> out.println("  " + words.problem(problem)));
            choices.print(words, each.proposed(), out);
            each.operation().ifPresent(id -> out.println(words.say("cli.import.undo", id.value())));
        }
    }

    private Json.Members json(Words words, Fed fed) {
        return Json.object()
                .with("folder", fed.folder())
                .with("name", fed.name())
                .with("files", fed.files())
                .with("updated", fed.updated())
                .with("new", fed.fresh())
                .with(
                        "candidates",
                        fed.candidates().stream()
                                .map(each -> Json.object()
                                        .with("row", each.row())
                                        .with("name", each.name())
                                        .with("detail", each.detail())
                                        .with("like", each.there()))
                                .toList())
                .with("proposed", fed.proposed().stream().map(choices::json).toList())
                .with("problems", fed.problems().stream().map(words::problem).toList())
                .with("operation", fed.operation().map(OperationId::value).orElse(null));
    }
}
