package org.aftercall.lookup;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercall.lookup.Term.Place;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.RelationshipType;

/// What the qualifiers of a lookup are asked about.
///
/// @param types codes, as stored
/// @param priority code, empty for none
/// @param places texts as written, none empty
/// @param next the next action, if any
public record Facts(List<String> types, String priority, Map<Place, List<String>> places, Optional<NextAction> next) {
    /// @param kind code, as stored
    /// @param due local date
    public record NextAction(String kind, LocalDate due) {}

    public Facts {
        types = List.copyOf(types);
        places = Map.copyOf(places);
    }

    public static Facts of(Card card) {
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
        places.put(Place.OWNER, filled(Stream.of(card.contact().recordManager())));
        return new Facts(
                card.contact().types().stream().map(RelationshipType::code).toList(),
                card.contact().priority().code(),
                places,
                card.nextAction().map(next -> new NextAction(next.kind().code(), next.due())));
    }

    public List<String> at(Place place) {
        return places.getOrDefault(place, List.of());
    }

    /// Whether there is nothing at a place.
    public boolean missing(Place place) {
        return switch (place) {
            case TYPE -> types.isEmpty();
            case NEXT -> next.isEmpty();
            case NAME, COMPANY, TITLE, EMAIL, PHONE, CITY, OWNER -> at(place).isEmpty();
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
