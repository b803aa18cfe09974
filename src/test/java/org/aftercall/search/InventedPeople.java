package org.aftercall.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.lookup.OwnField;
import org.aftercall.lookup.Subject;
import org.aftercall.lookup.Traces;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.Address;
import org.aftercall.model.AddressId;
import org.aftercall.model.Affiliation;
import org.aftercall.model.AffiliationId;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.Membership;
import org.aftercall.model.MembershipId;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Note;
import org.aftercall.model.NoteId;
import org.aftercall.model.PersonName;
import org.aftercall.model.PointId;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.PostalAddress;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.model.Role;
import org.jspecify.annotations.Nullable;

/// Draws invented contacts, and what somebody may type to find them.
final class InventedPeople {
    private static final long FIRST_DAY = InventedBook.TODAY
            .minusDays(120)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .toEpochMilli();
    private static final int IMPORTED_IN = 5;
    private static final List<UUID> IMPORTS = List.of(new UUID(0, 0), new UUID(0, 1));

    private static final List<String> FIRST = List.of(
            "Ana",
            "Anna",
            "Anne-Marie",
            "José",
            "Jose",
            "Tomáš",
            "Łukasz",
            "Zoë",
            "Farida",
            "Björn",
            "Bo",
            "王",
            "Δημήτρης",
            "Michael",
            "Seán",
            "Mary Ann",
            "X");
    private static final List<String> LAST = List.of(
            "Novák",
            "O'Brien",
            "Müller",
            "Mueller",
            "de la Cruz",
            "Zieliński",
            "Groß",
            "Nguyễn",
            "Smith-Jones",
            "Li",
            "小明",
            "Novotná",
            "Iñárritu",
            "Rahmani",
            "Ana");
    private static final List<String> COMPANIES = List.of(
            "Kolář Instruments",
            "Atlas Ceramics",
            "Northgate & Partners",
            "3M",
            "Fairlight Media",
            "Novák s.r.o.",
            "A1 Telekom");
    private static final List<String> CITIES = List.of("Brno", "New York", "Zürich", "Wien", "", "São Paulo", "Berlin");
    private static final List<String> COUNTRIES = List.of("Deutschland", "DE", "Austria", "", "Atlantis");
    private static final List<String> NOTES = List.of(
            "Wants the renewal price before Christmas",
            "Said no. Call Ana instead",
            "met in Brno\nnice, phone 030 12345",
            "Öl und Wasser",
            "ok");
    private static final List<String> OWNERS = List.of("Marek Zieliński", "Susan Cole", "");
    private static final List<String> TYPES = List.of("customer", "prospect", "supplier", "Alumni");

    /// Fields of the user's own; one is called as a word that the program has itself, and so is never asked for.
    static final List<OwnField> OWN = List.of(
            new OwnField(1, "Seats", "number"),
            new OwnField(3, "Decides by", "date"),
            new OwnField(4, "Newsletter?", "yes_no"),
            new OwnField(7, "Größe", "one_of"),
            new OwnField(8, "City", "text"));

