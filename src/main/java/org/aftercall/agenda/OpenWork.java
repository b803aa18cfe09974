package org.aftercall.agenda;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercall.store.Due;
import org.aftercall.store.Position;
import org.aftercall.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys of open work, as a start reads them: those that were kept when the book was last closed if nothing was
/// saved since, else those of the book.
final class OpenWork {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWork.class);

    /// Keys are kept for a start so many days later.
    private static final int HOLIDAY = 14;

    private final Store store;
    private final Optional<KeptKeys> kept;

    /// @param file where they are kept from one start to the next; nowhere if empty
    OpenWork(Store store, Optional<Path> file) {
        this.store = store;
        this.kept = file.map(KeptKeys::new);
    }

    /// All that is due until a day.
    List<Due.Key> until(LocalDate day) {
        return kept.flatMap(file -> store.upkeep().settled().flatMap(at -> file.read(at, day)))
                .orElseGet(() -> store.due().open(day));
    }

    /// Keeps them for the next start, which may be some days later. Nobody waits for it any more: what fails is in the
    /// log, and the next start asks the book.
    ///
    /// @param day the last one that would be asked for today
    void keep(LocalDate day) {
        try {
            kept.ifPresent(file -> keep(file, day));
        } catch (RuntimeException e) {
            LOG.warn("the open work was not kept for the next start", e);
        }
    }

    private void keep(KeptKeys file, LocalDate day) {
        Optional<Position> at = store.upkeep().settled();
        if (at.isEmpty() || file.stands(at.get(), day.plusDays(HOLIDAY / 2))) {
            return;
        }
        LocalDate until = day.plusDays(HOLIDAY);
        // day by day, which is faster to read
        List<Due.Key> open = store.due().open(until).stream()
                .sorted(Comparator.comparing(Due.Key::due))
                .toList();
        if (store.upkeep().settled().equals(at)) { // nothing was saved while they were read
            file.keep(at.get(), until, open);
        }
    }
}
