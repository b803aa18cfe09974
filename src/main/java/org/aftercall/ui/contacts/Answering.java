package org.aftercall.ui.contacts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercall.model.ContactId;
import org.aftercall.search.Finder;
import org.aftercall.search.Order;
import org.aftercall.store.ContactLine;
import org.aftercall.store.Contacts;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.wording.Words;

/// Answers what the list asks, in lines that are in words already. Not for the screen's thread.
final class Answering {
    private final Store store;
    private final Supplier<Finder> finder;
    private final Words words;
    private final Supplier<LocalDateTime> now;
    private final ZoneId zone;
    private volatile Map<Integer, OwnKind> ownKinds = Map.of();

    Answering(Store store, Supplier<Finder> finder, Words words, Supplier<LocalDateTime> now, ZoneId zone) {
        this.store = store;
        this.finder = finder;
        this.words = words;
        this.now = now;
        this.zone = zone;
    }

    /// The user's own fields have these kinds now.
    void know(List<Contacts.UserField> fields) {
        ownKinds = kinds(fields);
    }

    /// @param from place of the first row
    /// @param place where the user stands
    record Answer(
            String asked,
            Order order,
            Hits hits,
            int from,
            List<Optional<Row>> rows,
            int place,
            long all,
            long millis) {}

    /// @param stood place where the user stood before
    /// @param whom contact where the user stood
    Answer answer(String asked, Order by, int stood, Optional<ContactId> whom, LocalDate today) {
        Finder index = finder.get();
        long start = System.nanoTime();
        Hits hits = Hits.of(index.list(asked, by));
        int last = Math.max(0, hits.total() - 1);
        int place =
                whom.flatMap(id -> hits.place(id).stream().boxed().findFirst()).orElse(Math.min(stood, last));
        int from = place / Pages.PAGE * Pages.PAGE;
        List<Optional<Row>> rows = read(hits, from, Math.min(hits.total(), from + Pages.PAGE), today);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long all = asked.isEmpty() ? hits.total() : index.counts(List.of("")).getFirst();
        return new Answer(asked, by, hits, from, rows, place, all, millis);
    }

    private static Map<Integer, OwnKind> kinds(List<Contacts.UserField> fields) {
        Map<Integer, OwnKind> kinds = new HashMap<>();
        fields.forEach(field -> kinds.put(field.slot(), OwnKind.of(field.type())));
        return Map.copyOf(kinds);
    }

    List<Optional<Row>> read(Hits hits, int from, int to) {
        return read(hits, from, to, now.get().toLocalDate());
    }

    private List<Optional<Row>> read(Hits hits, int from, int to, LocalDate today) {
        List<ContactId> ids = hits.ids(from, to);
        Map<ContactId, String> notes = hits.inNotes(from, to);
        RowTexts texts = new RowTexts(words, zone, today, hits.lookup(), ownKinds);
        Map<ContactId, Row> rows = new HashMap<>();
        for (ContactLine line : store.contacts().lines(ids)) {
            rows.put(line.row().id(), texts.row(line, notes.get(line.row().id())));
        }
        return ids.stream().map(id -> Optional.ofNullable(rows.get(id))).toList();
    }
}
