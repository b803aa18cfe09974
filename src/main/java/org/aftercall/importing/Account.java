package org.aftercall.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.aftercall.format.JsonReader;
import org.aftercall.model.OperationId;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What became of every row of one import. Its rows are read from the disk while somebody asks for them.
///
/// @param source by what imports of the same kind of list are known, empty for none
/// @param digest SHA-256 of the file, in hex
/// @param columns what each column became
/// @param whole what was said about the file as a whole
/// @param vanished how many people of the last import of this source do not stand in the file any more
/// @param rows where the rows lie
public record Account(
        OperationId operation,
        String file,
        String sheet,
        String source,
        String digest,
        String user,
        Instant when,
        Counts counts,
        List<Column> columns,
        List<Problem> whole,
        long vanished,
        Path rows) {
    /// What a column became.
    ///
    /// @param owner who is right about it, null for whoever changed it last
    public record Column(
            String header,
            Target target,
            String detail,
            @Nullable Side owner) {}

    public Account {
        columns = List.copyOf(columns);
        whole = List.copyOf(whole);
    }

    /// The same with something more to be said about the whole.
    Account with(Problem more) {
        List<Problem> all = new ArrayList<>(whole);
        all.add(more);
        return new Account(operation, file, sheet, source, digest, user, when, counts, columns, all, vanished, rows);
    }

    /// Hands over every row of the file, in its order.
    ///
    /// @throws UncheckedIOException if they cannot be read
    public void each(Consumer<RowAccount> taker) {
        Origin origin = new Origin(file, sheet, 0, "");
        read(tree -> {
            if (tree.containsKey("row")) {
                taker.accept(RowAccount.of(tree, origin));
            }
        });
    }

    /// Hands over the people who stood in the last list of this kind and do not any more.
    public void eachVanished(BiConsumer<UUID, String> taker) {
        read(tree -> {
            if (tree.get("vanished") instanceof String id) {
                taker.accept(UUID.fromString(id), String.valueOf(tree.get("name")));
            }
        });
    }

    private void read(Consumer<Map<?, ?>> taker) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(rows)));
                JsonReader json = new JsonReader(in, String.valueOf(rows.getFileName()))) {
            json.array(element -> {
                if (element.value() instanceof Map<?, ?> tree) {
                    taker.accept(tree);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("reading what became of the rows of " + file, e);
        }
    }
}
