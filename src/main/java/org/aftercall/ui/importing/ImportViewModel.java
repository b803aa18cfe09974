package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.Importer;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Side;
import org.aftercall.importing.WhenThere;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The way of a foreign list into the book, in six steps. Everything that takes time is done elsewhere; what somebody
/// does meanwhile makes a late answer void.
public final class ImportViewModel {
    /// What the wizard works with.
    ///
    /// @param importer a new one each time
    /// @param local where recipes lie
    /// @param options what every import begins with: who imports, and the identity of the book
    public record Parts(
            Store store,
            Supplier<Importer> importer,
            Path local,
            ImportOptions options,
            Words words,
            Background background,
            Jobs jobs,
            Session session,
            InstantSource clock) {}

    private final Parts parts;
    private final Words words;
    private final Workbench bench;
    private final ColumnMeanings columns;
    private final FileReading files;
    private final Guests guests;
    private final Writing writing;
    private final PastImports past;

    public ImportViewModel(Parts parts) {
        this.parts = parts;
        this.words = parts.words();
        this.bench = new Workbench(parts);
        this.columns = new ColumnMeanings(bench);
        this.files = new FileReading(bench, columns, this::rehearse);
        this.past = new PastImports(bench);
        this.guests = new Guests(bench);
        this.writing = new Writing(bench, guests, past);
        refresh();
    }

    /// Asks again for recipes and the user's own fields.
    void refresh() {
        bench.refresh();
        past.refresh();
    }

    /// Steps 1 and 2.
    FileReading files() {
        return files;
    }

    /// Step 3.
    ColumnMeanings columns() {
        return columns;
    }

    /// Who was at an event; said with step 1 or 6.
    Guests guests() {
        return guests;
    }

    /// What was imported before.
    PastImports past() {
        return past;
    }

    /// Step 6.
    Writing writing() {
        return writing;
    }

    /// Reads a file. What was chosen for another one is dropped.
    public void choose(Path file) {
        files.choose(file);
    }

    /// Reads several files of one folder as that folder is read, without what else lies there.
    void choose(List<Path> several) {
        files.choose(several);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return bench.stateProperty();
    }

    /// What goes on; null for nothing.
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return bench.runningProperty();
    }

    ReadOnlyObjectProperty<List<UserField>> fieldsProperty() {
        return bench.fieldsProperty();
    }

    /// Whether somebody has come so far with a list that it would be a loss to begin again.
    boolean isUnderWay() {
        State now = now();
        return now.file() != null && now.outcome() == null && now.furthest().compareTo(Step.READING) > 0;
    }

    State now() {
        return bench.now();
    }

    // --- steps 4 and 5: what is decided

    /// Changes decisions; the next step counts anew.
    void decide(UnaryOperator<Decisions> changed) {
        ImportOptions options = bench.now().options();
        bench.become(bench.now()
                .change()
                .options(options.withDecisions(changed.apply(options.decisions())))
                .stale());
    }

    /// Who is right about what a column says.
    ///
    /// @param side empty for whoever changed it last
    void own(int column, Optional<Side> side) {
        Mapping mapping = bench.now().mapping();
        if (mapping != null) {
            bench.become(bench.now()
                    .change()
                    .mapping(mapping.withOwner(column, side.orElse(null)))
                    .stale());
        }
    }

    void skip(long row, boolean skipped) {
        decide(all -> skipped ? all.withRow(row, WhenThere.SKIP) : all.withoutRow(row));
    }

    void correct(long row, int column, String text) {
        decide(all -> all.withCell(row, column, text));
    }

    /// Rehearses with what was decided, and stays here.
    void again() {
        rehearse(bench.now().step());
    }

    private void rehearse(Step then) {
        State at = bench.now();
        OpenFile file = at.file();
        if (file == null) {
            return;
        }
        if (at.plan() != null && !at.stale()) {
            bench.become(at.change().step(then));
            return;
        }
        bench.run(
                words.say("import.checking", file.name()),
                false,
                progress -> parts.importer().get().rehearse(file, at.mapping(), at.options(), progress),
                plan -> bench.become(bench.now().change().plan(plan).step(then)),
                _ -> {});
    }

    // --- the way

    boolean canGoOn() {
        return bench.now().file() != null && !bench.isBusy();
    }

    void next() {
        if (!canGoOn()) {
            return;
        }
        Step to = bench.now().step().next();
        switch (to) {
            case FILE, READING -> bench.become(bench.now().change().step(to));
            case COLUMNS -> {
                bench.become(bench.now().change().step(to));
                columns.begin();
            }
            case CHECK, DUPLICATES, SUMMARY -> rehearse(to);
        }
    }

    /// To a step where somebody was already.
    void go(Step to) {
        OpenFile file = bench.now().file();
        boolean skipped = file != null && file.table().isEmpty() && (to == Step.READING || to == Step.COLUMNS);
        if (to.compareTo(bench.now().furthest()) <= 0
                && to.compareTo(bench.now().step()) < 0
                && !bench.isBusy()
                && !skipped) {
            bench.become(bench.now().change().step(to));
            if (to == Step.COLUMNS) {
                columns.begin();
            }
        }
    }

    void back() {
        OpenFile file = bench.now().file();
        boolean ours = file != null && file.table().isEmpty();
        go(
                ours && bench.now().step() == Step.CHECK
                        ? Step.FILE
                        : bench.now().step().before());
    }

    /// Drops all that was chosen. Nothing was written.
    void cancel() {
        bench.stop();
        State before = bench.now();
        bench.become(State.beginning(parts.options()).change().recipes(before.recipes()));
        files.drop(before, true);
        past.refresh();
    }

    /// Ends what goes on; the screen is free at once.
    void stop() {
        bench.stop();
    }
}
