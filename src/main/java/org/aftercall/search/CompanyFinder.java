package org.aftercall.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.store.ChangeSet;
import org.aftercall.text.Folding;

/// Finds companies while somebody types: every typed word begins a word of the name or of the domain. Accents and case
/// do not count.
///
/// There are far fewer companies than contacts: their names are kept in memory from the first question on, and looked
/// through. Safe for any thread but the one that draws: an answer may have to wait for the names to be read.
public final class CompanyFinder implements AutoCloseable {
    private static final int MANY = 5_000;
    private static final Comparator<Entry> BY_NAME = Comparator.comparing(
                    (Entry entry) -> entry.text, Arrays::compareUnsigned)
            .thenComparingLong(entry -> entry.high)
            .thenComparingLong(entry -> entry.low);

    private final Book book;
    private final AutoCloseable watch;
    private final Object lock = new Object();
    private final Set<UUID> changed = new HashSet<>();
    private List<Entry> entries = List.of();
    private boolean stale = true;

    /// A company with its folded words, each with a blank before it.
    private static final class Entry {
        private final long high;
        private final long low;
        private final byte[] text;

        Entry(UUID id, String text) {
            this.high = id.getMostSignificantBits();
            this.low = id.getLeastSignificantBits();
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }

        CompanyId id() {
            return new CompanyId(new UUID(high, low));
        }
    }

    CompanyFinder(Book book) {
        this.book = book;
        this.watch = book.onChange(this::heard);
    }

    /// The first companies that match: those whose name begins with the first word, then the others; each by name.
    public List<CompanyId> find(String typed, int limit) {
        byte[][] words = words(typed);
        List<CompanyId> first = new ArrayList<>();
        List<CompanyId> others = new ArrayList<>();
        for (Entry each : current()) {
            int place = place(each.text, words);
            if (place == 0) {
                first.add(each.id());
            } else if (place > 0 && others.size() < limit) {
                others.add(each.id());
            }
            if (first.size() == limit) {
                return first;
            }
        }
        first.addAll(others.subList(0, Math.min(others.size(), limit - first.size())));
        return first;
    }

    /// All companies that match, by name.
    public List<CompanyId> all(String typed) {
        byte[][] words = words(typed);
        List<CompanyId> found = new ArrayList<>();
        for (Entry each : current()) {
            if (place(each.text, words) >= 0) {
                found.add(each.id());
            }
        }
        return found;
    }

    private static byte[][] words(String typed) {
        return Folding.words(typed).stream().map(CompanyFinder::bytes).toArray(byte[][]::new);
    }

    private static byte[] bytes(String word) {
        return (" " + word).getBytes(StandardCharsets.UTF_8);
    }

    /// Where the first word stands if all of them are there, else -1.
    private static int place(byte[] text, byte[][] words) {
        int first = 0;
        for (int i = 0; i < words.length; i++) {
            int place = place(text, words[i]);
            if (place < 0) {
                return -1;
            }
            first = i == 0 ? place : first;
        }
        return first;
    }

    private static int place(byte[] text, byte[] word) {
        for (int at = 0; at + word.length <= text.length; at++) {
            if (text[at] == ' ' && Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
                return at;
            }
        }
        return -1;
    }

    private void heard(ChangeSet changes) {
        synchronized (lock) {
            if (changes.everything() || changed.size() + changes.rows().size() > MANY) {
                stale = true;
            } else if (!stale) {
                changed.addAll(changes.rows());
            }
        }
    }

    private List<Entry> current() {
        synchronized (lock) {
            if (stale) {
                stale = false;
                changed.clear();
                List<Entry> all = new ArrayList<>();
                book.eachCompany(company -> all.add(entry(company)));
                all.sort(BY_NAME);
                entries = all;
            } else if (!changed.isEmpty()) {
                List<CompanyId> asked = changed.stream().map(CompanyId::new).toList();
                List<Entry> all = new ArrayList<>(entries);
                all.removeIf(each -> changed.contains(each.id().value()));
                book.companies(asked).forEach(company -> all.add(entry(company)));
                all.sort(BY_NAME);
                entries = all;
                changed.clear();
            }
            return entries;
        }
    }

    private static Entry entry(Company company) {
        StringBuilder text = new StringBuilder();
        for (String part : List.of(company.name(), company.domain())) {
            Folding.words(part).forEach(word -> text.append(' ').append(word));
        }
        return new Entry(company.id().value(), text.toString());
    }

    @Override
    public void close() {
        try {
            watch.close();
        } catch (Exception e) {
            throw new IllegalStateException("leaving the address book", e);
        }
    }
}