    static final List<Group> GROUPS = Stream.of("Renewals 2027", "Brno user day", "VIP", "VIP 2", "6\" pipes", "none")
            .map(name -> new Group(new GroupId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))), name))
            .toList();

    /// Everybody is in it, and it was deleted.
    static final GroupId DELETED = new GroupId(new UUID(5, 5));

    /// A contact as the book holds it.
    record Entry(Card card, List<String> past, long rank, Subject subject) {
        Entry(Card card, List<String> past, long rank) {
            this(
                    card,
                    past,
                    rank,
                    Subject.of(card, past, new Traces(Instant.ofEpochMilli(rank), touch(rank), imports(card))));
        }

        /// A third was never touched; its rank is its creation.
        @Nullable
        Instant lastTouch() {
            return touch(rank);
        }

        private static @Nullable Instant touch(long rank) {
            return rank / 1000 % 3 == 0 ? null : Instant.ofEpochMilli(rank);
        }

        private static Set<UUID> imports(Card card) {
            return IMPORTS.stream()
                    .filter(each -> InventedPeople.isOf(each, card.contact().id()))
                    .collect(Collectors.toSet());
        }
    }

    static boolean isOf(UUID operation, ContactId contact) {
        return Math.floorMod(contact.value().getLeastSignificantBits(), IMPORTED_IN)
                == operation.getLeastSignificantBits();
    }

    private final Random random;

    InventedPeople(Random random) {
        this.random = random;
    }

    /// Something that somebody may type, made of what is in the book and of what is not.
    String typed() {
        int pieces = 1 + random.nextInt(3);
        return Stream.generate(this::piece).limit(pieces).collect(Collectors.joining(" "));
    }

    private String piece() {
        String word = pick(pick(List.of(FIRST, LAST, COMPANIES, CITIES, NOTES)));
        String start = word.substring(0, Math.min(word.length(), 1 + random.nextInt(7)));
        return switch (random.nextInt(23)) {
            case 0 -> "\"" + word + "\"";
            case 1 -> "-" + start;
            case 2 -> pick(List.of("type:cust", "typ:kunde", "type:alum", "type:none", "-type:supplier,prospect"));
            case 3 -> pick(List.of("city:", "ort:", "name:", "company:", "-firma:")) + start;
            case 4 -> pick(List.of("pri:a", "pri:none", "prio:b,c", "owner:me", "owner:none", "owner:sus"));
            case 5 -> pick(List.of("next:none", "next:call", "due<7d", "due:late", "due>=1w", "due:2026-11-25"));
            case 6 -> phone().substring(random.nextInt(3));
            case 7 -> Integer.toString(random.nextInt(12_000));
            case 8 -> start.toUpperCase(Locale.ROOT);
            case 9 -> pick(List.of("email:none", "phone:none", "city:none", "phone:030", "email:ex"));
            case 10 ->
                pick(List.of("silent:90d", "silent:2w", "silent:never", "added:month", "added:week", "added<30d"));
            case 11 -> pick(List.of("added:2026-11-03", "added:today", "-added:90d", "next:undecided", "missing:type"));
            case 12 ->
                pick(List.of("optout:any", "optout:email", "optout:phone", "optout:none", "optout:marketing,post"));
            case 13 ->
                pick(List.of("missing:email-or-phone", "country:de", "country:aus", "country:none", "missing:pri"));
            case 14 -> "import:" + pick(IMPORTS);
            case 15 ->
                pick(List.of("seats:40", "seats>7", "seats<=40", "Seats:none", "-seats:any", "seats:0", "seats:for"));
            case 16 ->
                pick(List.of(
                        "decidesby<7d",
                        "decides-by:none",
                        "decides-by:2026-11-25",
                        "decides_by>=today",
                        "decidesby:soon",
                        "-decidesby<2027-01-01"));
            case 17 ->
                pick(List.of(
                        "newsletter:yes",
                        "newsletter:nein",
                        "newsletter:none",
                        "grosse:gr",
                        "größe:klein,sehr",
                        "seats:",
                        "seats<many"));
            case 18 ->
                pick(List.of(
                        "group:vip",
                        "gruppe=\"Víp\"",
                        "group=\"renewals  2027\"",
                        "group:\"day brno\"",
                        "group:none",
                        "group=none",
                        "-group:any"));
            case 19 -> pick(List.of("missing:group", "group:ren,vip", "group=\"6 pipes\"", "group=nobody", "group:"));
            default -> start;
        };
    }

    /// Somebody new, whom no import brought.
    Entry entry() {
        long low = random.nextInt() * (long) IMPORTED_IN + IMPORTED_IN - 1;
        return entry(new ContactId(new UUID(random.nextLong(), low)));
    }

    /// Somebody whom an import may have brought.
    Entry imported() {
        return entry(new ContactId(id()));
    }

    Entry entry(ContactId id) {
        PersonName name = PersonName.of(pick(FIRST), pick(LAST));
        Contact contact = new Contact(
                id,
                name,
                random.nextInt(5) == 0 ? pick(FIRST) : "",
                Priority.of(pick(List.of("A", "B", "C", ""))),
                random.nextInt(4) == 0 ? List.of() : List.of(RelationshipType.of(pick(TYPES))),
                random.nextInt(6) == 0 ? ContactStatus.Known.RETIRED : ContactStatus.Known.ACTIVE,
                pick(OWNERS),
                false,
                "",
                "",
                "",
                "",
                null,
                "",
                random.nextInt(5) == 0 ? InventedBook.TODAY.plusDays(random.nextInt(5) - 2L) : null,
                random.nextInt(5) == 0 ? NoFollowUp.Known.NOT_INTERESTED : null,
                own());
        List<Note> notes = random.nextInt(4) == 0 ? List.of(new Note(new NoteId(id()), pick(NOTES), false)) : List.of();
        Card card = new Card(
                contact,
                affiliations(id),
                points(name),
                addresses(),
                activities(id),
                consents(id),
                notes,
                memberships(id));
        return new Entry(
                card,
                random.nextInt(4) == 0 ? List.of(pick(NOTES), pick(NOTES)) : List.of(),
                FIRST_DAY + random.nextInt(120 * 24) * 3_600_000L);
    }

    /// Also what does not fit its kind, as an import may bring it.
    private Map<Integer, String> own() {
        Map<Integer, String> own = new HashMap<>();
        put(own, 1, pick(List.of("40", "40.0", "7", "-3", "0", "-0", "1000000", "forty", "4 0", " ")));
        put(own, 3, pick(List.of("2026-11-25", "2026-11-23", "2027-01-31", "2026-02-30", "soon", "25.11.2026")));
        put(own, 4, pick(List.of("yes", "no", "maybe")));
        put(own, 7, pick(List.of("klein", "Groß", "sehr groß")));
        put(own, 8, pick(CITIES));
        return own;
    }

    private void put(Map<Integer, String> own, int slot, String value) {
        if (random.nextInt(3) == 0) {
            own.put(slot, value);
        }
    }

    private List<Affiliation> affiliations(ContactId id) {
        if (random.nextInt(5) == 0) {
            return List.of();
        }
        return List.of(new Affiliation(
                new AffiliationId(id()),
                id,
                new CompanyId(id()),
                pick(COMPANIES),
                pick(List.of("Head of Purchasing", "CEO", "")),
                "",
                Role.of(""),
                null,
                null,
                true));
    }

    private List<ContactPoint> points(PersonName name) {
        List<ContactPoint> points = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            String email = (name.last() + "." + name.first()).replace(' ', '-') + "@"
                    + pick(List.of("example.com", "post.example"));
            points.add(point(PointKind.Known.EMAIL, email, email));
        }
        if (random.nextInt(4) > 0) {
            String written = phone();
            String digits = written.replaceAll("[^0-9]", "");
            points.add(point(PointKind.Known.PHONE, written, "+49" + digits.substring(1)));
        }
        return points;
    }

    private String phone() {
        return "030 " + (100 + random.nextInt(30)) + " / " + (10 + random.nextInt(20));
    }

    private ContactPoint point(PointKind kind, String written, String comparable) {
        return new ContactPoint(new PointId(id()), kind, written, comparable, "", PointStatus.Known.OK, false);
    }

    private List<PostalAddress> addresses() {
        return List.of(
                new PostalAddress(new AddressId(id()), "", new Address("", pick(CITIES), "", "", pick(COUNTRIES))));
    }

    /// Some refused, some of them allowed it again.
    private List<ConsentEvent> consents(ContactId id) {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        ConsentId refusal = new ConsentId(id());
        Channel channel = pick(List.of(
                Channel.Known.ALL,
                Channel.Known.PHONE,
                Channel.Known.POST,
                Channel.Known.MARKETING_EMAIL,
                new Channel.Unknown("carrier pigeon")));
        ConsentEvent refused = new ConsentEvent(refusal, id, channel, false, null, "", "", List.of());
        ConsentEvent allowed = new ConsentEvent(new ConsentId(id()), id, channel, true, null, "", "", List.of(refusal));
        return random.nextInt(3) == 0 ? List.of(refused, allowed) : List.of(refused);
    }

    private List<Activity> activities(ContactId id) {
        if (random.nextInt(3) == 0) {
            return List.of();
        }
        LocalDate due = InventedBook.TODAY.plusDays(random.nextInt(30) - 10L);
        ActivityKind kind = random.nextBoolean() ? ActivityKind.Known.CALL : ActivityKind.Known.MEETING;
        return List.of(
                new Activity(new ActivityId(id()), id, kind, "again", due, null, due, 0, ActivityState.Known.OPEN, ""));
    }

    private List<Membership> memberships(ContactId id) {
        List<Group> in = new ArrayList<>();
        GROUPS.stream().filter(_ -> random.nextInt(6) == 0).forEach(in::add);
        return in.stream()
                .map(group -> new Membership(MembershipId.of(group.id(), id), group))
                .toList();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
