package org.aftercall.model;

import java.util.List;
import java.util.Optional;

/// A contact with everything that belongs to it but history: what the card shows.
///
/// @param affiliations current one first
/// @param points preferred ones first, then in order of creation
/// @param open open activities, the next one first
/// @param memberships the groups it is in, by name; a merged contact may be twice in one
public record Card(
        Contact contact,
        List<Affiliation> affiliations,
        List<ContactPoint> points,
        List<PostalAddress> addresses,
        List<Activity> open,
        List<ConsentEvent> consents,
        List<Note> notes,
        List<Membership> memberships) {
    public Card {
        affiliations = List.copyOf(affiliations);
        points = List.copyOf(points);
        addresses = List.copyOf(addresses);
        open = List.copyOf(open);
        consents = List.copyOf(consents);
        notes = List.copyOf(notes);
        memberships = List.copyOf(memberships);
    }

    /// The groups it is in, each once.
    public List<Group> groups() {
        return memberships.stream().map(Membership::group).distinct().toList();
    }

    /// The affiliation that holds now.
    public Optional<Affiliation> current() {
        return affiliations.stream().filter(Affiliation::current).findFirst();
    }

    /// The point that is used for a kind when nobody chooses: preferred and usable first.
    public Optional<ContactPoint> main(PointKind kind) {
        return points.stream()
                .filter(point -> point.kind().equals(kind) && point.status() == PointStatus.Known.OK)
                .findFirst();
    }

    /// The earliest open activity. Always derived, never typed.
    public Optional<Activity> nextAction() {
        return open.stream().findFirst();
    }
}
