package org.aftercall.search;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// What the book says of something small, such as the names of the user's own fields, read again only after something
/// was saved: a letter that is typed must not wait for it. Safe for any thread.
final class AtLast<T> {
    private final Supplier<T> question;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();

    private record Known<T>(long change, T answer) {}

    AtLast(Store store, Supplier<T> question) {
        this.question = question;
        store.onChange(_ -> changes.incrementAndGet());
    }

    T get() {
        long now = changes.get();
        Known<T> last = known.get();
        if (last != null && last.change() == now) {
            return last.answer();
        }
        T answer = question.get();
        known.set(new Known<>(now, answer));
        return answer;
    }
}
