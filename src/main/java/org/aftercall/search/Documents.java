package org.aftercall.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.aftercall.lookup.Facts;
import org.aftercall.lookup.OwnField;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Term.Place;
import org.aftercall.lookup.Traces;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.store.Contacts.Searchable;
import org.aftercall.text.Alphabet;
import org.aftercall.text.Folding;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/// What the index keeps of a contact, and under which names.
final class Documents {
    static final String ID = "id";
    static final String PHONE = "phone";
    static final String PHONE_START = "phone-start";
    static final String TYPE = "type";
    static final String TYPE_FOLDED = "type-folded";
    static final String PRIORITY = "priority";
    static final String KIND = "kind";
    static final String DUE = "due";
    static final String OWNER = "owner";
    static final String MISSING = "missing";
    static final String COUNTRY = "country";
    static final String REFUSED = "refused";
    static final String UNDECIDED = "undecided";
    static final String PARKED = "parked";
    static final String LATEST = "latest";
    static final String ADDED = "added";
    static final String OWN = "own";
    static final String ANY = "any";
    static final String GROUP = "group";

    private static final FieldType PRESENT = type(IndexOptions.DOCS);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    private Documents() {}

    /// The field with the whole words of what a free word looks at.
    static String words(Scope scope) {
        return switch (scope) {
            case NAME -> "name";
            case CONTACT -> "text";
            case ANYWHERE -> "note";
        };
    }

    static String words(Place place) {
        return "in-" + place.name();
    }

    /// The field with the words of one of the user's own fields.
    static String own(int slot) {
        return "own-" + slot;
    }

    /// The field with the number that stands there.
    static String ownNumber(int slot) {
        return own(slot) + "-number";
    }

    /// The field with the day that stands there.
    static String ownDay(int slot) {
        return own(slot) + "-day";
    }

    /// The field with the beginnings of the words of another field.
    static String beginnings(String words) {
        return words + "-start";
    }

    static Term id(ContactId contact) {
        return new Term(ID, contact.value().toString());
    }

    /// A group as it is known here: what it is called is asked when it is looked for, so that a new name costs nothing.
    static String group(GroupId group) {
        return group.value().toString();
    }

    static Document of(Searchable contact, Card card, Alphabet alphabet) {
        Document document = new Document();
        document.add(new StringField(ID, contact.id().value().toString(), Field.Store.NO));
        Keys.add(document, contact, card, alphabet);
        List<List<String>> texts = words(contact.texts());
        addWords(document, words(Scope.NAME), texts.subList(0, Math.min(1, texts.size())), 1);
        addWords(document, words(Scope.CONTACT), texts, 1);
        addWords(document, words(Scope.ANYWHERE), words(contact.notes()), Scope.NOTE_LETTERS);
        addPhones(document, contact.phones());
        addFacts(document, Facts.of(card, Traces.of(contact.created(), contact.lastTouch())));
        contact.groups().forEach(group -> addFact(document, GROUP, group(group)));
        document.add(new LongPoint(LATEST, contact.rank()));
        document.add(new LongPoint(ADDED, contact.created().toEpochMilli()));
        return document;
    }

    private static List<List<String>> words(List<String> texts) {
        return texts.stream().map(Terms::words).toList();
    }

    /// @param texts the words of each
    private static void addWords(Document document, String field, List<List<String>> texts, int shortest) {
        if (texts.stream().allMatch(List::isEmpty)) {
            return;
        }
        document.add(new Field(field, new Sequence(texts), PLACED));
        document.add(new Field(beginnings(field), new Sequence(List.of(Terms.beginnings(texts, shortest))), PRESENT));
    }

    private static void addPhones(Document document, List<String> phones) {
        List<String> numbers = phones.stream()
                .map(Folding::digits)
                .filter(digits -> !digits.isEmpty())
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return;
        }
        List<String> starts = numbers.stream()
                .flatMap(digits -> Stream.of(1, 2)
                        .filter(length -> length <= digits.length())
                        .map(length -> digits.substring(0, length)))
                .distinct()
                .toList();
        document.add(new Field(PHONE_START, new Sequence(List.of(starts)), PRESENT));
        document.add(new Field(
                PHONE, new Sequence(numbers.stream().map(Terms::pieces).toList()), PLACED));
    }

    private static void addFacts(Document document, Facts facts) {
        for (String code : facts.types()) {
            addFact(document, TYPE, code);
            addFact(document, TYPE_FOLDED, Folding.fold(code));
        }
        addFact(document, PRIORITY, Folding.fold(facts.priority()));
        for (String owner : facts.at(Place.OWNER)) {
            addFact(document, OWNER, Folding.fold(owner));
        }
        for (Place place : Place.values()) {
            if (place == Place.GROUP) {
                continue;
            }
            if (facts.missing(place)) {
                addFact(document, MISSING, place.name());
            }
            if (place != Place.PHONE && place != Place.REACHED) {
                addWords(document, words(place), words(facts.at(place)), 1);
            }
        }
        facts.countries().forEach(code -> addFact(document, COUNTRY, code));
        facts.refused().forEach(channel -> addFact(document, REFUSED, channel));
        if (!facts.refused().isEmpty()) {
            addFact(document, REFUSED, ANY);
        }
        if (facts.undecidedUnlessParked()) {
            addFact(document, UNDECIDED, ANY);
        }
        LocalDate parked = facts.parkedUntil();
        if (parked != null) {
            document.add(new IntPoint(PARKED, day(parked)));
        }
        facts.own().forEach((slot, value) -> addOwn(document, slot, value));
        facts.next().ifPresent(next -> {
            addFact(document, KIND, next.kind());
            document.add(new IntPoint(DUE, day(next.due())));
        });
    }

    /// Whatever its kind is now, a value can be asked for as words, as a number and as a day.
    private static void addOwn(Document document, int slot, String value) {
        if (value.isBlank()) {
            return;
        }
        addFact(document, OWN, Integer.toString(slot));
        addWords(document, own(slot), words(List.of(value)), 1);
        OwnField.number(value).ifPresent(number -> document.add(new DoublePoint(ownNumber(slot), number)));
        OwnField.day(value).ifPresent(day -> document.add(new IntPoint(ownDay(slot), day(day))));
    }

    /// A day as the index counts it.
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
    }

    private static void addFact(Document document, String field, String fact) {
        document.add(new Field(field, new Sequence(List.of(Arrays.asList(Terms.cut(fact)))), PRESENT));
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
