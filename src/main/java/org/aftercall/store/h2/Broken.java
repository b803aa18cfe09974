package org.aftercall.store.h2;

import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/// The database did not do what it must: says what we were doing. The journal is not affected.
final class Broken extends RuntimeException {
    /// What only a damaged file answers: an index and its table, or the file and our schema, do not agree. A full disk,
    /// a closed file or a lack of memory are none: making the file again would not help.
    private static final Set<Integer> DAMAGE = Set.of(
            ErrorCode.ROW_NOT_FOUND_IN_PRIMARY_INDEX,
            ErrorCode.ROW_NOT_FOUND_WHEN_DELETING_1,
            ErrorCode.FILE_CORRUPTED_1,
            ErrorCode.GENERAL_ERROR_1,
            ErrorCode.DUPLICATE_KEY_1,
            ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
            ErrorCode.COLUMN_NOT_FOUND_1);

    private Broken(String doing, Throwable cause) {
        super(doing, cause);
    }

    /// As it is, if it says enough by itself.
    static RuntimeException of(String doing, Throwable cause) {
        return cause instanceof RuntimeException known && !(cause.getCause() instanceof SQLException)
                ? known
                : new Broken(doing, cause);
    }

    /// Whether the file itself is damaged. H2 wraps what it found, so the causes are asked as well.
    static boolean isDamage(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && DAMAGE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /// For the log: numbers alone, since H2's sentences may hold values.
    static String reason(Throwable thrown) {
        StringBuilder codes = new StringBuilder("error");
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                codes.append(' ').append(sql.getErrorCode());
            }
        }
        return codes.toString();
    }
}
