package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftercall.format.ChildReader;
import org.aftercall.format.Formats;
import org.aftercall.format.Kind;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.Spill;
import org.aftercall.format.TableInfo;
import org.aftercall.model.OperationId;
import org.aftercall.store.Contents;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.text.DateOrder;
import org.jspecify.annotations.Nullable;

/// From a file to a plan that a user can read, and from the plan to one operation that can be undone.
public final class Importer {
    /// Reads a stranger's table into a spill.
    public interface Reading {
        TableInfo read(Path file, ReadOptions options, Path spill, Progress progress);
    }

    private final Store store;
    private final Known known;
    private final Path local;
    private final InstantSource clock;
    private final Supplier<UUID> ids;
    private final Reading reading;
    private final String dataset;
    private final @Nullable Contents contents;

    /// @param known whom the book knows
    /// @param local the book's folder for what belongs to this device alone
    /// @param ids makes new random ids
    /// @param reading how files are read: [#inChildProcess] for those of strangers
    public Importer(Store store, Known known, Path local, InstantSource clock, Supplier<UUID> ids, Reading reading) {
        this(store, known, local, clock, ids, reading, "", null);
    }

    private Importer(
            Store store,
            Known known,
            Path local,
            InstantSource clock,
            Supplier<UUID> ids,
            Reading reading,
            String dataset,
            @Nullable Contents contents) {
        this.contents = contents;
        this.dataset = dataset;
        this.store = store;
        this.known = known;
        this.local = local;
        this.clock = clock;
        this.ids = ids;
        this.reading = reading;
    }

    /// The same for a book whose keys of foreign programs are kept apart from those of others.
    ///
    /// @param name equal on all devices of the book; what the options of an import say wins
    public Importer ofDataset(String name) {
        return new Importer(store, known, local, clock, ids, reading, name, contents);
    }

    /// The same for a book that takes in the files that lie beside our own JSON.
    public Importer into(Contents files) {
        return new Importer(store, known, local, clock, ids, reading, dataset, files);
    }

    private Matches.Derivation derivation(ImportOptions options) {
        return new Matches.Derivation(options.dataset().isEmpty() ? dataset : options.dataset());
    }

    /// Reads files in a process of their own.
    public static Reading inChildProcess(InstantSource clock) {
        return inChildProcess(clock, ChildReader.MEGABYTES);
    }

    /// @param megabytes of memory that the process may take
    public static Reading inChildProcess(InstantSource clock, int megabytes) {
        ChildReader reader = new ChildReader(clock).withMegabytes(megabytes);
        return (file, options, spill, progress) -> reader.read(file, options, spill, new Told(progress));
    }

    /// Reads files in this process; for small ones that are trusted.
    public static Reading inThisProcess() {
        return (file, options, spill, progress) ->
                Spill.write(file, options, spill).info();
    }

    private record Told(Progress progress) implements ChildReader.Progress {
        @Override
        public void rows(long rows) {
            progress.reached(rows, 0);
        }

        @Override
        public void stalled(Duration since) {}

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }

    /// Reads a file and decides about each of its rows. Nothing is written into the book.
    ///
    /// @throws org.aftercall.model.Refused if the file cannot be taken, with the sentence to show
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public ImportPlan rehearse(Path file, ImportOptions options, Progress progress) {
        return rehearse(file, options, Function.identity(), progress);
    }

    /// The same, with a mapping that a person changed.
    ///
    /// @param changed takes the proposed mapping and gives the wanted one
    public ImportPlan rehearse(
            Path file, ImportOptions options, Function<Mapping, Mapping> changed, Progress progress) {
        OpenFile open = open(file, options, progress);
        boolean kept = false;
        try {
            Mapping mapping = open.profile().isEmpty() ? null : changed.apply(proposed(open, options));
            ImportPlan plan = rehearsed(open, mapping, options, open.spill(), progress);
            kept = true;
            return plan;
        } finally {
            if (!kept) {
                open.close();
            }
        }
    }

    /// Reads a file, so that somebody can look at it.
    ///
    /// @throws org.aftercall.model.Refused if the file cannot be taken, with the sentence to show
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public OpenFile open(Path file, ImportOptions options, Progress progress) {
        Path spill = spill(ids.get());
        boolean kept = false;
        try {
            OpenFile open = opened(file, spill, options, progress);
            kept = true;
            return open;
        } finally {
            if (!kept) {
                delete(spill);
            }
        }
    }

    private OpenFile opened(Path file, Path spill, ImportOptions options, Progress progress) {
        Kind kind = Formats.sniff(file);
        if (kind == Kind.JSON) {
            BookSource book = BookSource.read(file, spill);
            return OpenFile.people(file, spill, kind, _ -> book);
        }
        reading.read(file, options.reading(), spill, progress);
        Spill read = Spill.open(spill);
        if (kind == Kind.VCARD || kind == Kind.LDIF) {
            CardSource.Raw cards = CardSource.Raw.of(read, progress::cancelled);
            return OpenFile.people(
                    file, spill, kind, chosen -> new CardSource(cards, chosen.country(), chosen.decisions()));
        }
        if (kind.isOfPeople()) {
            ItemSource.Raw items = ItemSource.Raw.of(read, progress::cancelled);
            return OpenFile.people(
                    file,
                    spill,
                    kind,
                    chosen -> new ItemSource(
                            items, today(chosen), chosen.zone(), chosen.user(), chosen.country(), chosen.decisions()));
        }
        return OpenFile.table(file, spill, TableSource.Raw.of(read, options.headerRow(), progress::cancelled));
    }

