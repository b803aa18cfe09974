package org.aftercall.store.h2;

import java.sql.SQLException;

/// The database did not do what it must: says what we were doing. The journal is not affected.
final class Broken extends RuntimeException {
    private Broken(String doing, Throwable cause) {
        super(doing, cause);
    }

    /// As it is, if it says enough by itself.
    static RuntimeException of(String doing, Throwable cause) {
        return cause instanceof RuntimeException known && !(cause.getCause() instanceof SQLException)
                ? known
                : new Broken(doing, cause);
    }
}
