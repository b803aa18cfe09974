package org.aftercall.store.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftercall.model.Refused;

/// The H2 file of a book: how it is opened, its schema and its indexes.
///
/// The file is only an index of the journal and may be thrown away at any time.
final class Database implements AutoCloseable {
    /// Numbered migrations, in order; forward only.
    private static final List<String> MIGRATIONS = List.of(
            "001-address-book.sql",
            "002-own-fields.sql",
            "003-repeat-and-remind.sql",
            "004-repeats-from-and-given.sql",
            "005-claims.sql",
            "006-forget.sql",
            "007-direction-and-minutes.sql",
            "008-attachments.sql",
            "009-merges.sql",
            "010-groups.sql",
            "011-second-parents.sql");

    private static final long CACHE = Math.clamp(Runtime.getRuntime().maxMemory() / 4 / 1024, 16_384, 262_144);

    /// While rows are added at the end of each table, what was written is not read again; a large cache would only
    /// give the collector more to copy.
    private static final long CACHE_FOR_LOADING = 1_024;

    /// H2's own thread never writes the file of a book. Where it gathers what has changed, table by table, while
    /// the writer is amid a transaction, it may save a row without the note that takes it back: after a kill half
    /// of a save stands there, or an index names a row that does not exist (decision 0009). So only the writer's
    /// thread writes: when much has gathered, when it is idle, and at the close.
    private static final int NEVER = Integer.MAX_VALUE;

    /// A database that is being built is not trusted before it is done, and H2's thread may help; in milliseconds.
    private static final int HALF_A_SECOND = 500;

    private static final Pattern GROWS_AT_ITS_END = Pattern.compile("\\((contact_id|id)[,)]");

    private final String url;
    private final Connection keeper;

    private Database(String url, Connection keeper) {
        this.url = url;
        this.keeper = keeper;
    }

    /// @param file path without the ending that H2 adds
    /// @throws SQLException if the file is damaged or in use
    static Database open(Path file) throws SQLException {
        String path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0) {
            throw new Refused("book.semicolon", path);
        }
        // No trace file: it would hold names. No close hook: the store closes in its own order.
        String url = "jdbc:h2:file:" + path + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=0;TRACE_LEVEL_FILE=0;WRITE_DELAY="
                + NEVER + ";CACHE_SIZE=" + CACHE;
        Connection keeper = DriverManager.getConnection(url, "aftercall", "");
        Database database = new Database(url, keeper);
        try {
            database.migrate();
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /// A connection that commits when told.
    Statements connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "aftercall", "");
        connection.setAutoCommit(false);
        return new Statements(connection);
    }

    /// A connection for questions.
    Statements connectForReading() throws SQLException {
        Connection connection = DriverManager.getConnection(url, "aftercall", "");
        connection.setAutoCommit(true);
        return new Statements(connection);
    }

    private void migrate() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("create table if not exists migration (name varchar primary key)");
            for (String name : MIGRATIONS) {
                if (!isDone(statement, name)) {
                    statement.execute(resource("migration/" + name));
                    statement.execute("insert into migration values ('" + name + "')");
                }
            }
        }
    }

    private static boolean isDone(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from migration where name = '" + name + "'")) {
            return rows.next();
        }
    }

    /// Makes the indexes that are missing.
    void index() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            for (String line : indexes()) {
                statement.execute(line);
            }
        }
    }

    /// After [#prepareForLoading]: makes what was left out.
    void finishLoading() throws SQLException {
        index();
        try (Statement statement = keeper.createStatement()) {
            statement.execute("set cache_size " + CACHE);
            statement.execute("set write_delay " + NEVER);
        }
    }

    /// Gets ready for many rows: makes only those indexes that grow at their end, in the order of the contacts;
    /// made afterwards, each would read every row again. The others are made by [#finishLoading]: the ids of rows
    /// come in any order, and each would change another page of its index.
    void prepareForLoading() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("set cache_size " + CACHE_FOR_LOADING);
            statement.execute("set write_delay " + HALF_A_SECOND);
            for (String line : indexes()) {
                if (GROWS_AT_ITS_END.matcher(line).find()) {
                    statement.execute(line);
                }
            }
        }
    }

    private static List<String> indexes() {
        return resource("indexes.sql")
                .lines()
                .filter(line -> !line.startsWith("--"))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /// Forces everything to the disk.
    void checkpoint() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /// Sets a file aside that cannot be used; nothing is ever deleted.
    static void setAside(Path file) {
        Path there = withEnding(file, ".mv.db");
        if (!Files.exists(there)) {
            return;
        }
        try {
            for (int n = 1; ; n++) {
                Path aside = withEnding(file, ".set-aside-" + n + ".mv.db");
                if (!Files.exists(aside)) {
                    Files.move(there, aside);
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("setting aside " + there.getFileName(), e);
        }
    }

    private static Path withEnding(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(withEnding(file, ".mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException("deleting an unfinished database", e);
        }
    }

    /// Puts a finished file in the place of the old one. A stop in between leaves none, and the journal makes
    /// it again. Deletes the files that were set aside: they hold what the journal has lost on purpose.
    static void deleteSetAside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        String begins = file.getFileName() + ".";
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder, "a file lies in a folder"))) {
            for (Path each : files.toList()) {
                String name = each.getFileName().toString();
                boolean aside = name.startsWith(begins) && (name.contains("set-aside-") || name.contains(".damaged-"));
                if (aside) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting databases that were set aside", e);
        }
    }

    static void replace(Path next, Path file) {
        try {
            Files.move(withEnding(next, ".mv.db"), withEnding(file, ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("putting the new database in its place", e);
        }
    }

    @Override
    public void close() throws SQLException {
        keeper.close();
    }
}
