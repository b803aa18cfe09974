package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the database on threads of its own: a caller that is interrupted drops its answer, while a thread that is
/// interrupted inside H2 would close its file. A question that comes while the database is exchanged waits for the new
/// one.
final class Readers implements AutoCloseable {
    private static final int COUNT = 4;

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    /// One question to the database.
    interface Question<T> {
        T ask(Statements sql) throws SQLException;
    }

    private final Deque<Statements> free = new ArrayDeque<>();
    private final ExecutorService threads;

    /// Held by each question, and alone by an exchange; fair, so that questions cannot hold an exchange up.
    private final ReadWriteLock access = new ReentrantReadWriteLock(true);

    private @Nullable Database database;

    Readers(Database database) {
        this.database = database;
        ThreadFactory factory =
                Thread.ofPlatform().name("store-read").daemon(true).factory();
        threads = Executors.newFixedThreadPool(COUNT, factory);
    }

    <T> T ask(Question<T> question) {
        return Answers.await(threads.submit(() -> answer(question)), "asking the database");
    }

    private <T> T answer(Question<T> question) throws SQLException {
        access.readLock().lock();
        try {
            if (database == null) {
                throw new IllegalStateException("the database could not be opened again");
            }
            Statements connection;
            synchronized (free) {
                connection = free.poll();
            }
            if (connection == null) {
                connection = database.connectForReading();
            }
            T answer = question.ask(connection);
            synchronized (free) {
                free.push(connection);
            }
            return answer;
        } finally {
            access.readLock().unlock();
        }
    }

    /// What puts another database in the place of the one that is read.
    interface Exchange {
        Database run() throws SQLException;
    }

    /// Waits for the questions that are being answered, and lets none begin until the exchange is done.
    void during(Exchange exchange) throws SQLException {
        access.writeLock().lock();
        try {
            database = null;
            closeConnections();
            database = exchange.run();
        } finally {
            access.writeLock().unlock();
        }
    }

    private void closeConnections() {
        synchronized (free) {
            for (Statements each : free) {
                try {
                    each.close();
                } catch (SQLException e) {
                    LOG.info("closing a connection of a database that is left, error {}", e.getErrorCode());
                }
            }
            free.clear();
        }
    }

    @Override
    public void close() {
        threads.close();
        closeConnections();
    }
}
