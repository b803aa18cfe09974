package org.aftercall.store.h2;

import java.util.List;
import java.util.Map;
import org.aftercall.change.Value;
import org.jspecify.annotations.Nullable;

/// A row with all that is to be written of it worked out, so that writing it asks nobody.
///
/// @param values of the columns, in the order of the statement that writes the row
/// @param odd by field, the values that no column can hold
record LaidRow(StoredRow row, List<@Nullable Object> values, Map<Integer, Value> odd) {}
