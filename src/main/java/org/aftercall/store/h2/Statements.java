package org.aftercall.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// One connection with the statements that were prepared on it. For one thread at a time.
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    PreparedStatement of(String sql) throws SQLException {
        PreparedStatement found = prepared.get(sql);
        if (found == null || found.isClosed()) {
            found = connection.prepareStatement(sql);
            prepared.put(sql, found);
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        connection.close();
    }
}
