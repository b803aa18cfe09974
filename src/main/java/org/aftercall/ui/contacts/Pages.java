package org.aftercall.ui.contacts;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.aftercall.search.Listing;
import org.aftercall.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/// The lines of the list around what is seen, read a page at a time in the background. For the screen's thread.
final class Pages {
    /// As many lines as the first answer brings.
    static final int PAGE = Listing.FIRST;

    private static final int MOST = 40;

    private final Background background;
    private final Reader reader;
    private final Runnable arrived;
    private final Consumer<Exception> failed;
    private final Map<Integer, List<Optional<Row>>> pages = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Optional<Row>>> eldest) {
            return size() > MOST;
        }
    };
    private final Set<Integer> asked = new HashSet<>();
    private volatile int firstWanted;
    private volatile int lastWanted = Integer.MAX_VALUE;
    private final AtomicInteger generation = new AtomicInteger();
    private Hits hits = Hits.NONE;

    /// Makes the lines of a page, empty where the contact has gone meanwhile. Called away from the screen.
    interface Reader {
        List<Optional<Row>> read(Hits hits, int from, int to);
    }

    /// @param arrived called when more lines can be drawn
    Pages(Background background, Reader reader, Runnable arrived, Consumer<Exception> failed) {
        this.background = background;
        this.reader = reader;
        this.arrived = arrived;
        this.failed = failed;
    }

    /// Another answer, with its first lines.
    ///
    /// @param from place of the first of them, a multiple of the page
    void show(Hits other, int from, List<Optional<Row>> rows) {
        generation.incrementAndGet();
        hits.release();
        hits = other;
        pages.clear();
        asked.clear();
        for (int i = 0; i < rows.size(); i += PAGE) {
            pages.put((from + i) / PAGE, rows.subList(i, Math.min(rows.size(), i + PAGE)));
        }
    }

    Hits hits() {
        return hits;
    }

    int size() {
        return hits.total();
    }

    /// The line at a place; null while it is being read.
    @Nullable
    Row at(int place) {
        if (place < 0 || place >= size()) {
            return null;
        }
        if (!pages.containsKey(place / PAGE)) {
            ask(place / PAGE);
        }
        List<Optional<Row>> page = pages.getOrDefault(place / PAGE, List.of());
        return place % PAGE < page.size() ? page.get(place % PAGE).orElse(null) : null;
    }

    /// Says which lines are seen, so that those that were scrolled past are not read any more.
    void see(int first, int last) {
        firstWanted = Math.max(0, first / PAGE - 1);
        lastWanted = last / PAGE + 1;
        for (int page = Math.max(0, first / PAGE); page <= Math.min(lastWanted, (size() - 1) / PAGE); page++) {
            if (!pages.containsKey(page)) {
                ask(page);
            }
        }
    }

    private void ask(int page) {
        if (!asked.add(page)) {
            return;
        }
        int asking = generation.get();
        Hits from = hits;
        background.work(
                () -> isWanted(page, asking)
                        ? Optional.of(reader.read(from, page * PAGE, Math.min(from.total(), (page + 1) * PAGE)))
                        : Optional.<List<Optional<Row>>>empty(),
                rows -> took(page, asking, rows),
                e -> {
                    if (asking == generation.get()) {
                        failed.accept(e);
                    }
                });
    }

    private boolean isWanted(int page, int asking) {
        return asking == generation.get() && page >= firstWanted && page <= lastWanted;
    }

    /// @param rows empty if it had been scrolled past when its turn came
    private void took(int page, int asking, Optional<List<Optional<Row>>> rows) {
        if (asking != generation.get()) {
            return;
        }
        asked.remove(page);
        rows.ifPresent(found -> pages.put(page, found));
        if (rows.isPresent() || isWanted(page, asking)) {
            arrived.run();
        }
    }
}
