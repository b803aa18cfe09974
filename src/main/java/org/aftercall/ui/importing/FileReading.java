package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.format.Password;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.SourceRow;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Recipe;
import org.aftercall.importing.RecipeFile;
import org.aftercall.model.Refused;
import org.aftercall.text.DateOrder;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Steps 1 and 2 of the wizard: which file, and how it is read.
final class FileReading {
    private static final int TOP = 200;

    private final Workbench bench;
    private final ImportViewModel.Parts parts;
    private final Words words;
    private final ColumnMeanings columns;
    private final Consumer<Step> rehearse;
    private final ReadOnlyObjectWrapper<@Nullable Locked> locked = new ReadOnlyObjectWrapper<>(this, "locked", null);

    /// @param rehearse tries out what has no columns, and goes to a step
    FileReading(Workbench bench, ColumnMeanings columns, Consumer<Step> rehearse) {
        this.bench = bench;
        this.parts = bench.parts();
        this.words = bench.words();
        this.columns = columns;
        this.rehearse = rehearse;
    }

    /// The file whose password is asked for; null for none.
    ReadOnlyObjectProperty<@Nullable Locked> lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /// Reads a file. What was chosen for another one is dropped.
    public void choose(Path file) {
        locked.set(null);
        choose(file, parts.options());
    }

    /// Reads several files of one folder as that folder is read, without what else lies there.
    void choose(List<Path> files) {
        if (files.size() < 2) {
            files.forEach(this::choose);
            return;
        }
        Path folder = files.getFirst().toAbsolutePath().getParent();
        Set<String> names = new HashSet<>();
        for (Path file : files) {
            if (folder == null || !folder.equals(file.toAbsolutePath().getParent())) {
                bench.become(bench.now().change().trouble(words.say("import.file.places")));
                return;
            }
            names.add(String.valueOf(file.getFileName()));
        }
        locked.set(null);
        ReadOptions reading = parts.options().reading().withOnly(names);
        choose(Objects.requireNonNull(folder), parts.options().withReading(reading));
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
        Recipe recipe = bench.now().recipe().orElse(null);
        read(file, recipe == null ? options : options.withRecipe(recipe), open -> {
            columns.forget();
            if (open.table().isPresent()) {
                bench.become(bench.now().change().step(Step.READING));
            } else {
                rehearse.accept(Step.CHECK);
            }
        });
    }

    /// Uses a recipe for the file that is chosen next, or not.
    void use(Optional<Recipe> recipe) {
        bench.become(bench.now().change().recipe(recipe));
    }

    /// Takes a recipe of another book, and uses it for the file that is chosen next.
    void openRecipe(Path file) {
        bench.away(() -> RecipeFile.take(file, "", parts.local()), recipe -> {
            bench.become(bench.now().change().recipe(Optional.of(recipe)));
            parts.session().say(words.say("import.recipe-taken", recipe.name()));
            bench.refresh();
        });
    }

    private void read(Path file, ImportOptions options, Consumer<OpenFile> then) {
        columns.lookNoMore();
        String name = String.valueOf(file.getFileName());
        bench.run(
                words.say("import.reading", name),
                false,
                progress -> {
                    OpenFile open = parts.importer().get().open(file, options, progress);
                    return new Read(open, open.top(TOP));
                },
                read -> {
                    State before = bench.now();
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
                    bench.become(change.file(read.open(), read.top())
                            .options(options)
                            .preview(null));
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
                bench.become(bench.now().change());
            }
            case "file.wrong-password" -> {
                int left = before == null ? 0 : before.left() - 1;
                locked.set(left == 0 ? null : new Locked(file, left));
                if (left == 0) {
                    bench.become(bench.now().change().trouble(words.say("import.locked.out", file.getFileName())));
                } else {
                    bench.failed(e);
                }
            }
            default -> bench.failed(e);
        }
    }

    private record Read(OpenFile open, List<SourceRow> top) {}

    void drop(State before, boolean plan) {
        OpenFile file = before.file();
        ImportPlan old = before.plan();
        bench.away(
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
        bench.away(
                () -> {
                    open.close();
                    return true;
                },
                _ -> {});
    }

    /// Reads the same file again in another way.
    void reread(UnaryOperator<ReadOptions> changed) {
        OpenFile file = bench.now().file();
        if (file != null) {
            ImportOptions options = bench.now().options();
            read(
                    file.path(),
                    options.withReading(changed.apply(options.reading())),
                    _ -> anew(bench.now().change()));
        }
    }

    /// Reads the mails of a data file of Outlook, too, and tries them out.
    void mails() {
        OpenFile file = bench.now().file();
        if (file != null && file.isOutlookData()) {
            ImportOptions options = bench.now().options();
            read(file.path(), options.withReading(options.reading().withMails()), _ -> {
                bench.become(bench.now().change().stale());
                rehearse.accept(Step.CHECK);
            });
        }
    }

    /// @param row number of the row with the headers, 0 for none
    void header(long row) {
        OpenFile file = bench.now().file();
        if (file == null) {
            return;
        }
        int mine = bench.another();
        bench.away(() -> file.withHeader(row, () -> !bench.isLatest(mine)), open -> {
            if (bench.isLatest(mine)) {
                anew(bench.now()
                        .change()
                        .file(open, bench.now().top())
                        .options(bench.now().options().withHeaderRow(row)));
            }
        });
    }

    private void anew(State.Change change) {
        columns.keep(bench.now().mapping());
        bench.become(change.mapping(null).preview(null));
    }

    void dates(DateOrder order) {
        Mapping mapping = bench.now().mapping();
        bench.become(bench.now()
                .change()
                .options(bench.now().options().withDateOrder(order))
                .mapping(mapping == null ? null : mapping.with(order)));
    }
}
