package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercall.model.ContactId;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of an import to the book itself.
final class KnownInBookTest {
    /// One more than the database takes as one list.
    private static final int MANY = 65_537;

    @TempDir
    Path folder;

    @Test
    void anyNumberOfRowsMayBeAskedAboutAtOnce() {
        List<UUID> rows =
                IntStream.range(0, MANY).mapToObj(row -> new UUID(row, 1)).toList();
        try (TempBook book = TempBook.open(folder)) {
            KnownInBook known = new KnownInBook(book.store());
            assertThat(known.existing(rows)).isEmpty();
            assertThat(known.forgotten(rows)).isEmpty();
            assertThat(known.cards(rows.stream().map(ContactId::new).toList())).isEmpty();
        }
    }
}
