package org.aftercall.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercall.lookup.Scope;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.search.Order.By;
import org.aftercall.store.ContactRow;
import org.aftercall.text.Alphabet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ListingTest {
    private static final Alphabet ALPHABET = Alphabet.of(Locale.ENGLISH);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(By.class)
    void aListIsInTheOrderOfLookingAtEverybody(By by) {
        InventedBook book = new InventedBook(by.name().hashCode(), 0);
        book.fill(600);
        try (Finder finder = open(book)) {
            finder.await();
            for (int round = 0; round < 12; round++) {
                String typed = round == 0 ? "" : book.typed();
                Order order = new Order(by, round % 2 == 1);
                try (Listing listing = finder.list(typed, order)) {
                    assertThat(inOrder(listing)).as("%s %s", typed, order).isEqualTo(expected(book, typed, order));
                }
                book.shake();
            }
        }
    }

    @Test
    void anyStretchIsPartOfTheWholeAndKnowsItsPlaces() {
        InventedBook book = new InventedBook(30, 0);
        book.fill(500);
        Random random = new Random(30);
        try (Finder finder = open(book);
                Listing listing = finder.list("a", Order.ascending(By.NAME))) {
            finder.await();
            List<ContactId> all = inOrder(listing);
            assertThat(all).hasSize(listing.total());
            for (int round = 0; round < 50; round++) {
                int from = random.nextInt(all.size());
                int to = Math.min(all.size(), from + random.nextInt(200));
                assertThat(listing.ids(from, to)).isEqualTo(all.subList(from, to));
                assertThat(listing.place(all.get(from))).hasValue(from);
            }
            assertThat(listing.ids(all.size(), all.size() + 10)).isEmpty();
            assertThat(listing.place(new ContactId(new java.util.UUID(1, 1)))).isEmpty();
        }
    }

    @Test
    void aListStaysAsItWasAskedWhileOthersSave() {
        InventedBook book = new InventedBook(31, 0);
        book.fill(400);
        try (Finder finder = open(book)) {
            finder.await();
            try (Listing listing = finder.list("", Order.RECENCY)) {
                List<ContactId> before = inOrder(listing);
                ContactId removed = before.get(120);
                book.write(List.of(book.entry()), List.of(removed));
                assertThat(finder.find("", 1).total()).isEqualTo(400);
                assertThat(inOrder(listing)).isEqualTo(before);
                List<Optional<ContactRow>> rows = listing.page(119, 122).rows();
                assertThat(rows).extracting(Optional::isPresent).containsExactly(true, false, true);
            }
        }
    }

    @Test
    void theFirstRowsAreThoseThatAreFoundWhileTyping() {
        InventedBook book = new InventedBook(32, 0);
        book.fill(700);
        try (Finder finder = open(book)) {
            finder.await();
            for (String typed : List.of("ana", "christmas", "no", "030", "re call")) {
                Found found = finder.find(typed, 40);
                try (Listing listing = finder.list(typed, Order.RECENCY)) {
                    Listing.Page page = listing.page(0, 40);
                    assertThat(page.rows().stream().map(Optional::orElseThrow)).containsExactlyElementsOf(found.rows());
                    assertThat(page.inNotes()).isEqualTo(found.inNotes());
                    assertThat((long) listing.total()).isEqualTo(found.total());
                    assertThat(inOrder(listing)).isEqualTo(finder.all(typed));
                }
            }
        }
    }

    @Test
    void aHitInANoteShowsTheNoteInAnyOrderAndPlace() {
        InventedBook book = new InventedBook(33, 0);
        book.fill(600);
        try (Finder finder = open(book);
                Listing byRecency = finder.list("christmas", Order.RECENCY);
                Listing byName = finder.list("christmas", Order.ascending(By.NAME))) {
            finder.await();
            assertThat(byName.page(0, byName.total()).inNotes()).hasSize(byName.total());
            assertThat(byRecency.page(55, 60).inNotes()).hasSize(5);
        }
    }

    @Test
    void howManyEachLookupFinds() {
        InventedBook book = new InventedBook(34, 0);
        book.fill(300);
        List<String> lookups = List.of("", "type:customer pri:a", "next:none", "due:late", "-owner:me", "ana");
        try (Finder finder = open(book)) {
            finder.await();
            List<Long> expected = lookups.stream()
                    .map(typed -> (long) book.bruteForce(typed, Scope.ANYWHERE).size())
                    .toList();
            assertThat(finder.counts(lookups)).isEqualTo(expected);
        }
    }

    @Test
    void aSelectionIsAListButForSome() {
        InventedBook book = new InventedBook(35, 0);
        book.fill(300);
        try (Finder finder = open(book);
                Listing listing = finder.list("", Order.ascending(By.CITY))) {
            finder.await();
            List<ContactId> all = inOrder(listing);
            ContactId one = all.get(7);
            Selection allButOne = Selection.all(listing).toggled(one);
            assertThat(allButOne.size()).isEqualTo(299);
            assertThat(allButOne.contains(one)).isFalse();
            List<ContactId> left = new ArrayList<>(all);
            left.remove(one);
            assertThat(allButOne.contacts()).containsExactlyElementsOf(left);
            assertThat(allButOne.toggled(one).contacts()).containsExactlyElementsOf(all);
            Selection two = Selection.NONE.with(one, true).with(all.get(9), true);
            assertThat(two.contacts()).containsExactlyInAnyOrder(one, all.get(9));
            assertThat(two.with(one, false).with(all.get(9), false)).isEqualTo(Selection.NONE);
        }
    }

    @Test
    void aClosedListIsDropped() {
        InventedBook book = new InventedBook(36, 0);
        book.fill(300);
        try (Finder finder = open(book)) {
            finder.await();
            for (int round = 0; round < 200; round++) {
                finder.list("a", Order.ascending(By.NAME)).close();
            }
            Listing closed = finder.list("", Order.RECENCY);
            closed.close();
            closed.close();
            assertThatThrownBy(() -> closed.page(100, 110)).isInstanceOf(RuntimeException.class);
            assertThat(finder.find("", 1).total()).isEqualTo(300);
        }
    }

    private Finder open(InventedBook book) {
        Finder finder = Finder.open(folder, book, Locale.ENGLISH, () -> InventedBook.VIEWER);
        finder.await();
        return finder;
    }

    private static List<ContactId> inOrder(Listing listing) {
        List<ContactId> all = new ArrayList<>();
        listing.everybody().forEach(all::add);
        return all;
    }

    /// By looking at everybody.
    private static List<ContactId> expected(InventedBook book, String typed, Order order) {
        List<ContactId> ids = new ArrayList<>(book.bruteForce(typed, Scope.ANYWHERE));
        Comparator<ContactId> byRecency = Comparator.comparingLong((ContactId id) -> -book.rank(id))
                .thenComparingLong(id -> id.value().getMostSignificantBits());
        if (order.by() == By.RECENCY) {
            ids.sort(
                    order.descending()
                            ? byRecency.reversed()
                            : nearest(book, typed).thenComparing(byRecency));
            return ids;
        }
        Comparator<byte[]> bytes = Arrays::compareUnsigned;
        Comparator<Optional<byte[]>> keys =
                Comparator.comparing(key -> key.orElseThrow(), order.descending() ? bytes.reversed() : bytes);
        ids.sort(
                Comparator.comparing((ContactId id) -> key(book, id, order.by()).isEmpty())
                        .thenComparing(
                                id -> key(book, id, order.by()),
                                (one, other) -> one.isEmpty() || other.isEmpty() ? 0 : keys.compare(one, other))
                        .thenComparing(byRecency));
        return ids;
    }

    private static Comparator<ContactId> nearest(InventedBook book, String typed) {
        Set<ContactId> byName = new HashSet<>(book.bruteForce(typed, Scope.NAME));
        Set<ContactId> onContact = new HashSet<>(book.bruteForce(typed, Scope.CONTACT));
        return Comparator.comparingInt(id -> byName.contains(id) ? 0 : onContact.contains(id) ? 1 : 2);
    }

    private static Optional<byte[]> key(InventedBook book, ContactId id, By by) {
        Card card = book.entryOf(id).card();
        return switch (by) {
            case RECENCY -> Optional.empty();
            case NAME -> name(card.contact().shownName());
            case COMPANY -> name(card.current().map(Affiliation::companyName).orElse(""));
            case CITY -> name(card.addresses().getFirst().address().city());
            case PRIORITY -> name(card.contact().priority().code());
            case REACHED -> Optional.ofNullable(book.entryOf(id).lastTouch()).map(touch -> big(touch.toEpochMilli()));
            case DUE -> card.nextAction().map(next -> big(next.due().toEpochDay()));
        };
    }

    private static Optional<byte[]> name(String name) {
        return Optional.of(ALPHABET.key(name)).filter(key -> key.length > 0);
    }

    private static byte[] big(long number) {
        return java.nio.ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
