package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.Spill;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;

/// A table in a test, read as an import reads it, up to the rehearsal.
final class Table implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final Path spill;
    private final TableSource.Raw raw;
    private final Mapping mapping;
    private final TableSource source;

    private Table(Path file, String country, UnaryOperator<Mapping> changed) {
        try {
            spill = Files.createTempFile("table", ".rows");
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
        raw = TableSource.Raw.of(Spill.write(file, ReadOptions.NONE, spill), -1, () -> false);
        mapping = changed.apply(Mapper.propose(raw.profile(), country));
        source = new TableSource(raw, mapping, mapping.fingerprint(), TODAY, ZONE, Decisions.NONE);
    }

    static Table file(Path file) {
        return new Table(file, "", UnaryOperator.identity());
    }

    /// @param lines of a CSV file with commas
    static Table of(String... lines) {
        return in("", lines);
    }

    static Table in(String country, String... lines) {
        return mapped(country, UnaryOperator.identity(), lines);
    }

    static Table mapped(String country, UnaryOperator<Mapping> changed, String... lines) {
        try {
            Path file = Files.createTempFile("list", ".csv");
            Files.writeString(file, String.join("\r\n", lines) + "\r\n");
            Table table = new Table(file, country, changed);
            Files.delete(file);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
    }

    Profile profile() {
        return raw.profile();
    }

    Mapping mapping() {
        return mapping;
    }

    TableSource source() {
        return source;
    }

    /// The drafts of all rows that have one.
    List<Draft> drafts() {
        List<Row> rows = new ArrayList<>();
        try (Source.Rows all = source.rows()) {
            all.forEachRemaining(rows::add);
        }
        return Rehearsal.drafts(rows);
    }

    Draft draft() {
        return drafts().getFirst();
    }

    Rehearsal.Result rehearse() {
        return new Rehearsal(
                        source,
                        new NobodyKnown(),
                        new Matches.Derivation("test"),
                        new OrderedIds(Instant.EPOCH, "test"),
                        Decisions.NONE,
                        "",
                        null)
                .run(Progress.NONE);
    }

    List<Problem> problems() {
        return rehearse().findings().all();
    }

    @Override
    public void close() {
        try {
            Files.delete(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of a test", e);
        }
    }
}
