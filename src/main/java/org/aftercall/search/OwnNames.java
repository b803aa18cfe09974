package org.aftercall.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.aftercall.lookup.OwnField;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// The user's own fields as the book has them, read again only after something was saved: a letter that is typed must
/// not wait for them. Safe for any thread.
final class OwnNames {
    private final Store store;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    private record Known(long change, List<OwnField> fields) {}

    OwnNames(Store store) {
        this.store = store;
        store.onChange(_ -> changes.incrementAndGet());
    }

    List<OwnField> fields() {
        long now = changes.get();
        Known last = known.get();
        if (last != null && last.change() == now) {
            return last.fields();
        }
        List<OwnField> fields = store.contacts().userFields().stream()
                .map(field -> new OwnField(field.slot(), field.name(), field.type()))
                .toList();
        known.set(new Known(now, fields));
        return fields;
    }
}
