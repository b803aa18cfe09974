package org.aftercall.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.aftercall.store.Faults;
import org.aftercall.store.Position;
import org.aftercall.store.TempBook;
import org.aftercall.store.journal.FileJournal;
import org.aftercall.store.journal.RealDisk;

/// The peer of a load: the same rows in SQLite, one table a kind, with the indexes of ours whose columns it has, in one
/// transaction.
final class SqliteLoad implements AutoCloseable {
    private static final int BATCH = 1000;

    /// Beside the one of ids and the one of parents of each table: people and companies by name, numbers and addresses,
    /// all that Today asks of people and of open work, and what happened, of somebody and of all, by its moment.
    private static final List<String> ALSO = List.of(
            "name on t1 (f1, id)",
            "rank on t1 (id, f3, f15, f14, f5)",
            "company on t2 (f1)",
            "written on t4 (f2)",
            "due on t6 (f3, f254, id, f4, f6, f7, f1, f11, f9)",
            "past on t7 (f254, f5)",
            "moment on t7 (f5)");

    private final Connection connection;
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final List<List<Integer>> fields = new ArrayList<>();
    private final int[] pending = new int[Entity.values().length];

    SqliteLoad(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            connection.setAutoCommit(false);
            for (Entity entity : Entity.values()) {
                List<Integer> numbers = new ArrayList<>();
                for (Field field : Field.values()) {
                    if (field.entity() == entity) {
                        numbers.add(field.number());
                    }
                }
                numbers.add(Field.BELONGS_TO);
                String columns = String.join(
                        ", ", numbers.stream().map(number -> "f" + number).toList());
                statement.execute("create table t" + entity.number() + " (id blob, " + columns + ")");
                inserts.add(connection.prepareStatement(
                        "insert into t" + entity.number() + " values (?" + ", ?".repeat(numbers.size()) + ")"));
                fields.add(numbers);
            }
        }
    }

    /// Loads the rows of a whole journal; in a process of its own, so that both sides pay for a fresh one.
    ///
    /// Arguments: the folder of the journal, the file to make.
    public static void main(String[] args) throws SQLException {
        try (FileJournal journal = FileJournal.open(Path.of(args[0]), TempBook.DATASET, new RealDisk(), Faults.NONE);
                SqliteLoad load = new SqliteLoad(Path.of(args[1]))) {
            journal.replay(Position.START, (bytes, start, end) -> {
                for (RowChange row : FrameCodec.decode(bytes).rows()) {
                    try {
                        load.add(row);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            });
        }
    }

    void add(RowChange row) throws SQLException {
        int at = row.entity() - 1;
        bind(inserts.get(at), fields.get(at), row);
        if (++pending[at] % BATCH == 0) {
            inserts.get(at).executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, List<Integer> fields, RowChange row) throws SQLException {
        insert.setString(1, row.row().toString());
        for (int i = 0; i < fields.size(); i++) {
            insert.setObject(i + 2, null);
        }
        for (Cell cell : row.cells()) {
            int at = fields.indexOf(cell.field()) + 2;
            if (at >= 2) {
                insert.setObject(at, plain(cell.value()));
            }
        }
        insert.addBatch();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Int(long number) -> number;
            case Value.Bool(boolean bool) -> bool ? 1 : 0;
            case Value.None _, Value.Row _, Value.Bytes _, Value.Array _ -> value.toString();
        };
    }

    /// Makes the indexes and commits.
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            for (PreparedStatement insert : inserts) {
                insert.executeBatch();
            }
            for (Entity entity : Entity.values()) {
                statement.execute("create unique index i" + entity.number() + " on t" + entity.number() + " (id)");
                statement.execute("create index p" + entity.number() + " on t" + entity.number() + " (f254)");
            }
            for (String index : ALSO) {
                statement.execute("create index " + index);
            }
            connection.commit();
        }
    }
}
