package org.aftercall.exporting;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;

/// The cards that were chosen, as often as they are gone through; ends when somebody stops it.
final class Chosen {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final ExportChoice choice;
    private final Progress progress;
    private long toColleagues;

    Chosen(Store store, ExportChoice choice, Progress progress) {
        this.store = store;
        this.choice = choice;
        this.progress = progress;
    }

    /// @return how many opted out and were left out
    long each(Consumer<Card> consumer) {
        long[] leftOut = {0};
        toColleagues = 0;
        Consumer<Card> chosen = card -> {
            stopIfAsked();
            if (choice.colleagues().contains(card.contact().id())) {
                toColleagues++;
            } else if (choice.forMarketing() && !ContactColumns.optedOut(card).isEmpty()) {
                leftOut[0]++;
            } else {
                consumer.accept(card);
            }
        };
        if (choice.who().isPresent()) {
            some(choice.who().get(), chosen);
        } else {
            store.contacts().each(chosen);
        }
        return leftOut[0];
    }

    private void some(List<ContactId> ids, Consumer<Card> consumer) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<ContactId> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            store.contacts().cards(part).forEach(consumer);
        }
    }

    /// How many were left to colleagues, the last time.
    long toColleagues() {
        return toColleagues;
    }

    /// At most so many.
    long size() {
        return choice.who().map(ids -> (long) ids.size()).orElseGet(store.contacts()::count);
    }

    void stopIfAsked() {
        if (progress.cancelled()) {
            throw new CancellationException("stopped");
        }
    }
}
