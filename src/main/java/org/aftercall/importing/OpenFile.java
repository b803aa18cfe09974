package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercall.format.Kind;
import org.aftercall.format.SourceRow;
import org.aftercall.format.TableInfo;
import org.jspecify.annotations.Nullable;

/// A file that was read once, so that somebody can look at it, say how its columns are meant, and rehearse as often as
/// wanted. Closing it deletes the rows that were kept for it.
public final class OpenFile implements AutoCloseable {
    private final Path path;
    private final Path spill;
    private final Kind kind;
    private final TableSource.@Nullable Raw raw;
    private final @Nullable Function<ImportOptions, Source> people;

    private OpenFile(
            Path path,
            Path spill,
            Kind kind,
            TableSource.@Nullable Raw raw,
            @Nullable Function<ImportOptions, Source> people) {
        this.kind = kind;
        this.path = path;
        this.spill = spill;
        this.raw = raw;
        this.people = people;
    }

    static OpenFile table(Path path, Path spill, TableSource.Raw raw) {
        return new OpenFile(path, spill, raw.spill().info().kind(), raw, null);
    }

    /// A file that needs no mapping: what its people are stands in it.
    static OpenFile people(Path path, Path spill, Kind kind, Function<ImportOptions, Source> people) {
        return new OpenFile(path, spill, kind, null, people);
    }

    public Path path() {
        return path;
    }

    /// Name of the file without its folder.
    public String name() {
        return String.valueOf(path.getFileName());
    }

    /// Whether it is a data file of Outlook, whose mails are read only where somebody asks for them.
    public boolean isOutlookData() {
        return kind == Kind.OUTLOOK_DATA;
    }

    /// What is known about the table; empty for a file that is none.
    public Optional<TableInfo> table() {
        return Optional.ofNullable(raw).map(each -> each.spill().info());
    }

    /// What its columns look like; empty for a file without columns.
    public Optional<Profile> profile() {
        return Optional.ofNullable(raw).map(TableSource.Raw::profile);
    }

    /// The first rows as they stand in the file, whatever the header is.
    public List<SourceRow> top(int count) {
        if (raw == null) {
            return List.of();
        }
        try (Stream<SourceRow> rows = raw.spill().rows()) {
            return rows.limit(count).toList();
        }
    }

    /// The same file with another row as its header; the rows now belong to the answer.
    ///
    /// @param row number of the row, 0 for none
    /// @throws java.util.concurrent.CancellationException once cancelled
    public OpenFile withHeader(long row, BooleanSupplier cancelled) {
        return raw == null
                ? this
                : new OpenFile(path, spill, kind, TableSource.Raw.of(raw.spill(), row, cancelled), null);
    }

    Path spill() {
        return spill;
    }

    TableSource.@Nullable Raw raw() {
        return raw;
    }

    /// The people of a file without columns; null for a table.
    @Nullable
    Source people(ImportOptions options) {
        return people == null ? null : people.apply(options);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting the rows that were kept", e);
        }
    }
}
