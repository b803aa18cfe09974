package org.aftercall.sample;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;

/// Draws what people and companies are called, and where they are reached. Phone numbers are from the ranges that the
/// authorities keep for invented people (Ofcom, BNetzA, ARCEP, NANPA), domains from RFC 2606.
final class Invention {
    /// Milliseconds of the first id: the start of 2026, UTC.
    private static final long FIRST_TICK = 1_767_225_600_000L;

    private static final int COUNTER_BITS = 12;

    private static final List<String> FIRST = List.of(
            "Ana", "Tomáš", "Aisha", "Marek", "Farida", "Ingrid", "Rachel", "Jonas", "Priya", "Mateusz", "Zoë",
            "Ólafur", "Chiara", "Siobhán", "Kwame", "Yuki", "Élodie", "Nils", "Beatriz", "Dmitri", "Leila", "Hugo",
            "Amara", "Søren", "Teresa", "Viktor", "Noor", "Gábor", "Lucía", "Emil", "Rosa", "Tadeo", "Ewa", "Finn",
            "Naledi", "Pascal", "Ioana", "Anton", "Greta", "Samir", "Helen", "Oskar", "Mei", "Daniel", "Jana", "Luis",
            "Freya", "Ravi", "Klara", "Owen");
    private static final List<String> LAST = List.of(
            "Novák",
            "Bello",
            "Rahmani",
            "Adeyemi",
            "Lindqvist",
            "Kolář",
            "O’Rourke",
            "de la Cruz",
            "Szabó",
            "Haddad",
            "van den Berg",
            "Fischer",
            "Moreau",
            "Tanaka",
            "Petrov",
            "Silva",
            "Kowalski",
            "Müller-Brandt",
            "Okafor",
            "Rossi",
            "Jensen",
            "Marchetti",
            "Duarte",
            "Weiß",
            "Nakamura",
            "Andersson",
            "Chaudhry",
            "Ferreira",
            "Horvat",
            "Castellanos",
            "Brandt",
            "Iyer",
            "Mbeki",
            "Sorensen",
            "Vermeer",
            "Quist",
            "Almeida",
            "Dahl",
            "Zielinski",
            "Ortega",
            "Lefèvre",
            "Sandoval",
            "Björk",
            "Hartmann",
            "Keller",
            "Nguyen",
            "Pereira",
            "Roth",
            "Sato",
            "Thorne",
            "Ueda",
            "Varga",
            "Whitlock",
            "Yilmaz",
            "Zimmer",
            "Achterberg",
            "Bergström",
            "Conti",
            "Drummond",
            "Eriksen");
    private static final List<String> COMPANY = List.of(
            "Atlas",
            "Northgate",
            "Lumen",
            "Harbour",
            "Meridian",
            "Cedar",
            "Falcon",
            "Granite",
            "Juniper",
            "Kestrel",
            "Linden",
            "Maple",
            "Orchard",
            "Pioneer",
            "Quarry",
            "Rowan",
            "Summit",
            "Tidal",
            "Umber",
            "Vantage",
            "Willow",
            "Zephyr",
            "Birch",
            "Copper",
            "Delta",
            "Ember",
            "Fjord",
            "Grove",
            "Heron",
            "Ivory");
    private static final List<String> TRADE = List.of(
            "Ceramics",
            "Instruments",
            "Logistics",
            "Foods",
            "Textiles",
            "Energy",
            "Software",
            "Optics",
            "Packaging",
            "Furniture",
            "Clinics",
            "Printing",
            "Tools",
            "Glass",
            "Marine",
            "Seeds",
            "Bakery",
            "Robotics",
            "Paper",
            "Travel");
    private static final List<String> FORM = List.of("Ltd", "GmbH", "SA", "Inc.", "& Partners", "s.r.o.", "AB", "BV");
    private static final List<String> TITLE = List.of(
            "Head of Purchasing",
            "Managing Director",
            "Office Manager",
            "Plant Manager",
            "Buyer",
            "IT Lead",
            "Sales Director",
            "Operations Manager",
            "Assistant",
            "Chief Financial Officer",
            "Project Engineer",
            "Marketing Manager");

    /// @param dialled prefix of numbers that belong to nobody
    private record Place(String city, String region, String postalCode, String country, String code, String dialled) {}

    private static final List<Place> PLACES = List.of(
            new Place("London", "", "EC1A 1BB", "United Kingdom", "GB", "020 7946 0"),
            new Place("Berlin", "", "10115", "Germany", "DE", "030 23125 "),
            new Place("Dresden", "Saxony", "01067", "Germany", "DE", "030 23125 "),
            new Place("Paris", "", "75011", "France", "FR", "+33 1 99 00 0"),
            new Place("Springfield", "IL", "62701", "United States", "US", "(217) 555-0"),
            new Place("Austin", "TX", "78701", "United States", "US", "(512) 555-0"),
            new Place("Manchester", "", "M1 1AE", "United Kingdom", "GB", "0161 496 0"));

    private final SplittableRandom random;
    private long ids;

    /// @param firstId counts the ids that were drawn before, so that all follow one another
    Invention(SplittableRandom random, long firstId) {
        this.ids = firstId;
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A row id that follows the one before (RFC 9562, version 7), so that the database appends instead of spreading
    /// rows over its pages; the rest is as random as the seed.
    UUID id() {
        long tick = FIRST_TICK + (ids >>> COUNTER_BITS);
        long high = (tick << 16) | 0x7000L | (ids & 0xFFFL);
        ids++;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    PersonName person() {
        String middle = oneIn(12) ? one(FIRST).charAt(0) + "." : "";
        String salutation = oneIn(15) ? "Dr." : "";
        return new PersonName(salutation, one(FIRST), middle, one(LAST), "");
    }

    String company() {
        return one(COMPANY) + " " + one(TRADE) + " " + one(FORM);
    }

    String title() {
        return one(TITLE);
    }

    /// Where a company is: its address and how its phones begin.
    Site site() {
        Place place = one(PLACES);
        String street = (1 + below(180)) + " " + one(COMPANY) + " Street";
        return new Site(
                new Address(street, place.city, place.region, place.postalCode, place.country),
                place.code,
                place.dialled);
    }

    /// @param country ISO code in which its phones are to be read
    record Site(Address address, String country, String dialled) {}

    String phone(Site site) {
        // Three last digits are free; the American range keeps one of them at 1.
        int digits = below(site.country.equals("US") ? 100 : 1000);
        return site.dialled
                + (site.country.equals("US")
                        ? String.format(Locale.ROOT, "1%02d", digits)
                        : String.format(Locale.ROOT, "%03d", digits));
    }

    static String email(PersonName name, String domain, int number) {
        String local = plain(name.first()) + "." + plain(name.last());
        return local + (number == 0 ? "" : String.valueOf(number)) + "@" + domain;
    }

    /// @param number tells companies of the same name apart
    static String domain(String company, int number) {
        String first = company.substring(0, company.lastIndexOf(' '));
        return plain(first) + (number == 0 ? "" : "-" + number) + ".example";
    }

    private static String plain(String words) {
        String apart = Normalizer.normalize(words.replace("ß", "ss").replace("ø", "o"), Normalizer.Form.NFD);
        return apart.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
