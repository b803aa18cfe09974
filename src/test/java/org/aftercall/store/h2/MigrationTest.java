package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.OperationId;
import org.aftercall.model.Talk;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database that an earlier version made goes on as if it had always been of this one.
final class MigrationTest {
    private static final ContactId ANA = new ContactId(new UUID(1, 1));

    @TempDir
    private Path folder;

    @Test
    void aBookThatKnewNoDirectionKeepsItsEntriesAndItsNextOnesHaveOne() throws SQLException {
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(called("Before.", Talk.UNTOLD));
        }
        withoutDirection();
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(called("After.", new Talk(Direction.Known.INCOMING, 6)));
            assertThat(book.store().past().entries(ANA, 0, 9))
                    .extracting(HistoryEntry::text, HistoryEntry::talk)
                    .containsExactlyInAnyOrder(
                            tuple("Before.", Talk.UNTOLD), tuple("After.", new Talk(Direction.Known.INCOMING, 6)));
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
        assertThat(folder.resolve("address-book.set-aside-1.mv.db")).doesNotExist();
    }

    private void withoutDirection() throws SQLException {
        try (Connection raw =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("address-book"), "aftercall", "");
                Statement statement = raw.createStatement()) {
            statement.execute("alter table history drop column direction");
            statement.execute("alter table history drop column minutes");
            statement.execute("delete from migration where name = '007-direction-and-minutes.sql'");
        }
    }

    private static Edit called(String text, Talk talk) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.CLOSE_OUT, "Ana"), "Ingrid", null);
        edit.row(Entity.CONTACT, ANA.value()).set(Field.CONTACT_NICKNAME, Values.text("Ana"));
        RowEdit row = edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_TEXT, Values.text(text))
                .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING))
                .belongsTo(ANA.value());
        if (talk.minutes() != null) {
            row.set(Field.HISTORY_DIRECTION, Values.text(talk.way()))
                    .set(Field.HISTORY_MINUTES, Values.numberOrNothing(talk.minutes()));
        }
        return edit;
    }
}
