package org.aftercall.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.Feeds;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.Proposed;
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

    /// What came of one folder.
    private record Fed(
            Path folder,
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
            try (Feeds.@Nullable Fresh fresh = feeds.fresh(folder).orElse(null)) {
                if (fresh != null) {
                    all.add(fed(session, folder, fresh));
                }
            } catch (Refused e) {
                all.add(new Fed(folder, 0, 0, 0, List.of(), List.of(), List.of(e.problem()), Optional.empty()));
            }
        }
        Words words = session.words();
        Json.Members json = Json.object()
                .with("folders", feeds.folders())
                .with("new", all.stream().map(each -> json(words, each)).toList());
        return Answer.said(json, out -> print(words, feeds.folders(), all, out));
    }

    private Fed fed(Session session, Path folder, Feeds.Fresh fresh) {
        Importer importer = session.book().importer();
        Decisions asking = choices.of(Decisions.NONE).withCandidates(!choices.strangers);
        ImportOptions options = ImportOptions.by(session.user(), session.zone())
                .withCountry(country)
                .withDataset(session.book().dataset())
                .withDecisions(asking);
        if (choices.takesAny()) {
            try (ImportPlan first = importer.rehearse(fresh.path(), options, Progress.NONE)) {
                options = options.withDecisions(choices.taken(asking, first.proposed()));
            }
        }
        try (ImportPlan plan = importer.rehearse(fresh.path(), options, Progress.NONE)) {
            Optional<OperationId> operation = Optional.empty();
            if (taking) {
                ImportResult result = importer.commit(plan, Progress.NONE);
                operation = result.operation();
                fresh.taken();
            }
            return new Fed(
                    folder,
                    fresh.files(),
                    plan.counts().updated(),
                    plan.counts().fresh(),
                    plan.duplicates().stream()
                            .filter(each -> each.kind() == Duplicate.Kind.STRANGER)
                            .toList(),
                    plan.proposed(),
                    plan.problems(),
                    operation);
        }
    }

    private void print(Words words, List<Path> folders, List<Fed> all, PrintWriter out) {
        out.println(words.say("cli.feed.folders", folders.size()));
        folders.forEach(folder -> out.println("  " + folder));
        for (Fed each : all) {
            out.println(words.say(
                    taking ? "cli.feed.took" : "cli.feed.would",
                    each.folder(),
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
