package org.aftercall.lookup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Note;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.RelationshipType;
import org.aftercall.text.Folding;

/// A contact as a lookup looks at it: folded and in words.
public final class Subject {
    private final List<List<String>> texts;
    private final List<String> phones;
    private final List<List<String>> notes;
    private final Facts facts;

    private Subject(List<List<String>> texts, List<String> phones, List<List<String>> notes, Facts facts) {
        this.texts = texts;
        this.phones = phones;
        this.notes = notes;
        this.facts = facts;
    }

    /// @param texts the full name first
    /// @param phones as written and comparable
    public static Subject of(List<String> texts, List<String> phones, List<String> notes, Facts facts) {
        return new Subject(
                texts.stream().map(Folding::words).toList(),
                phones.stream().map(Folding::digits).toList(),
                notes.stream().map(Folding::words).toList(),
                facts);
    }

    /// @param past texts of its history
    public static Subject of(Card card, List<String> past, Traces traces) {
        List<String> texts = new ArrayList<>();
        texts.add(card.contact().name().formal());
        texts.addAll(ownTexts(card.contact()));
        for (Affiliation affiliation : card.affiliations()) {
            texts.addAll(List.of(affiliation.companyName(), affiliation.title(), affiliation.department()));
        }
        card.points().stream()
                .filter(point -> !Facts.isPhone(point))
                .map(ContactPoint::written)
                .forEach(texts::add);
        for (PostalAddress postal : card.addresses()) {
            Address address = postal.address();
            texts.addAll(List.of(
                    address.city(), address.region(), address.country(), address.street(), address.postalCode()));
        }
        List<String> phones = card.points().stream()
                .filter(Facts::isPhone)
                .flatMap(point -> Stream.of(point.written(), point.comparable()))
                .toList();
        List<String> notes = Stream.concat(card.notes().stream().map(Note::text), past.stream())
                .toList();
        return of(texts, phones, notes, Facts.of(card, traces));
    }

    private static List<String> ownTexts(Contact contact) {
        List<String> texts = new ArrayList<>(List.of(
                contact.nickname(),
                contact.recordManager(),
                contact.persona(),
                contact.source(),
                contact.referredBy(),
                contact.campaign()));
        contact.types().stream().map(RelationshipType::code).forEach(texts::add);
        texts.addAll(contact.userFields().values());
        return texts;
    }

    Facts facts() {
        return facts;
    }

    boolean hasWord(String word, Scope scope) {
        return switch (scope) {
            case NAME -> begins(texts.subList(0, Math.min(1, texts.size())), word);
            case CONTACT -> begins(texts, word);
            case ANYWHERE -> begins(texts, word) || (Scope.inNotes(word) && begins(notes, word));
        };
    }

    boolean hasPhrase(List<String> words, Scope scope) {
        return switch (scope) {
            case NAME -> contains(texts.subList(0, Math.min(1, texts.size())), words);
            case CONTACT -> contains(texts, words);
            case ANYWHERE -> contains(texts, words) || contains(notes, words);
        };
    }

    boolean hasNumber(String digits) {
        return digits.length() < Term.Digits.ANYWHERE_DIGITS
                ? phones.stream().anyMatch(phone -> phone.startsWith(digits))
                : phones.stream().anyMatch(phone -> phone.contains(digits));
    }

    private static boolean begins(List<List<String>> texts, String word) {
        return texts.stream().flatMap(List::stream).anyMatch(found -> found.startsWith(word));
    }

    private static boolean contains(List<List<String>> texts, List<String> words) {
        return texts.stream().anyMatch(text -> Collections.indexOfSubList(text, words) >= 0);
    }
}