    /// How the columns of a table are probably meant; as a saved recipe says where one fits.
    public Mapping proposed(OpenFile open, ImportOptions options) {
        Profile profile = open.profile().orElseThrow();
        Mapping proposed = Mapper.propose(profile, options.country());
        DateOrder order = options.dateOrder();
        Mapping dated = order == null ? proposed : proposed.with(order);
        Optional<Recipe> recipe =
                options.recipe() != null ? Optional.of(options.recipe()) : Recipe.matching(proposed, local);
        return recipe.map(saved -> saved.applied(dated)).orElse(dated);
    }

    /// What a mapping makes of an open table.
    ///
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public Preview preview(OpenFile open, Mapping mapping, ImportOptions options, Progress progress) {
        TableSource source = source(open, mapping, options);
        return new Looking(source, mapping, known, derivation(options)).look(progress);
    }

    /// Decides about each row of an open file. Nothing is written into the book; the file stays open.
    ///
    /// @param mapping null for a file without columns
    /// @throws java.util.concurrent.CancellationException if the progress says so
    public ImportPlan rehearse(OpenFile open, @Nullable Mapping mapping, ImportOptions options, Progress progress) {
        return rehearsed(open, mapping, options, null, progress);
    }

    private ImportPlan rehearsed(
            OpenFile open, @Nullable Mapping mapping, ImportOptions options, @Nullable Path spill, Progress progress) {
        Instant start = clock.instant();
        UUID operation = ids.get();
        OrderedIds ordered = new OrderedIds(start, operation.toString());
        Source source = mapping == null ? open.people(options) : source(open, mapping, options);
        if (source == null) {
            throw new IllegalArgumentException("a table without a mapping");
        }
        var seen = store.seen();
        Matches.Derivation derivation = derivation(options);
        Path rows = place(operation, ".account");
        boolean kept = false;
        try {
            Rehearsal.Result result;
            long vanished;
            try (AccountWriter account = new AccountWriter(rows)) {
                Rehearsal rehearsal = new Rehearsal(
                        source, known, derivation, ordered, options.decisions(), options.country(), account);
                result = rehearsal.run(progress);
                vanished = rehearsal.vanished(
                        new LastList(store, new Accounts(local), known, source)::each, source.file());
            }
            Account account = new Account(
                    new OperationId(operation),
                    source.file(),
                    open.table().map(TableInfo::sheet).orElse(""),
                    source.key(),
                    source.digest(),
                    options.user(),
                    start,
                    result.counts(),
                    mapping == null ? List.of() : columns(mapping),
                    source.notices(),
                    vanished,
                    rows);
            ImportPlan plan = new ImportPlan(
                    new OperationId(operation),
                    spill,
                    ordered,
                    source,
                    mapping,
                    open.profile().orElse(null),
                    result,
                    account,
                    seen,
                    options,
                    seconds(start),
                    open.path());
            kept = true;
            return plan;
        } finally {
            if (!kept) {
                delete(rows);
            }
        }
    }

    private static List<Account.Column> columns(Mapping mapping) {
        return mapping.columns().stream()
                .map(column -> new Account.Column(
                        column.header(),
                        column.target(),
                        column.detail(),
                        mapping.owners().get(column.column())))
                .toList();
    }

    private TableSource source(OpenFile open, Mapping mapping, ImportOptions options) {
        TableSource.Raw raw = open.raw();
        if (raw == null) {
            throw new IllegalArgumentException("no table");
        }
        Recipe recipe = options.recipe();
        String key = recipe == null ? mapping.fingerprint() : recipe.fingerprint();
        return new TableSource(raw, mapping, key, today(options), options.zone(), options.decisions());
    }

    /// Where the columns of an imported table are kept, so that an export can be laid out like it.
    public static Path layout(OperationId operation, Path local) {
        return local.resolve("layouts").resolve(operation.value() + ".json");
    }

    /// Writes what was rehearsed as one operation: all of it, or nothing.
    ///
    /// @throws org.aftercall.model.Refused if it was cancelled or the book cannot be written; nothing was changed
    public ImportResult commit(ImportPlan plan, Progress progress) {
        return new Committing(store, known, local, clock, contents).commit(plan, progress);
    }

    private LocalDate today(ImportOptions options) {
        return LocalDate.ofInstant(clock.instant(), options.zone());
    }

    private double seconds(Instant start) {
        return Duration.between(start, clock.instant()).toMillis() / 1000.0;
    }

    private Path spill(UUID operation) {
        return place(operation, ".rows");
    }

    private Path place(UUID operation, String ending) {
        try {
            return Files.createDirectories(local.resolve("spill")).resolve(operation + ending);
        } catch (IOException e) {
            throw new UncheckedIOException("making room for the rows of a file", e);
        }
    }

    private static void delete(Path spill) {
        try {
            Files.deleteIfExists(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the rows that were kept", e);
        }
    }
}
