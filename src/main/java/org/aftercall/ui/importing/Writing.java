package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.importing.Accounts;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportReport;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Recipe;
import org.aftercall.importing.Rejects;
import org.aftercall.model.OperationId;
import org.aftercall.store.Undone;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Step 6 of the wizard: the import itself, its undo, and what can be written about it.
final class Writing {
    private final Workbench bench;
    private final ImportViewModel.Parts parts;
    private final Words words;
    private final Guests guests;
    private final PastImports past;

    /// What was written last; read by the thread that tells of changes.
    private volatile @Nullable OperationId written;

    Writing(Workbench bench, Guests guests, PastImports past) {
        this.past = past;
        this.guests = guests;
        this.bench = bench;
        this.parts = bench.parts();
        this.words = bench.words();
        parts.store().onChange(_ -> look());
    }

    /// It may be taken back, and brought again, by the keys for that too.
    private void look() {
        OperationId operation = written;
        if (operation != null) {
            bench.away(() -> past.look(operation), found -> tookBack(operation, found));
        }
    }

    private void tookBack(OperationId operation, PastImports.Standing found) {
        Outcome outcome = bench.now().outcome();
        if (outcome == null || !outcome.result().operation().equals(Optional.of(operation))) {
            if (operation.equals(written)) {
                written = null; // the wizard is at another list, and nothing shows this one any more
            }
        } else if (outcome.undone() != found.undone()) {
            bench.become(bench.now()
                    .change()
                    .outcome(new Outcome(outcome.result(), found.undone(), List.of(), found.stay())));
        }
    }

    void commit() {
        ImportPlan plan = bench.now().plan();
        if (plan == null
                || bench.now().stale()
                || bench.isBusy()
                || !guests.readyProperty().get()) {
            return;
        }
        ImportPlan attended = plan.attended(guests.attendance().orElse(null));
        bench.run(
                words.say("import.importing", plan.file()),
                true,
                progress -> parts.importer().get().commit(attended, progress),
                this::imported,
                _ -> {});
    }

    private void imported(ImportResult result) {
        Mapping mapping = bench.now().mapping();
        if (mapping != null) {
            rememberOwners(mapping, bench.now().recipe());
        }
        bench.become(bench.now().change().outcome(new Outcome(result, false, List.of(), List.of())));
        written = result.operation().orElse(null);
        result.operation()
                .ifPresent(operation -> parts.session()
                        .saved(
                                operation,
                                words.say(
                                        "import.imported",
                                        result.counts().taken(),
                                        bench.now().fileName())));
    }

    /// Takes the import back, as far as nothing else stands on it.
    void undo() {
        Outcome outcome = bench.now().outcome();
        OperationId operation =
                outcome == null ? null : outcome.result().operation().orElse(null);
        if (outcome == null || operation == null || outcome.undone()) {
            return;
        }
        bench.run(
                words.say("import.undoing", bench.now().fileName()),
                true,
                _ -> parts.store()
                        .undo(
                                operation,
                                new OperationId(UUID.randomUUID()),
                                bench.now().options().user()),
                undone -> {
                    bench.become(bench.now()
                            .change()
                            .outcome(
                                    new Outcome(outcome.result(), true, words.counted(undone.counts()), kept(undone))));
                    parts.session()
                            .saved(
                                    undone.saved().operation(),
                                    words.say("import.undone", bench.now().fileName()));
                },
                _ -> {});
    }

    private List<String> kept(Undone undone) {
        return undone.kept().stream()
                .map(kept -> words.say("import.kept", kept.label(), words.kept(kept.reason())))
                .distinct()
                .toList();
    }

    /// Writes the rows that were not taken, with the reason.
    void rejects(Path to) {
        ImportPlan plan = bench.now().plan();
        if (plan != null) {
            bench.away(
                    () -> Rejects.write(plan, to, words.say("cli.import.reason"), words::problem),
                    count -> parts.session().say(words.say("import.rejects-written", count, to.getFileName())));
        }
    }

    /// Opens the report of what was imported.
    void open() {
        Outcome outcome = bench.now().outcome();
        if (outcome != null) {
            outcome.result()
                    .operation()
                    .flatMap(new Accounts(parts.local())::find)
                    .ifPresent(past::open);
        }
    }

    /// Writes what became of every row.
    void report(Path to) {
        ImportPlan plan = bench.now().plan();
        Outcome outcome = bench.now().outcome();
        if (plan == null || outcome == null) {
            return;
        }
        Optional<OperationId> operation = outcome.result().operation();
        ReportWords said = new ReportWords(words, bench.now().options().zone());
        bench.away(
                () -> ImportReport.write(
                        operation.flatMap(new Accounts(parts.local())::find).orElse(plan.account()),
                        operation.isPresent(),
                        to,
                        said),
                _ -> parts.session().say(words.say("import.report-written", to.getFileName())));
    }

    /// What was said about owners holds for the next list of this kind.
    private void rememberOwners(Mapping mapping, Optional<Recipe> used) {
        String name = used.map(Recipe::name).orElse(bench.now().fileName());
        boolean said = !mapping.owners().isEmpty()
                || used.filter(recipe -> !recipe.owners().isEmpty()).isPresent();
        if (said) {
            bench.away(() -> Recipe.of(name, mapping).save(parts.local()), _ -> bench.refresh());
        }
    }
}
