package org.aftercall.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercall.format.Password;
import org.aftercall.importing.Account;
import org.aftercall.importing.Accounts;
import org.aftercall.importing.Clash;
import org.aftercall.importing.Counts;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.Proposed;
import org.aftercall.importing.Recipe;
import org.aftercall.importing.Rejects;
import org.aftercall.importing.Side;
import org.aftercall.model.OperationId;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import`: a list of somebody else's into the book, as one operation; or only what would happen.
@CommandLine.Command(name = "import")
final class Import implements Command {
    private static final int SHOWN = 20;
    private static final int PASSWORDS = 3;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    @Option(names = "--rehearse")
    boolean rehearse;

    @Option(names = "--sheet", paramLabel = "S")
    @Nullable
    String sheet;

    @Option(names = "--header", paramLabel = "N", defaultValue = "-1")
    long header;

    @Option(names = "--country", paramLabel = "CC", defaultValue = "")
    String country = "";

    @Option(names = "--recipe", paramLabel = "R")
    @Nullable
    String recipe;

    @Option(names = "--clashes", paramLabel = "book|sheet|ask-list", defaultValue = "book")
    String clashes = "book";

    @Option(names = "--owner", paramLabel = "COLUMN=SIDE")
    List<String> owners = new ArrayList<>();

    @Option(names = "--rejects", paramLabel = "OUT.xlsx")
    @Nullable
    Path rejects;

    @Option(names = "--password-file", paramLabel = "F")
    @Nullable
    Path passwordFile;

    @Option(names = "--save-recipe", paramLabel = "N")
    @Nullable
    String saved;

    @Mixin
    Attended attended = new Attended();

    @Mixin
    MailChoices mailChoices = new MailChoices();

    @Option(names = "--report", paramLabel = "OUT.html")
    @Nullable
    Path report;

    @Override
    public Answer run(Session session) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new Refused("import.no-file", file);
        }
        Importer importer = session.book().importer();
        try (ImportPlan plan = rehearsed(importer, path, options(session))) {
            List<Clash> open = asksOnly() ? plan.clashes() : List.of();
            ImportResult result = rehearse || !open.isEmpty()
                    ? new ImportResult(Optional.empty(), plan.counts(), plan.problems(), plan.seconds())
                    : importer.commit(plan, Progress.NONE);
            if (rejects != null) {
                Words words = session.words();
                Rejects.write(plan, rejects, words.say("cli.import.reason"), words::problem);
            }
            String recipeName = saved;
            if (recipeName != null) {
                plan.mapping()
                        .ifPresent(mapping -> Recipe.of(recipeName, mapping)
                                .save(session.book().local()));
            }
            if (report != null) {
                Account account = result.operation()
                        .flatMap(new Accounts(session.book().local())::find)
                        .orElse(plan.account());
                Report.write(session, account, result.operation().isPresent(), report);
            }
            Answer answer = answer(session.words(), path, plan, result);
            return open.isEmpty() ? answer : answer.but(session.words().say("cli.import.clashes.asked"));
        }
    }

    /// The plan, with the first password that opens the file where it asks for one.
    private ImportPlan rehearsed(Importer importer, Path path, ImportOptions options) {
        List<String> passwords = passwordFile == null ? List.of() : passwords(passwordFile);
        for (int i = 0; i < passwords.size() - 1; i++) {
            try {
                return owned(importer, path, with(passwords.get(i), options));
            } catch (Refused e) {
                if (!e.problem().key().equals("file.wrong-password")) {
                    throw e;
                }
            }
        }
        return owned(importer, path, passwords.isEmpty() ? options : with(passwords.getLast(), options));
    }

    private ImportPlan owned(Importer importer, Path path, ImportOptions options) {
        ImportPlan plan = importer.rehearse(path, options, mapping -> Owners.said(mapping, owners), Progress.NONE);
        if (!mailChoices.takesAny()) {
            return plan;
        }
        try (plan) {
            ImportOptions more = options.withDecisions(mailChoices.taken(options.decisions(), plan.proposed()));
            return importer.rehearse(path, more, mapping -> Owners.said(mapping, owners), Progress.NONE);
        }
    }

    private static List<String> passwords(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.limit(PASSWORDS).filter(line -> !line.isEmpty()).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refused(Problem.refused("import.no-password-file", String.valueOf(file.getFileName())), e);
        }
    }

    private static ImportOptions with(String password, ImportOptions options) {
        return options.withReading(options.reading().withPassword(new Password(password)));
    }

    private boolean asksOnly() {
        return clashes.equals("ask-list");
    }

    private Side clashes() {
        return switch (clashes) {
            case "book", "ask-list" -> Side.BOOK;
            case "sheet" -> Side.SHEET;
            default -> throw new Refused("cli.clashes", clashes);
        };
    }

    private ImportOptions options(Session session) {
        ImportOptions options = ImportOptions.by(session.user(), session.zone())
                .withHeaderRow(header)
                .withCountry(country.toUpperCase(Locale.ROOT))
                .withDataset(session.book().dataset())
                .withDecisions(mailChoices.of(Decisions.NONE.withClashes(clashes())));
        options = attended.of(session).map(options::withAttendance).orElse(options);
        if (sheet != null) {
            options = options.withReading(options.reading().withSheet(sheet));
        }
        if (mailChoices.mails) {
            options = options.withReading(options.reading().withMails());
        }
        return recipe == null
                ? options
                : options.withRecipe(Recipe.load(recipe, session.book().local()));
    }

    private Answer answer(Words words, Path path, ImportPlan plan, ImportResult result) {
        List<Clash> found = plan.clashes();
        List<Proposed> proposed = plan.proposed();
        Counts counts = result.counts();
        Json.Members json = Json.object()
                .with("read", counts.read())
                .with("new", counts.fresh())
                .with("updated", counts.updated())
                .with("same", counts.same())
                .with("possibleDuplicates", counts.possibleDuplicates())
                .with("rejected", counts.rejected())
                .with("empty", counts.empty())
                .with("operation", result.operation().map(OperationId::value).orElse(null))
                .with("seconds", result.seconds())
                .with("clashes", found.stream().map(Import::json).toList())
                .with("proposed", proposed.stream().map(mailChoices::json).toList())
                .with(
                        "problems",
                        result.problems().stream()
                                .map(each -> json(words, each))
                                .toList());
        return new Answer(
                result.operation(),
                json,
                out -> {
                    print(words, path, found, result, out);
                    mailChoices.print(words, proposed, out);
                },
                Optional.empty());
    }

    private void print(Words words, Path path, List<Clash> found, ImportResult result, PrintWriter out) {
        Counts counts = result.counts();
        out.println(words.say(
                rehearse ? "cli.import.would" : "cli.import.done", String.valueOf(path.getFileName()), counts.read()));
        Columns lines = new Columns();
        line(lines, words, "cli.import.new", counts.fresh());
        line(lines, words, "cli.import.updated", counts.updated());
        line(lines, words, "cli.import.same", counts.same());
        line(lines, words, "cli.import.possible-duplicates", counts.possibleDuplicates());
        line(lines, words, "cli.import.rejected", counts.rejected());
        line(lines, words, "cli.import.empty", counts.empty());
        lines.print(out, 2);
        if (!found.isEmpty()) {
            out.println(words.say("cli.import.clashes", found.size()));
            found.forEach(each -> out.println(words.say(
                    "cli.import.clash",
                    Long.toString(each.row()),
                    each.column().isEmpty() ? each.field() : each.column(),
                    each.last(),
                    each.ours(),
                    each.theirs())));
        }
        List<Problem> problems = result.problems();
        problems.stream().limit(SHOWN).forEach(problem -> out.println(words.problem(problem)));
        if (problems.size() > SHOWN) {
            out.println(words.say("cli.import.more", problems.size() - SHOWN));
        }
        result.operation().ifPresent(id -> out.println(words.say("cli.import.undo", id.value())));
    }

    private static void line(Columns lines, Words words, String key, long count) {
        if (count > 0) {
            lines.line(words.say(key), String.format(words.locale(), "%,d", count));
        }
    }

    private static Json.Members json(Clash clash) {
        return Json.object()
                .with("row", clash.row())
                .with("column", clash.column())
                .with("field", clash.field())
                .with("last", clash.last())
                .with("book", clash.ours())
                .with("sheet", clash.theirs())
                .with("stands", clash.taken().name().toLowerCase(Locale.ROOT));
    }

    private static Json.Members json(Words words, Problem problem) {
        Origin origin = problem.origin();
        return Json.object()
                .with("problem", problem.key())
                .with("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .with("sheet", origin == null ? null : origin.sheet())
                .with("row", origin == null ? null : origin.row())
                .with("column", origin == null ? null : origin.column())
                .with("sentence", words.problem(problem));
    }
}
