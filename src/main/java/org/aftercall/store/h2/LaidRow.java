package org.aftercall.store.h2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to be written of a row, worked out, so that writing it asks nobody. It holds nothing else of the row:
/// while a book is built thousands of them wait for the database.
///
/// @param statement the text of the statement
/// @param values of the columns, in the order of the statement
/// @param beside what is to be written outside the table; null for most rows
record LaidRow(
        String statement,
        List<@Nullable Object> values,
        @Nullable Beside beside) {}
