package org.aftercall.importing;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Contents;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// From a plan to one operation that can be undone, and to the account of it.
///
/// @param local the book's folder for what belongs to this device alone
/// @param contents takes the files that lie beside our own JSON; null where none are taken in
record Committing(
        Store store,
        Known known,
        Path local,
        InstantSource clock,
        @Nullable Contents contents) {
    /// @throws org.aftercall.model.Refused if it was cancelled or the book cannot be written; nothing was changed
    ImportResult commit(ImportPlan plan, Progress progress) {
        Instant start = clock.instant();
        if (plan.changesNothing(known) && plan.source().definitions(known).isEmpty()) {
            return new ImportResult(Optional.empty(), plan.counts(), plan.problems(), plan.seconds());
        }
        Contents files = contents;
        if (files == null) {
            return committed(plan, progress, start);
        }
        try (FilesBeside beside = new FilesBeside(plan.path(), files, store)) {
            beside.takeIn();
            return committed(plan, progress, start);
        }
    }

    private ImportResult committed(ImportPlan plan, Progress progress, Instant start) {
        Saved saved;
        Optional<Problem> attended;
        try (PlanRows rows = new PlanRows(plan, known, clock.instant())) {
            saved = store.writeLarge(
                    plan.operation(),
                    LastImport.intent(plan.file(), plan.source().key()),
                    plan.options().user(),
                    plan.seen(),
                    () -> rows,
                    inRowsOfTheFile(progress, rows, plan));
            attended = rows.attended();
        }
        plan.mapping().ifPresent(mapping -> mapping.layout().save(Importer.layout(plan.operation(), local)));
        List<Problem> problems = new ArrayList<>(plan.problems());
        attended.ifPresent(problems::add);
        try {
            new Accounts(local)
                    .keep(attended.map(each -> plan.account().with(each)).orElseGet(plan::account));
        } catch (UncheckedIOException _) { // the import is on the disk all the same
            problems.add(Problem.at(Origin.file(plan.file()), Problem.Severity.NOTICE, "import.account-lost"));
        }
        return new ImportResult(
                Optional.of(saved.operation()), plan.counts(), problems, plan.seconds() + seconds(start));
    }

    /// A person counts the rows of the file, not those of the book. While it can still be stopped, the total is not
    /// told; then all of it is on the disk, and only the book's tables follow.
    private static Progress inRowsOfTheFile(Progress progress, PlanRows rows, ImportPlan plan) {
        return new Progress() {
            @Override
            public void reached(long done, long of) {
                long read = plan.counts().read();
                if (of == 0) {
                    progress.reached(rows.done(), 0);
                } else {
                    progress.reached(done * read / of, read);
                }
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    private double seconds(Instant start) {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }
}
