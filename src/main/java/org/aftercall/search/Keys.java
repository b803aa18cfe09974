package org.aftercall.search;

import java.util.Optional;
import org.aftercall.model.Activity;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.search.Order.By;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.text.Alphabet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/// What the index keeps of a contact to put lists in order. A contact without a key stands last.
final class Keys {
    static final String ID_HIGH = "high";
    static final String ID_LOW = "low";
    static final String RANK = "rank";

    /// Keys that are numbers lie from 0 up to here.
    static final long LARGEST = 0xFFFF_FFFEL;

    private static final SortField MOST_RECENT = new SortField(RANK, SortField.Type.LONG, true);
    private static final SortField BETWEEN_EQUALS = new SortField(ID_HIGH, SortField.Type.LONG, false);

    /// The most recent first; the id decides between equals, so that an answer never depends on the order of saving.
    static final Sort BY_RECENCY = new Sort(MOST_RECENT, BETWEEN_EQUALS);

    private Keys() {}

    static void add(Document document, Searchable contact, Card card, Alphabet alphabet) {
        ContactId id = contact.id();
        document.add(new NumericDocValuesField(ID_HIGH, id.value().getMostSignificantBits()));
        document.add(new NumericDocValuesField(ID_LOW, id.value().getLeastSignificantBits()));
        document.add(new NumericDocValuesField(RANK, contact.rank()));
        addName(document, By.NAME, card.contact().shownName(), alphabet);
        addName(
                document,
                By.COMPANY,
                card.current().map(Affiliation::companyName).orElse(""),
                alphabet);
        addName(
                document,
                By.CITY,
                card.addresses().stream()
                        .map(postal -> postal.address().city())
                        .filter(city -> !city.isBlank())
                        .findFirst()
                        .orElse(""),
                alphabet);
        priority(card).ifPresent(key -> addNumber(document, By.PRIORITY, key));
        Optional.ofNullable(contact.lastTouch())
                .ifPresent(touch -> addNumber(document, By.REACHED, touch.getEpochSecond()));
        card.nextAction().map(Activity::due).ifPresent(due -> addNumber(document, By.DUE, due.toEpochDay()));
    }

    private static Optional<Long> priority(Card card) {
        String code = card.contact().priority().code();
        return code.isBlank() ? Optional.empty() : Optional.of((long) Character.toUpperCase(code.charAt(0)));
    }

    private static void addName(Document document, By by, String name, Alphabet alphabet) {
        byte[] key = alphabet.key(name);
        if (key.length > 0) {
            document.add(new SortedDocValuesField(field(by), new BytesRef(key)));
        }
    }

    private static void addNumber(Document document, By by, long number) {
        document.add(new NumericDocValuesField(field(by), Math.clamp(number, 0, LARGEST)));
    }

    static String field(By by) {
        return "by-" + by.name();
    }

    static boolean isName(By by) {
        return switch (by) {
            case NAME, COMPANY, CITY -> true;
            case RECENCY, PRIORITY, REACHED, DUE -> false;
        };
    }

    static Sort sort(Order order) {
        boolean last = order.descending();
        if (order.by() == By.RECENCY) {
            return last
                    ? new Sort(
                            new SortField(RANK, SortField.Type.LONG), new SortField(ID_HIGH, SortField.Type.LONG, true))
                    : BY_RECENCY;
        }
        String field = field(order.by());
        SortField key = isName(order.by())
                ? new SortField(
                        field, SortField.Type.STRING, last, last ? SortField.STRING_FIRST : SortField.STRING_LAST)
                : new SortField(field, SortField.Type.LONG, last, last ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(key, MOST_RECENT, BETWEEN_EQUALS);
    }
}
