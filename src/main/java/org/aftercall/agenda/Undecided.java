package org.aftercall.agenda;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.aftercall.store.Due;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// How many contacts have neither a next action nor a reason for none. Counting asks every contact, so it is done again
/// only after something changed, and the last count is there meanwhile. Safe for any thread.
final class Undecided {
    private final Store store;
    private final LongSupplier changes;
    private final AtomicReference<@Nullable Counted> counted = new AtomicReference<>();

    /// Held while the contacts are counted: who asks meanwhile waits for that count.
    private final Object counting = new Object();

    /// @param change how many changes there had been when it was counted
    private record Counted(LocalDate day, long change, Due.NoNextAction count) {}

    /// @param changes how many changes there have been in the book
    Undecided(Store store, LongSupplier changes) {
        this.store = store;
        this.changes = changes;
    }

    /// What was counted last, on whatever day and whatever was saved since; empty before the first count.
    Optional<Due.NoNextAction> last() {
        Counted known = counted.get();
        return known == null ? Optional.empty() : Optional.of(known.count());
    }

    /// What is true now. Reads from the store, unless nothing changed.
    Due.NoNextAction count(LocalDate day) {
        synchronized (counting) {
            long asked = changes.getAsLong();
            Counted known = counted.get();
            if (known != null && known.day().equals(day) && known.change() == asked) {
                return known.count();
            }
            Due.NoNextAction count = store.due().noNextAction(day);
            counted.set(new Counted(day, asked, count));
            return count;
        }
    }
}
