package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TitlesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final UUID somebody = UUID.randomUUID();
    private TempBook book;

    @BeforeEach
    void open() {
        book = TempBook.open(folder);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void theLatestComesFirstAndEachOnce() {
        plan("Send the offer", "Ask for the date", "Send samples", "Call back", "send the offer", "Ask for the date");
        assertThat(titles("", 10))
                .containsExactly("Ask for the date", "send the offer", "Call back", "Send samples", "Send the offer");
        assertThat(titles("SE", 2)).containsExactly("send the offer", "Send samples");
        assertThat(titles("%", 2)).isEmpty();
    }

    /// More than are read at once lie between.
    @Test
    void whatWasUsedOftenSinceDoesNotHideWhatWasUsedBefore() {
        String[] titles = new String[1200];
        for (int i = 0; i < titles.length; i++) {
            titles[i] = i == 3 ? "Ask for the date" : "Call back";
        }
        plan(titles);
        assertThat(titles("", 6)).containsExactly("Call back", "Ask for the date");
        assertThat(titles("ask", 6)).containsExactly("Ask for the date");
    }

    private List<String> titles(String prefix, int limit) {
        return book.store().due().titles(prefix, limit);
    }

    private void plan(String... titles) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        edit.row(Entity.CONTACT, somebody).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Novak")));
        for (String title : titles) {
            edit.row(Entity.ACTIVITY, UUID.randomUUID())
                    .set(Field.ACTIVITY_KIND, Values.text("call"))
                    .set(Field.ACTIVITY_TITLE, Values.text(title))
                    .set(Field.ACTIVITY_DUE, Values.due(DAY, null))
                    .set(Field.ACTIVITY_STATE, Values.text("open"))
                    .belongsTo(somebody);
        }
        book.store().write(edit);
    }
}
