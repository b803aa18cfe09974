package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of an import to the book itself.
final class KnownInBookTest {
    /// One more than the database takes as one list.
    private static final int MANY = 65_537;

    @TempDir
    Path folder;

    /// Else an unchanged list would add again whoever was merged since.
    @Test
    void whoWasMergedIsKnownAsTheOneUnderWhomTheyAreShown() {
        UUID shown = new UUID(1, 1);
        UUID merged = new UUID(1, 2);
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = new Edit(new OperationId(new UUID(1, 3)), Intent.of(Intent.ADD), "Ana", null);
            edit.row(Entity.CONTACT, shown).set(Field.CONTACT_NICKNAME, Values.text("Evi"));
            edit.row(Entity.CONTACT, merged).set(Field.CONTACT_NICKNAME, Values.text("Eva"));
            book.store().write(edit);
            Edit merge = new Edit(new OperationId(new UUID(1, 4)), Intent.of(Intent.MERGE), "Ana", null);
            merge.merge(new UUID(1, 5), merged, shown);
            book.store().write(merge);
            assertThat(new KnownInBook(book.store()).cards(List.of(new ContactId(merged))))
                    .hasEntrySatisfying(
                            merged,
                            card -> assertThat(card.contact().nickname()).isEqualTo("Evi"));
        }
    }

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
