package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.format.Password;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.SourceRow;
import org.aftercall.importing.Accounts;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportReport;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Recipe;
import org.aftercall.importing.RecipeFile;
import org.aftercall.importing.Rejects;
import org.aftercall.importing.Side;
import org.aftercall.importing.WhenThere;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.Undone;
import org.aftercall.text.DateOrder;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The way of a foreign list into the book, in six steps. Everything that takes time is done elsewhere; what somebody
/// does meanwhile makes a late answer void.
public final class ImportViewModel {
    private static final int TOP = 200;

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
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running", null);
    private final ReadOnlyObjectWrapper<@Nullable Locked> locked = new ReadOnlyObjectWrapper<>(this, "locked", null);
    private final ReadOnlyObjectWrapper<List<UserField>> fields;
    private Running.@Nullable Gauge gauge;
    private int turn;
    private int looking;
    private @Nullable Mapping before;

    public ImportViewModel(Parts parts) {
        this.parts = parts;
        this.words = parts.words();
        this.state = new ReadOnlyObjectWrapper<>(this, "state", State.beginning(parts.options()));
        this.fields = new ReadOnlyObjectWrapper<>(this, "fields", List.of());
        refresh();
    }

    /// Asks again for recipes and the user's own fields.
    void refresh() {
        away(() -> Recipe.all(parts.local()), found -> become(now().change().recipes(found)));
        away(() -> parts.store().contacts().userFields(), fields::set);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What goes on; null for nothing.
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The file whose password is asked for; null for none.
    ReadOnlyObjectProperty<@Nullable Locked> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<UserField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    State now() {
        return state.get();
    }

    private void become(State.Change change) {
        state.set(change.done());
    }

    // --- step 1: the file

    /// Reads a file. What was chosen for another one is dropped.
    public void choose(Path file) {
        locked.set(null);
        choose(file, parts.options());
    }

    /// Tries a password on the file that asks for one. It is kept nowhere but in what is open.
    void unlock(String password) {
        Locked asking = locked.get();
        if (asking != null && !password.isEmpty()) {
            ReadOptions reading = parts.options().reading().withPassword(new Password(password));
            choose(asking.file(), parts.options().withReading(reading));
        }
    }

    private void choose(Path file, ImportOptions options) {
        Recipe recipe = now().recipe().orElse(null);
        read(file, recipe == null ? options : options.withRecipe(recipe), open -> {
            before = null;
            if (open.table().isPresent()) {
                become(now().change().step(Step.READING));
            } else {
                rehearse(Step.CHECK);
            }
        });
    }

    /// Uses a recipe for the file that is chosen next, or not.
    void use(Optional<Recipe> recipe) {
        become(now().change().recipe(recipe));
    }

    /// Takes a recipe of another book, and uses it for the file that is chosen next.
    void openRecipe(Path file) {
        away(() -> RecipeFile.take(file, "", parts.local()), recipe -> {
            become(now().change().recipe(Optional.of(recipe)));
            parts.session().say(words.say("import.recipe-taken", recipe.name()));
            refresh();
        });
    }

    private void read(Path file, ImportOptions options, Consumer<OpenFile> then) {
        looking++;
        String name = String.valueOf(file.getFileName());
        run(
                words.say("import.reading", name),
                false,
                progress -> {
                    OpenFile open = parts.importer().get().open(file, options, progress);
                    return new Read(open, open.top(TOP));
                },
                read -> {
                    State before = now();
                    boolean other =
                            before.file() == null || !before.file().path().equals(file);
                    State.Change change = other
                            ? State.beginning(options)
                                    .change()
                                    .recipes(before.recipes())
                                    .recipe(before.recipe())
                            : before.change().mapping(before.mapping());
                    drop(before, other);
                    locked.set(null);
                    become(change.file(read.open(), read.top()).options(options).preview(null));
                    then.accept(read.open());
                },
                read -> close(read.open()),
                e -> refused(file, e));
    }

    private void refused(Path file, Exception e) {
        String key = e instanceof Refused refused ? refused.problem().key() : "";
        Locked before = locked.get();
        switch (key) {
            case "file.needs-password" -> {
                locked.set(new Locked(file, Locked.TRIES));
                become(now().change());
            }
            case "file.wrong-password" -> {
                int left = before == null ? 0 : before.left() - 1;
                locked.set(left == 0 ? null : new Locked(file, left));
                if (left == 0) {
                    become(now().change().trouble(words.say("import.locked.out", file.getFileName())));
                } else {
                    failed(e);
                }
            }
            default -> failed(e);
        }
    }

    private record Read(OpenFile open, List<SourceRow> top) {}

    private void drop(State before, boolean plan) {
        OpenFile file = before.file();
        ImportPlan old = before.plan();
        away(
                () -> {
                    if (file != null) {
                        file.close();
                    }
                    if (plan && old != null) {
                        old.close();
                    }
                    return true;
                },
                _ -> {});
    }

    private void close(OpenFile open) {
        away(
                () -> {
                    open.close();
                    return true;
                },
                _ -> {});
    }

    // --- step 2: how it is read

    /// Reads the same file again in another way.
    void reread(UnaryOperator<ReadOptions> changed) {
        OpenFile file = now().file();
        if (file != null) {
            ImportOptions options = now().options();
            read(file.path(), options.withReading(changed.apply(options.reading())), _ -> anew(now().change()));
        }
    }

    /// @param row number of the row with the headers, 0 for none
    void header(long row) {
        OpenFile file = now().file();
        if (file == null) {
            return;
        }
        int mine = ++turn;
        away(() -> file.withHeader(row, () -> mine != turn), open -> {
            if (mine == turn) {
                anew(now().change()
                        .file(open, now().top())
                        .options(now().options().withHeaderRow(row)));
            }
        });
    }

    private void anew(State.Change change) {
        before = now().mapping() == null ? before : now().mapping();
        become(change.mapping(null).preview(null));
    }

    void dates(DateOrder order) {
        Mapping mapping = now().mapping();
        become(now().change()
                .options(now().options().withDateOrder(order))
                .mapping(mapping == null ? null : mapping.with(order)));
    }

    // --- step 3: what the columns become

    private void columns() {
        OpenFile file = now().file();
        if (file == null || file.profile().isEmpty()) {
            return;
        }
        if (now().mapping() != null) {
            look();
            return;
        }
        ImportOptions options = now().options();
        int mine = ++turn;
        Mapping chosen = before;
        away(() -> proposed(file, options, chosen), proposal -> {
            if (mine == turn) {
                become(now().change().mapping(proposal.mapping()).recipe(proposal.recipe()));
                look();
            }
        });
    }

    private record Proposal(Mapping mapping, Optional<Recipe> recipe) {}

    private Proposal proposed(OpenFile file, ImportOptions options, @Nullable Mapping chosen) {
        Mapping mapping = parts.importer().get().proposed(file, options);
        Optional<Recipe> recipe =
                options.recipe() != null ? Optional.of(options.recipe()) : Recipe.matching(mapping, parts.local());
        return new Proposal(chosen == null ? mapping : kept(chosen, mapping), recipe);
    }

    /// What a person chose for a column stays with its header, however the table is read.
    private static Mapping kept(Mapping before, Mapping proposed) {
        Mapping mapping = proposed;
        for (ColumnMapping old : before.columns()) {
            for (ColumnMapping column : proposed.columns()) {
                boolean chosen = old.seen().equals("import.seen.chosen");
                if (chosen && column.header().equals(old.header())) {
                    mapping = mapping.with(column.chosen(old.target(), old.detail(), old.group()));
                }
            }
        }
        return mapping;
    }

    /// Looks through the table once more; what was seen before stays until then.
    private void look() {
        OpenFile file = now().file();
        Mapping mapping = now().mapping();
        if (file == null || mapping == null) {
            return;
        }
        ImportOptions options = now().options();
        int mine = ++looking;
        away(() -> parts.importer().get().preview(file, mapping, options, until(() -> mine == looking)), preview -> {
            if (mine == looking) {
                become(now().change().preview(preview));
            }
        });
    }

    private static Progress until(BooleanSupplier wanted) {
        return new Progress() {
            @Override
            public void reached(long done, long of) {}

            @Override
            public boolean cancelled() {
                return !wanted.getAsBoolean();
            }
        };
    }

    void map(int column, Goal goal) {
        Mapping mapping = now().mapping();
        if (mapping == null) {
            return;
        }
        ColumnMapping old = mapping.columns().get(column);
        if (old.target() == goal.target() && old.detail().equals(goal.detail())) {
            return;
        }
        changed(mapping.with(old.chosen(goal.target(), goal.detail(), 0)));
    }

    private void changed(Mapping mapping) {
        become(now().change().mapping(mapping));
        look();
    }

    /// The question that is asked now.
    Optional<Question> question() {
        Mapping mapping = now().mapping();
        Preview preview = now().preview();
        if (mapping == null || preview == null) {
            return Optional.empty();
        }
        return Question.all(mapping, preview).stream()
                .filter(each -> !now().answered().contains(each.id()))
                .findFirst();
    }

    void answer(Question.DayOrMonth question, DateOrder order) {
        Mapping mapping = now().mapping();
        if (mapping != null) {
            answered(question);
            changed(mapping.with(question.column().column(), order));
        }
    }

    void answer(Question.WhichCountry question, String country) {
        answered(question);
        country(country);
    }

    void answer(Question.WhatDoTheyMean question, Map<String, String> meanings) {
        Mapping mapping = now().mapping();
        if (mapping != null) {
            answered(question);
            Map<String, String> all = new TreeMap<>(
                    mapping.values().getOrDefault(question.column().column(), Map.of()));
            all.putAll(meanings);
            changed(mapping.withValues(question.column().column(), all));
        }
    }

    /// Leaves it as it is.
    void putOff(Question question) {
        answered(question);
    }

    private void answered(Question question) {
        Set<String> more = new HashSet<>(now().answered());
        more.add(question.id());
        become(now().change().answered(more));
    }

    /// The country of numbers and postcodes without one.
    void country(String code) {
        Mapping mapping = now().mapping();
        State.Change change = now().change().options(now().options().withCountry(code));
        if (mapping == null) { // of cards, which have no columns
            become(change.stale());
        } else {
            become(change);
            changed(mapping.withCountry(code));
        }
    }

    void saveRecipe(String name) {
        Mapping mapping = now().mapping();
        if (mapping == null || name.isBlank()) {
            return;
        }
        away(
                () -> {
                    Recipe recipe = Recipe.of(name.strip(), mapping);
                    recipe.save(parts.local());
                    return recipe;
                },
                recipe -> {
                    become(now().change().recipe(Optional.of(recipe)));
                    parts.session().say(words.say("import.recipe-saved", recipe.name()));
                    refresh();
                });
    }

    // --- steps 4 and 5: what is decided

    /// Changes decisions; the next step counts anew.
    void decide(UnaryOperator<Decisions> changed) {
        ImportOptions options = now().options();
        become(now().change()
                .options(options.withDecisions(changed.apply(options.decisions())))
                .stale());
    }

    /// Who is right about what a column says.
    ///
    /// @param side empty for whoever changed it last
    void own(int column, Optional<Side> side) {
        Mapping mapping = now().mapping();
        if (mapping != null) {
            become(now().change()
                    .mapping(mapping.withOwner(column, side.orElse(null)))
                    .stale());
        }
    }

    /// What was said about owners holds for the next list of this kind.
    private void rememberOwners(Mapping mapping, Optional<Recipe> used) {
        String name = used.map(Recipe::name).orElse(now().fileName());
        boolean said = !mapping.owners().isEmpty()
                || used.filter(recipe -> !recipe.owners().isEmpty()).isPresent();
        if (said) {
            away(() -> Recipe.of(name, mapping).save(parts.local()), _ -> refresh());
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
        rehearse(now().step());
    }

    private void rehearse(Step then) {
        State at = now();
        OpenFile file = at.file();
        if (file == null) {
            return;
        }
        if (at.plan() != null && !at.stale()) {
            become(at.change().step(then));
            return;
        }
        run(
                words.say("import.checking", file.name()),
                false,
                progress -> parts.importer().get().rehearse(file, at.mapping(), at.options(), progress),
                plan -> become(now().change().plan(plan).step(then)),
                _ -> {});
    }

    // --- the way

    boolean canGoOn() {
        return now().file() != null && running.get() == null;
    }

    void next() {
        if (!canGoOn()) {
            return;
        }
        Step to = now().step().next();
        switch (to) {
            case FILE, READING -> become(now().change().step(to));
            case COLUMNS -> {
                become(now().change().step(to));
                columns();
            }
            case CHECK, DUPLICATES, SUMMARY -> rehearse(to);
        }
    }

    /// To a step where somebody was already.
    void go(Step to) {
        OpenFile file = now().file();
        boolean skipped = file != null && file.table().isEmpty() && (to == Step.READING || to == Step.COLUMNS);
        if (to.compareTo(now().furthest()) <= 0
                && to.compareTo(now().step()) < 0
                && running.get() == null
                && !skipped) {
            become(now().change().step(to));
            if (to == Step.COLUMNS) {
                columns();
            }
        }
    }

    void back() {
        OpenFile file = now().file();
        boolean ours = file != null && file.table().isEmpty();
        go(ours && now().step() == Step.CHECK ? Step.FILE : now().step().before());
    }

    /// Drops all that was chosen. Nothing was written.
    void cancel() {
        stop();
        State before = now();
        become(State.beginning(parts.options()).change().recipes(before.recipes()));
        drop(before, true);
    }

    // --- step 6: it is done

    void commit() {
        ImportPlan plan = now().plan();
        if (plan == null || now().stale() || running.get() != null) {
            return;
        }
        run(
                words.say("import.importing", plan.file()),
                true,
                progress -> parts.importer().get().commit(plan, progress),
                this::imported,
                _ -> {});
    }

    private void imported(ImportResult result) {
        Mapping mapping = now().mapping();
        if (mapping != null) {
            rememberOwners(mapping, now().recipe());
        }
        become(now().change().outcome(new Outcome(result, false, List.of())));
        result.operation()
                .ifPresent(operation -> parts.session()
                        .saved(
                                operation,
                                words.say("import.imported", result.counts().taken(), now().fileName())));
    }

    /// Takes the import back, as far as nothing else stands on it.
    void undo() {
        Outcome outcome = now().outcome();
        OperationId operation =
                outcome == null ? null : outcome.result().operation().orElse(null);
        if (outcome == null || operation == null || outcome.undone()) {
            return;
        }
        run(
                words.say("import.undoing", now().fileName()),
                true,
                _ -> parts.store()
                        .undo(
                                operation,
                                new OperationId(UUID.randomUUID()),
                                now().options().user()),
                undone -> {
                    become(now().change().outcome(new Outcome(outcome.result(), true, kept(undone))));
                    parts.session().saved(undone.saved().operation(), words.say("import.undone", now().fileName()));
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
        ImportPlan plan = now().plan();
        if (plan != null) {
            away(
                    () -> Rejects.write(plan, to, words.say("cli.import.reason"), words::problem),
                    count -> parts.session().say(words.say("import.rejects-written", count, to.getFileName())));
        }
    }

    /// Writes what became of every row.
    void report(Path to) {
        ImportPlan plan = now().plan();
        Outcome outcome = now().outcome();
        if (plan == null || outcome == null) {
            return;
        }
        Optional<OperationId> operation = outcome.result().operation();
        ReportWords said = new ReportWords(words, now().options().zone());
        away(
                () -> ImportReport.write(
                        operation.flatMap(new Accounts(parts.local())::find).orElse(plan.account()),
                        operation.isPresent(),
                        to,
                        said),
                _ -> parts.session().say(words.say("import.report-written", to.getFileName())));
    }

    /// Ends what goes on; the screen is free at once.
    void stop() {
        Running.Gauge now = gauge;
        Running shown = running.get();
        if (now == null || shown == null || !shown.stoppable()) {
            return;
        }
        now.stop();
        if (now.endsAtOnce()) {
            turn++;
            running.set(null);
            gauge = null;
        } else { // it may be too late; the answer tells
            running.set(new Running(words.say("import.stopping"), shown.done(), 0, Optional.empty(), false));
        }
    }

    private <T> void run(
            String title, boolean writes, Function<Progress, T> work, Consumer<T> done, Consumer<T> tooLate) {
        run(title, writes, work, done, tooLate, this::failed);
    }

    private <T> void run(
            String title,
            boolean writes,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<T> tooLate,
            Consumer<Exception> notDone) {
        int mine = ++turn;
        Running.Gauge measured = new Running.Gauge(title, writes, parts.clock(), parts.background(), told -> {
            if (mine == turn && running.get() != null) {
                running.set(told);
            }
        });
        gauge = measured;
        become(now().change());
        running.set(Running.of(title));
        parts.jobs()
                .start(
                        title,
                        meter -> work.apply(measured.progress(meter)),
                        answer -> {
                            if (mine == turn) {
                                running.set(null);
                                done.accept(answer);
                            } else {
                                tooLate.accept(answer);
                            }
                        },
                        e -> {
                            if (mine == turn) {
                                running.set(null);
                                notDone.accept(e);
                            }
                        });
    }

    private void failed(Exception e) {
        switch (e) {
            case CancellationException _ -> {}
            case Refused refused -> become(now().change().trouble(words.problem(refused.problem())));
            default -> parts.session().failed(e);
        }
    }

    private <T> void away(Callable<T> work, Consumer<T> done) {
        parts.background().work(work, done, this::failed);
    }
}
