package org.aftercall.lookup;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.consent.Consents;
import org.aftercall.lookup.Term.Place;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.Group;
import org.aftercall.model.PointKind;
import org.aftercall.model.RelationshipType;
import org.aftercall.text.Countries;
import org.jspecify.annotations.Nullable;

/// What the qualifiers of a lookup are asked about.
///
/// @param types codes, as stored
/// @param priority code, empty for none
/// @param places texts as written, none empty
/// @param countries ISO codes of its addresses
/// @param refused codes of channels for which a refusal stands
/// @param next the next action, if any
/// @param workable active, and nobody said why there is no next action
/// @param parkedUntil nobody disturbs it before this day; null if it is not parked
/// @param own what the user's own fields hold, by their number
public record Facts(
        List<String> types,
        String priority,
        Map<Place, List<String>> places,
        Set<String> countries,
        Set<String> refused,
        Optional<NextAction> next,
        boolean workable,
        @Nullable LocalDate parkedUntil,
        Traces traces,
        Map<Integer, String> own) {
    private static final Set<String> FIRST_PRIORITIES = Set.of("A", "B");

    /// @param kind code, as stored
    /// @param due local date
    public record NextAction(String kind, LocalDate due) {}

    public Facts {
        types = List.copyOf(types);
        places = Map.copyOf(places);
        countries = Set.copyOf(countries);
        refused = Set.copyOf(refused);
        own = Map.copyOf(own);
    }

    /// What one of the user's own fields holds, empty for nothing.
    public String own(int slot) {
        return own.getOrDefault(slot, "");
    }

    public static Facts of(Card card, Traces traces) {
        Map<Place, List<String>> places = new EnumMap<>(Place.class);
        places.put(Place.NAME, filled(Stream.of(card.contact().name().formal())));
        places.put(Place.COMPANY, filled(card.affiliations().stream().map(Affiliation::companyName)));
        places.put(Place.TITLE, filled(card.affiliations().stream().map(Affiliation::title)));
        places.put(
                Place.EMAIL,
                filled(card.points().stream().filter(Facts::isEmail).map(ContactPoint::written)));
        places.put(
                Place.PHONE,
                filled(card.points().stream().filter(Facts::isPhone).map(ContactPoint::written)));
        places.put(
                Place.CITY,
                filled(card.addresses().stream().map(postal -> postal.address().city())));
        places.put(Place.COUNTRY, filled(countries(card)));
        places.put(Place.GROUP, card.groups().stream().map(Group::name).toList());
        places.put(Place.OWNER, filled(Stream.of(card.contact().recordManager())));
        return new Facts(
                card.contact().types().stream().map(RelationshipType::code).toList(),
                card.contact().priority().code(),
                places,
                countries(card)
                        .flatMap(country -> Countries.code(country).stream())
                        .collect(Collectors.toSet()),
                Consents.standing(card.consents()).stream()
                        .map(refusal -> refusal.channel().code())
                        .collect(Collectors.toSet()),
                card.nextAction().map(next -> new NextAction(next.kind().code(), next.due())),
                card.contact().status() == ContactStatus.Known.ACTIVE
                        && card.contact().noFollowUp() == null,
                card.contact().parkedUntil(),
                traces,
                card.contact().userFields());
    }

    private static Stream<String> countries(Card card) {
        return card.addresses().stream().map(postal -> postal.address().country());
    }

    /// Whether it would be undecided what comes next, were it not parked.
    public boolean undecidedUnlessParked() {
        return next.isEmpty() && workable && (traces.lastTouch() != null || FIRST_PRIORITIES.contains(priority));
    }

    boolean undecided(LocalDate today) {
        return undecidedUnlessParked() && (parkedUntil == null || !parkedUntil.isAfter(today));
    }

    public List<String> at(Place place) {
        return places.getOrDefault(place, List.of());
    }

    /// Whether there is nothing at a place.
    public boolean missing(Place place) {
        return switch (place) {
            case TYPE -> types.isEmpty();
            case NEXT -> next.isEmpty();
            case REACHED -> traces.lastTouch() == null;
            case NAME, COMPANY, TITLE, EMAIL, PHONE, CITY, COUNTRY, OWNER, GROUP ->
                at(place).isEmpty();
        };
    }

    static boolean isEmail(ContactPoint point) {
        return point.kind() == PointKind.Known.EMAIL;
    }

    static boolean isPhone(ContactPoint point) {
        return point.kind() == PointKind.Known.PHONE
                || point.kind() == PointKind.Known.MOBILE
                || point.kind() == PointKind.Known.FAX;
    }

    private static List<String> filled(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank()).toList();
    }
}
