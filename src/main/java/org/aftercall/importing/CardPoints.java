package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.aftercall.format.ContentLine;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.text.Emails;
import org.aftercall.text.Folding;
import org.aftercall.text.PhoneNumber;
import org.aftercall.text.Phones;

/// The phones, e-mails, web addresses and messengers of a card.
final class CardPoints {
    private static final Map<String, String> MESSENGERS = Map.ofEntries(
            Map.entry("X-AIM", "AIM"),
            Map.entry("X-ICQ", "ICQ"),
            Map.entry("X-JABBER", "Jabber"),
            Map.entry("X-MSN", "MSN"),
            Map.entry("X-YAHOO", "Yahoo"),
            Map.entry("X-SKYPE", "Skype"),
            Map.entry("X-SKYPE-USERNAME", "Skype"),
            Map.entry("X-GOOGLE-TALK", "Google Talk"),
            Map.entry("X-GADUGADU", "Gadu-Gadu"),
            Map.entry("X-GROUPWISE", "GroupWise"),
            Map.entry("X-QQ", "QQ"),
            Map.entry("X-MS-IMADDRESS", "IM"),
            Map.entry("X-KADDRESSBOOK-X-IMADDRESS", "IM"),
            Map.entry("X-MATRIX", "Matrix"));

    private static final int LONGEST = 500;

    private final CardLabels labels;
    private final boolean own;
    private final String country;
    private final BiConsumer<ContentLine, String> rest;
    private final BiConsumer<String, ContentLine> troubles;
    private final List<Draft.Point> points = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> preferred = new HashSet<>();

    /// @param country ISO code for numbers without one, empty if unknown
    /// @param rest takes what is no point after all
    /// @param troubles takes the key of a problem with a value
    CardPoints(
            CardLabels labels,
            boolean own,
            String country,
            BiConsumer<ContentLine, String> rest,
            BiConsumer<String, ContentLine> troubles) {
        this.labels = labels;
        this.own = own;
        this.country = country;
        this.rest = rest;
        this.troubles = troubles;
    }

    List<Draft.Point> points() {
        return points;
    }

    /// @return whether the line is one of these
    boolean take(ContentLine line) {
        switch (line.name()) {
            case "TEL", "X-MS-TEL" -> phone(line);
            case "EMAIL" -> email(line);
            case "URL",
                    "X-SOCIALPROFILE",
                    "SOCIALPROFILE",
                    "X-TWITTER",
                    "X-LINKEDIN",
                    "X-EVOLUTION-BLOG-URL",
                    "X-KADDRESSBOOK-BLOGFEED" -> link(line);
            case "IMPP" -> messenger(line, scheme(line));
            default -> {
                String service = line.name().startsWith("X-MESSAGING/")
                        ? line.name().substring(12).replaceFirst("-ALL$", "").toLowerCase(Locale.ROOT)
                        : MESSENGERS.get(line.name());
                if (service == null) {
                    return false;
                }
                messenger(line, service);
            }
        }
        return true;
    }

    private void phone(ContentLine line) {
        PointKind kind = line.types().contains("fax")
                ? PointKind.Known.FAX
                : line.types().stream().anyMatch(Set.of("cell", "mobile", "iphone")::contains)
                        ? PointKind.Known.MOBILE
                        : PointKind.Known.PHONE;
        if (own) {
            ours(line, kind);
            return;
        }
        String text = number(line);
        if (text.length() > LONGEST) {
            rest.accept(line, line.text());
            return;
        }
        for (String piece : Phones.split(text)) {
            if (!ValueKind.isNothing(piece)) {
                phone(line, kind, piece);
            }
        }
    }

    /// `tel:+1-418-656-9254;ext=102` as people write it.
    private static String number(ContentLine line) {
        String text = line.text().strip();
        if (!text.regionMatches(true, 0, "tel:", 0, 4)) {
            return text;
        }
        return text.substring(4).replaceFirst("(?i);ext=", " ext. ");
    }

