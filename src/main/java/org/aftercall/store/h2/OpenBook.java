package org.aftercall.store.h2;

import java.sql.SQLException;
import org.aftercall.store.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database in use: its connection for writing, its readers, and what is kept in memory of it. All of it can be
/// exchanged for another database of the same journal; readers wait meanwhile.
final class OpenBook {
    private static final Logger LOG = LoggerFactory.getLogger(OpenBook.class);

    private final Registry registry = new Registry();
    private final Readers readers;
    private Database database;
    private Statements sql;

    private OpenBook(Database database) throws SQLException {
        this.database = database;
        this.sql = database.connect();
        this.readers = new Readers(database);
        this.registry.reload(sql);
    }

    static OpenBook open(H2Store.Parts parts, Progress progress) throws SQLException {
        return new OpenBook(new Recovery(parts).open(progress));
    }

    Registry registry() {
        return registry;
    }

    Readers readers() {
        return readers;
    }

    /// For the writer's thread.
    Statements sql() {
        return sql;
    }

    /// What is to be done with the new database before it is read.
    interface CatchingUp {
        void run() throws SQLException;
    }

    /// Closes the database and goes on with another.
    ///
    /// @param next gives the other one; the file of the old one is closed by then
    void exchange(Readers.Exchange next, CatchingUp catchUp) throws SQLException {
        readers.during(() -> {
            closeQuietly();
            database = next.run();
            sql = database.connect();
            registry.reload(sql);
            catchUp.run();
            return database;
        });
    }

    private void closeQuietly() {
        try {
            sql.close();
            database.close();
        } catch (SQLException e) {
            LOG.info("closing a database that failed, error {}", e.getErrorCode());
        }
    }

    void checkpoint() throws SQLException {
        database.checkpoint();
    }

    /// Leaves a database that cannot be used, as it is.
    void abandon() {
        readers.close();
        closeQuietly();
    }

    void close() throws SQLException {
        sql.connection().commit();
        database.checkpoint();
        readers.close();
        sql.close();
        database.close();
    }
}
