package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What belongs to a contact and a company at once is found under both, though the index of parents begins with the
/// contact.
final class SecondParentTest {
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID FIRM = new UUID(2, 1);
    private static final Map<String, Entity> KINDS = new LinkedHashMap<>(Map.of(
            "contact_point", Entity.CONTACT_POINT,
            "address", Entity.ADDRESS,
            "activity", Entity.ACTIVITY,
            "note", Entity.NOTE,
            "consent", Entity.CONSENT,
            "history", Entity.HISTORY));

    @TempDir
    private Path folder;

    private final Random random = new Random(5);

    @Test
    void aNoteOfAPersonAndACompanyGoesAndComesWithTheCompany() {
        try (TempBook book = TempBook.open(folder)) {
            OperationId deleted = new OperationId(UUID.randomUUID());
            book.store().write(edit(SecondParentTest::note));
            assertThat(notes(book)).isEqualTo(1);
            Edit delete = new Edit(deleted, Intent.of(Intent.EDIT), "Ingrid", null);
            delete.delete(FIRM);
            book.store().write(delete);
            assertThat(notes(book)).isZero();
            book.store().undo(deleted, new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(notes(book)).isEqualTo(1);
        }
    }

    @Test
    void whateverMovesOrIsDeletedTheSameIsShownAsInARebuiltBook() throws SQLException {
        try (TempBook book = TempBook.open(folder)) {
            for (int i = 0; i < 4; i++) {
                UUID contact = new UUID(1, i);
                UUID company = new UUID(2, i);
                book.store().write(edit(edit -> {
                    edit.row(Entity.CONTACT, contact).set(Field.CONTACT_NICKNAME, Values.text("Ana"));
                    edit.row(Entity.COMPANY, company).set(Field.COMPANY_NAME, Values.text("Rossi"));
                    return edit;
                }));
            }
            List<OperationId> deletes = new ArrayList<>();
            for (int round = 0; round < 300; round++) {
                if (random.nextInt(8) == 0) {
                    OperationId operation = new OperationId(UUID.randomUUID());
                    Edit delete = new Edit(operation, Intent.of(Intent.EDIT), "Ingrid", null);
                    delete.delete(new UUID(1 + random.nextInt(2), random.nextInt(4)));
                    book.store().write(delete);
                    deletes.add(operation);
                } else if (random.nextInt(8) == 0 && !deletes.isEmpty()) {
                    OperationId undone = deletes.remove(random.nextInt(deletes.size()));
                    book.store().undo(undone, new OperationId(UUID.randomUUID()), "Ingrid");
                } else {
                    book.store().write(edit(this::moved));
                }
            }
        }
        List<String> grown = rows();
        assertThat(second()).isNotEmpty().isEqualTo(both());
        try (TempBook book = TempBook.open(folder)) {
            book.store().upkeep().rebuild(Progress.NONE);
        }
        assertThat(rows()).isEqualTo(grown);
        assertThat(second()).isEqualTo(both());
    }

    @Test
    void aBookOfAnEarlierVersionKnowsThemAfterItsNextStart() throws SQLException {
        try (TempBook book = TempBook.open(folder)) {
            book.store().write(edit(SecondParentTest::note));
        }
        sql(statement -> {
            statement.execute("drop table second_parent");
            statement.execute("delete from migration where name = '011-second-parents.sql'");
            statement.execute("drop index note_parent");
            statement.execute("create index note_company on note (company_id)");
        });
        TempBook.open(folder).close();
        assertThat(second()).hasSize(1).isEqualTo(both());
        assertThat(query("select count(*) from information_schema.indexes where index_name in"
                        + " ('NOTE_PARENT', 'NOTE_COMPANY')"))
                .containsExactly("1");
    }

    @Test
    void whatBelongsToACompanyAloneIsFoundByTheIndexOfParents() throws SQLException {
        TempBook.open(folder).close();
        for (RowTable table : Rows.COMPANY_IS_SECOND) {
            sql(statement -> statement.execute("insert into " + table.name()
                    + " (id, uuid, versions, shown, contact_id, company_id) select x, random_uuid(), x'00', true,"
                    + " case when mod(x, 50) > 0 then x end, case when mod(x, 50) = 0 then x end"
                    + " from system_range(1, 2000)"));
            String alone = Parent.COMPANY.joins(table).getFirst();
            assertThat(plan("select t.id from table(k bigint = ?) keys" + alone))
                    .contains(table.name().toUpperCase(Locale.ROOT) + "_PARENT")
                    .containsPattern("(?s)KEYS.*_PARENT: CONTACT_ID IS NULL\\s+AND COMPANY_ID = KEYS.K");
        }
        assertThat(plan(CompanyQuestions.OWN_CITIES))
                .containsPattern("(?s)KEYS.*ADDRESS_PARENT: CONTACT_ID IS NULL\\s+AND COMPANY_ID = KEYS.K");
    }

    private String plan(String question) throws SQLException {
        return String.join(" ", query("explain " + question.replace("?", "array[cast(1 as bigint), 2]")));
    }

    private static Edit note(Edit edit) {
        edit.row(Entity.CONTACT, ANA).set(Field.CONTACT_NICKNAME, Values.text("Ana"));
        edit.row(Entity.COMPANY, FIRM).set(Field.COMPANY_NAME, Values.text("Rossi"));
        edit.row(Entity.NOTE, new UUID(3, 1))
                .set(Field.NOTE_TEXT, Values.text("Rings at nine."))
                .belongsTo(ANA, FIRM);
        return edit;
    }

    private Edit moved(Edit edit) {
        List<Entity> kinds = List.copyOf(KINDS.values());
        Entity kind = kinds.get(random.nextInt(kinds.size()));
        UUID contact = new UUID(1, random.nextInt(4));
        UUID company = new UUID(2, random.nextInt(4));
        UUID[][] parents = {{contact}, {company}, {contact, company}};
        edit.row(kind, new UUID(10 + kind.number(), random.nextInt(5))).belongsTo(parents[random.nextInt(3)]);
        return edit;
    }

    private static int notes(TempBook book) {
        return book.store().contacts().notes(List.of(new ContactId(ANA))).size();
    }

    private List<String> rows() throws SQLException {
        return query(KINDS.keySet().stream()
                .map(table -> "select '" + table + "' || uuid || shown from " + table)
                .collect(Collectors.joining(" union all ", "", " order by 1")));
    }

    private Set<String> second() throws SQLException {
        return new TreeSet<>(query("select row_uuid || ' ' || company_id from second_parent"));
    }

    private Set<String> both() throws SQLException {
        return new TreeSet<>(query(Rows.COMPANY_IS_SECOND.stream()
                .map(table -> "select uuid || ' ' || company_id from " + table.name()
                        + " where contact_id is not null and company_id is not null")
                .collect(Collectors.joining(" union all "))));
    }

    private List<String> query(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        sql(statement -> {
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        });
        return found;
    }

    private void sql(Work work) throws SQLException {
        try (Connection raw =
                        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("address-book"), "aftercall", "");
                Statement statement = raw.createStatement()) {
            work.on(statement);
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private static Edit edit(UnaryOperator<Edit> change) {
        return change.apply(new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null));
    }
}
