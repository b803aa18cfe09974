package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.Spill;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;

/// A vCard file in a test, read as an import reads it, up to the rehearsal.
final class Cards implements AutoCloseable {
    private final Path spill;
    private final CardSource source;

    private Cards(Path file, String country) {
        try {
            spill = Files.createTempFile("cards", ".rows");
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
        source = new CardSource(
                CardSource.Raw.of(Spill.write(file, ReadOptions.NONE, spill), () -> false), country, Decisions.NONE);
    }

    static Cards file(Path file) {
        return new Cards(file, "");
    }

    static Cards of(byte[] text) {
        try {
            Path file = Files.createTempFile("cards", ".vcf");
            Files.write(file, text);
            Cards cards = new Cards(file, "");
            Files.delete(file);
            return cards;
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a test", e);
        }
    }

    /// @param lines what stands between BEGIN and END
    static Cards of(String... lines) {
        return of(("BEGIN:VCARD\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (Source.Rows all = source.rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    List<Draft> drafts() {
        return Rehearsal.drafts(rows());
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

    List<String> problems() {
        return rehearse().findings().all().stream().map(Problem::key).toList();
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
