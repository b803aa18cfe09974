package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/// Asks the database on threads of its own: a caller that is interrupted drops its answer, while a thread that is
/// interrupted inside H2 would close its file.
final class Readers implements AutoCloseable {
    private static final int COUNT = 4;

    /// One question to the database.
    interface Question<T> {
        T ask(Statements sql) throws SQLException;
    }

    private final Database database;
    private final Deque<Statements> free = new ArrayDeque<>();
    private final ExecutorService threads;

    Readers(Database database) {
        this.database = database;
        ThreadFactory factory =
                Thread.ofPlatform().name("store-read-", 0).daemon(true).factory();
        threads = Executors.newFixedThreadPool(COUNT, factory);
    }

    <T> T ask(Question<T> question) {
        return Answers.await(threads.submit(() -> answer(question)), "asking the database");
    }

    private <T> T answer(Question<T> question) throws SQLException {
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
    }

    @Override
    public void close() throws SQLException {
        threads.close();
        synchronized (free) {
            for (Statements each : free) {
                each.close();
            }
        }
    }
}