    private void phone(ContentLine line, PointKind kind, String piece) {
        String written = Phones.repaired(piece);
        PhoneNumber number = Phones.read(written, country);
        if (Phones.lostDigits(piece) || Folding.digits(number.comparable()).length() < 3) {
            troubles.accept(Phones.lostDigits(piece) ? "import.phone-lost-digits" : "import.phone-unreadable", line);
            rest.accept(line, piece);
            return;
        }
        if (!number.isInternational()) {
            troubles.accept("import.phone-no-country", line);
        }
        boolean needsCountry =
                number.comparable().startsWith("+") && !written.strip().startsWith("+");
        add(line, kind, written, number.comparable(), labels.of(line), needsCountry ? country : "");
    }

    private void email(ContentLine line) {
        if (own) {
            ours(line, PointKind.Known.EMAIL);
            return;
        }
        for (String piece : Emails.split(line.text().strip().replaceFirst("(?i)^mailto:", ""))) {
            Optional<String> comparable = Emails.comparable(piece);
            if (comparable.isPresent()) {
                add(line, PointKind.Known.EMAIL, piece, comparable.get(), labels.of(line), "");
            } else {
                troubles.accept("import.email-unreadable", line);
                rest.accept(line, piece);
            }
        }
    }

    private void link(ContentLine line) {
        if (own) {
            ours(line, PointKind.Known.WEB);
            return;
        }
        String text = line.text().strip();
        if (text.isEmpty()) {
            return;
        }
        String label = labels.of(line);
        String service = line.parameter("SERVICE-TYPE").isEmpty() ? label : line.parameter("SERVICE-TYPE");
        String said = (text + " " + line.name() + " " + service).toLowerCase(Locale.ROOT);
        PointKind kind = said.contains("linkedin")
                ? PointKind.Known.LINKEDIN
                : said.contains("twitter") || said.contains("//x.com/")
                        ? PointKind.Known.TWITTER
                        : said.contains("instagram")
                                ? PointKind.Known.INSTAGRAM
                                : said.contains("blog") ? PointKind.Known.BLOG : PointKind.Known.WEB;
        boolean saysKind = kind != PointKind.Known.WEB && label.equalsIgnoreCase(kind.code());
        add(line, kind, text, text, saysKind ? "" : label, "");
    }

    private void messenger(ContentLine line, String service) {
        if (own) {
            ours(line, PointKind.Known.OTHER);
            return;
        }
        for (String piece : line.text().split("\uE000", -1)) { // how KAddressBook writes several in one line
            if (!piece.isBlank()) {
                add(line, PointKind.Known.OTHER, piece.strip(), piece, service, "");
            }
        }
    }

    private static String scheme(ContentLine line) {
        String service = line.parameter("X-SERVICE-TYPE");
        int colon = line.text().indexOf(':');
        return !service.isEmpty()
                ? service
                : colon > 0 ? line.text().substring(0, colon).strip() : "IM";
    }

    private void add(ContentLine line, PointKind kind, String written, String comparable, String label, String from) {
        boolean link = !PointsGathered.isPhone(kind) && kind != PointKind.Known.EMAIL;
        String group = PointsGathered.isPhone(kind) && kind != PointKind.Known.FAX ? "phone" : kind.code();
        if (seen.add(group + Folding.fold(comparable))) {
            boolean first = CardLabels.isPreferred(line) && preferred.add(group);
            points.add(new Draft.Point(
                    null, kind, written, link ? "" : comparable, label, from, PointStatus.Known.OK.code(), first));
        }
    }

    /// A point that this program wrote comes back letter for letter.
    private void ours(ContentLine line, PointKind kind) {
        String said = labels.beside(line, "X-AFTERCALL-KIND");
        PointKind meant = said.isEmpty() ? kind : PointKind.of(said);
        String written = line.text();
        String from = labels.beside(line, "X-AFTERCALL-COUNTRY");
        String status = labels.beside(line, "X-AFTERCALL-STATUS");
        String comparable = PointsGathered.isPhone(meant)
                ? Phones.read(written, from).comparable()
                : meant == PointKind.Known.EMAIL ? Emails.comparable(written).orElse("") : "";
        points.add(new Draft.Point(
                null,
                meant,
                written,
                comparable,
                labels.of(line),
                from,
                status.isEmpty() ? PointStatus.Known.OK.code() : status,
                CardLabels.isPreferred(line)));
    }
}
