package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointKind;
import org.aftercall.store.Matching.Named;
import org.aftercall.text.Companies;
import org.aftercall.text.Names;

/// What the book knows about the people of about a thousand rows, asked for at once.
final class Matches {
    private final Map<String, List<ContactId>> byEmail;
    private final Map<String, List<ContactId>> byPhone;
    private final Map<String, List<Named>> byName;
    private final Set<UUID> existing;
    private final Derivation derivation;
    private final Map<UUID, Card> cards;
    private final ForgottenPeople forgotten;
    private final IdentityHashMap<Draft, Keys> keys = new IdentityHashMap<>();

    /// The keys of a draft, which are asked for often and take time.
    private record Keys(String name, String company) {}

    private Matches(Known known, Collection<Draft> drafts, Derivation derivation) {
        this.derivation = derivation;
        Set<String> emails = new HashSet<>();
        Set<String> phones = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        for (Draft draft : drafts) {
            emails.addAll(emails(draft));
            phones.addAll(phones(draft));
            PersonName name = draft.fields().name();
            Keys own = new Keys(name.isEmpty() ? "" : Names.key(name), key(draft.company()));
            keys.put(draft, own);
            if (!name.isEmpty()) {
                names.add(own.name);
            }
            if (draft.ourId() != null) {
                ids.add(draft.ourId());
            }
            if (!draft.key().isEmpty()) {
                ids.add(derivation.contact(draft.key()));
            }
        }
        byEmail = known.byEmail(emails);
        byPhone = known.byPhone(phones);
        byName = known.byName(names);
        existing = known.existing(ids);
        Set<ContactId> candidates = new HashSet<>();
        byEmail.values().forEach(candidates::addAll);
        byPhone.values().forEach(candidates::addAll);
        drafts.forEach(draft -> namesakes(draft, candidates));
        existing.forEach(id -> candidates.add(new ContactId(id)));
        cards = known.cards(candidates);
        forgotten = new ForgottenPeople(known, drafts, this, derivation);
    }

    /// Of those of the same name only who can be meant: whoever is at another company than the row says is somebody
    /// else. Where many are called alike, reading them all would take longer than the import.
    private void namesakes(Draft draft, Set<ContactId> candidates) {
        Keys own = keys(draft);
        for (Named named : byName.getOrDefault(own.name, List.of())) {
            boolean alike = named.companyKey().isEmpty() || named.companyKey().equals(own.company);
            if (alike || draft.onlyIfKnown()) {
                candidates.add(named.contact());
            }
        }
    }

    /// How keys of a foreign program become ids.
    ///
    /// @param dataset what keeps the keys of one book apart from those of another
    record Derivation(String dataset) {
        UUID contact(String key) {
            return Ids.derived("contact", dataset, key);
        }
    }

    static Matches of(Known known, Collection<Draft> drafts, Derivation derivation) {
        return new Matches(known, drafts, derivation);
    }

    boolean exists(UUID id) {
        return existing.contains(id);
    }

    /// Whether it would bring somebody back who asked to be forgotten.
    boolean wouldBringBack(Draft draft) {
        return forgotten.has(draft);
    }

    List<Card> withId(UUID id) {
        Card card = cards.get(id);
        return card == null ? List.of() : List.of(card);
    }

    List<Card> withEmail(Draft draft) {
        Set<ContactId> found = new LinkedHashSet<>();
        emails(draft).forEach(email -> found.addAll(byEmail.getOrDefault(email, List.of())));
        return shown(found);
    }

    List<Card> withPhone(Draft draft) {
        Set<ContactId> found = new LinkedHashSet<>();
        phones(draft).forEach(phone -> found.addAll(byPhone.getOrDefault(phone, List.of())));
        return shown(found);
    }

    /// Those of the same name, at the same company or at another; of the latter only those who are at none, unless it
    /// is
    /// somebody of a mail.
    List<Card> withName(Draft draft, boolean sameCompany) {
        if (draft.fields().name().isEmpty()) {
            return List.of();
        }
        String company = companyKey(draft);
        Set<ContactId> found = new LinkedHashSet<>();
        for (Named named : byName.getOrDefault(nameKey(draft), List.of())) {
            if (named.companyKey().equals(company) == sameCompany) {
                found.add(named.contact());
            }
        }
        return shown(found);
    }

    /// Everybody who can be meant by a draft, by whatever it is found.
    List<Card> cards(Draft draft) {
        Set<Card> all = new LinkedHashSet<>();
        if (draft.ourId() != null) {
            all.addAll(withId(draft.ourId()));
        }
        if (!draft.key().isEmpty()) {
            all.addAll(withId(derivation.contact(draft.key())));
        }
        all.addAll(withEmail(draft));
        all.addAll(withPhone(draft));
        all.addAll(withName(draft, true));
        all.addAll(withName(draft, false));
        return List.copyOf(all);
    }

    private List<Card> shown(Set<ContactId> ids) {
        List<Card> shown = new ArrayList<>();
        ids.stream().map(id -> cards.get(id.value())).filter(Objects::nonNull).forEach(shown::add);
        return shown;
    }

    /// Empty for somebody without a name.
    String nameKey(Draft draft) {
        return keys(draft).name;
    }

    /// Empty for somebody without a company.
    String companyKey(Draft draft) {
        return keys(draft).company;
    }

    private Keys keys(Draft draft) {
        return Objects.requireNonNull(keys.get(draft), "a draft of these rows");
    }

    private static String key(String company) {
        return company.isBlank() ? "" : Companies.key(company);
    }

    static Set<String> emails(Draft draft) {
        Set<String> emails = new LinkedHashSet<>();
        for (Draft.Point point : draft.points()) {
            if (point.kind() == PointKind.Known.EMAIL && !point.comparable().isEmpty()) {
                emails.add(point.comparable());
            }
        }
        return emails;
    }

    /// Numbers that lead to the person alone: not the switchboard, not the assistant.
    static Set<String> phones(Draft draft) {
        Set<String> phones = new LinkedHashSet<>();
        for (Draft.Point point : draft.points()) {
            if (PointsGathered.isPhone(point.kind())
                    && point.kind() != PointKind.Known.FAX
                    && !point.comparable().isEmpty()
                    && !"company".equals(point.label())
                    && !"assistant".equals(point.label())) {
                phones.add(point.comparable());
            }
        }
        return phones;
    }

    /// Companies of some drafts that the book has, by key.
    static Map<String, UUID> companies(Known known, Collection<Draft> drafts) {
        Set<String> keys = new HashSet<>();
        drafts.forEach(draft -> draft.affiliations().forEach(job -> {
            if (!job.company().isBlank()) {
                keys.add(Companies.key(job.company()));
            }
        }));
        Map<String, UUID> found = new HashMap<>();
        known.companies(keys).forEach((key, id) -> found.put(key, id.value()));
        return found;
    }
}
