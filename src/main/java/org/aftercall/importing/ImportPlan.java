package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftercall.change.Context;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What an import would do, row by row; nothing is written yet. Closing it deletes the rows that were kept for it.
public final class ImportPlan implements AutoCloseable {
    private final OperationId operation;
    private final @Nullable Path spill;
    private final OrderedIds ids;
    private final Source source;
    private final @Nullable Mapping mapping;
    private final @Nullable Profile profile;
    private final Rehearsal.Result result;
    private final Account account;
    private final Context seen;
    private final ImportOptions options;
    private final double seconds;
    private final Path path;

    /// @param path the file
    /// @param spill deleted with the plan; null if it belongs to an open file
    ImportPlan(
            OperationId operation,
            @Nullable Path spill,
            OrderedIds ids,
            Source source,
            @Nullable Mapping mapping,
            @Nullable Profile profile,
            Rehearsal.Result result,
            Account account,
            Context seen,
            ImportOptions options,
            double seconds,
            Path path) {
        this.path = path;
        this.operation = operation;
        this.spill = spill;
        this.ids = ids;
        this.source = source;
        this.mapping = mapping;
        this.profile = profile;
        this.result = result;
        this.account = account;
        this.seen = seen;
        this.options = options;
        this.seconds = seconds;
    }

    /// The identity that the import will have; committed twice, it is written once.
    public OperationId operation() {
        return operation;
    }

    /// Name of the file without its folder.
    public String file() {
        return source.file();
    }

    Path path() {
        return path;
    }

    public Counts counts() {
        return result.counts();
    }

    /// How the columns become fields; empty for our own JSON, which has none.
    public Optional<Mapping> mapping() {
        return Optional.ofNullable(mapping);
    }

    public Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    /// What was found, the first thousand of each kind with their places.
    public List<Problem> problems() {
        return result.findings().all();
    }

    /// Values that were changed here and in the sheet since its last import, the first thousand.
    public List<Clash> clashes() {
        return problems().stream().filter(Clash::isOne).map(Clash::of).toList();
    }

    /// How often each kind of problem was found, by its key.
    public Map<String, Long> problemCounts() {
        return result.findings().counts();
    }

    /// The class of a row.
    ///
    /// @param index counted from 0 below the header
    public RowClass classOf(int index) {
        return result.verdicts().of(index);
    }

    /// Rows whose people are there already, the first thousand of each kind.
    public List<Duplicate> duplicates() {
        return result.duplicates().all();
    }

    /// How many such rows there are of a kind.
    public long duplicates(Duplicate.Kind kind) {
        return result.duplicates().count(kind);
    }

    /// What signatures of mails say and the book does not, the first thousand; nothing of it is written unless
    /// accepted.
    public List<Proposed> proposed() {
        return result.proposed();
    }

    /// Which files of a folder tell of the person of a row, by its number; empty for what is no folder.
    Map<Long, Set<String>> files() {
        return source.files();
    }

    /// How long the rehearsal took.
    public double seconds() {
        return seconds;
    }

    /// What becomes of each row; it is kept when the import is written.
    public Account account() {
        return account;
    }

    UUID contact(int index) {
        return result.verdicts().contact(index);
    }

    /// Who the rows become or are.
    List<UUID> people(int from, int to) {
        List<UUID> people = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (isTaken(i)) {
                people.add(contact(i));
            }
        }
        return people;
    }

    /// Whether there is anything to write, in the rows or because of them.
    boolean changesNothing(Known known) {
        if (!counts().changeNothing()) {
            return false;
        }
        Attendance attendance = options.attendance();
        if (attendance == null) {
            return true;
        }
        FollowUps followUps = new FollowUps(attendance, options, known);
        return guests(attendance, people -> !followUps.areMissing(people));
    }

    /// Hands over who was at an event, some at a time, each once, until somebody has heard enough.
    private boolean guests(Attendance attendance, Predicate<List<UUID>> goesOn) {
        Set<UUID> met = new HashSet<>();
        List<UUID> some = new ArrayList<>();
        try (Source.Rows rows = source.rows()) {
            for (int i = 0; rows.hasNext(); i++) {
                Row row = rows.next();
                if (isTaken(i)
                        && row instanceof Row.Person(long _, Draft draft)
                        && met.add(contact(i))
                        && attendance.of(draft) != Attendance.Part.ABSENT) {
                    some.add(contact(i));
                }
                if ((some.size() == Rehearsal.AT_ONCE || !rows.hasNext()) && !some.isEmpty()) {
                    if (!goesOn.test(some)) {
                        return false;
                    }
                    some.clear();
                }
            }
        }
        return true;
    }

    /// The same with people who were at an event, which is written with them.
    ///
    /// @param attendance null for a list of no event
    public ImportPlan attended(@Nullable Attendance attendance) {
        return new ImportPlan(
                operation,
                spill,
                ids,
                source,
                mapping,
                profile,
                result,
                account,
                seen,
                options.withAttendance(attendance),
                seconds,
                path);
    }

    /// Whether a row is about somebody who is in the book or comes in.
    boolean isTaken(int index) {
        return switch (classOf(index)) {
            case NEW, UPDATE, SAME, POSSIBLE_DUPLICATE -> true;
            case REJECTED, EMPTY -> false;
        };
    }

    boolean isNewer(int index) {
        return result.verdicts().isNewer(index);
    }

    Set<UUID> shared() {
        return result.shared();
    }

    OrderedIds ids() {
        return ids;
    }

    Source source() {
        return source;
    }

    Context seen() {
        return seen;
    }

    ImportOptions options() {
        return options;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(account.rows());
            if (spill != null) {
                Files.deleteIfExists(spill);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the rows that were kept", e);
        }
    }
}
