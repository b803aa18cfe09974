package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercall.model.Address;
import org.aftercall.model.Card;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.text.Companies;
import org.aftercall.text.Emails;
import org.aftercall.text.Folding;
import org.aftercall.text.Phones;
import org.aftercall.text.Signature;

/// What the signature of somebody's latest mail says, as proposals; those that were accepted become parts of the draft.
final class MailSignature {
    private final String country;
    private final List<Draft.Point> points = new ArrayList<>();
    private final List<Draft.Job> jobs = new ArrayList<>();
    private final List<Draft.Place> places = new ArrayList<>();
    private final List<Proposed> said = new ArrayList<>();

    /// @param row of the sender
    /// @param email under which the mail was sent
    /// @param text of the signature
    /// @param country ISO code of numbers without one, empty if unknown
    MailSignature(long row, String name, String email, String text, String country, Decisions decisions) {
        this.country = country;
        if (text.isBlank()) {
            return;
        }
        Signature.Found found = Signature.read(text);
        List<Proposed> all = new ArrayList<>();
        found.phones().forEach(each -> all.add(proposed(row, name, Proposed.Field.PHONE, each)));
        found.emails().stream()
                .filter(each -> !Emails.comparable(each).equals(Emails.comparable(email)))
                .forEach(each -> all.add(proposed(row, name, Proposed.Field.EMAIL, each)));
        all.add(proposed(row, name, Proposed.Field.TITLE, found.title()));
        all.add(proposed(row, name, Proposed.Field.COMPANY, found.company()));
        all.add(proposed(row, name, Proposed.Field.WEB, found.web()));
        all.add(proposed(row, name, Proposed.Field.ADDRESS, address(text)));
        String title = "";
        String company = "";
        for (Proposed each : all) {
            if (each.value().isBlank()) {
                continue;
            }
            said.add(each);
            if (!decisions.accepted().contains(each.key())) {
                continue;
            }
            switch (each.field()) {
                case TITLE -> title = each.value();
                case COMPANY -> company = each.value();
                case ADDRESS -> places.add(new Draft.Place(null, "work", Postcodes.split(each.value())));
                case PHONE, EMAIL, WEB -> points.add(point(each));
            }
        }
        if (!title.isEmpty() || !company.isEmpty()) {
            jobs.add(new Draft.Job(null, null, company, title, "", "", null, null, true));
        }
    }

    private static Proposed proposed(long row, String name, Proposed.Field field, String value) {
        return new Proposed(row, name, field, value, "");
    }

    /// Two lines, or one, that are street, postcode and city.
    private static String address(String text) {
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            for (int length = 1; length <= 2 && i + length <= lines.size(); length++) {
                String whole = String.join(", ", lines.subList(i, i + length));
                Address split = Postcodes.split(whole.replaceAll("\\s+[|•·]\\s+", ", "));
                if (!split.postalCode().isEmpty() && split.street().matches("(?s)[^@]{3,80}\\d.{0,6}|\\d.{3,80}")) {
                    return whole;
                }
            }
        }
        return "";
    }

    private Draft.Point point(Proposed from) {
        PointKind kind = switch (from.field()) {
            case EMAIL -> PointKind.Known.EMAIL;
            case WEB -> PointKind.Known.WEB;
            default -> PointKind.Known.PHONE;
        };
        String comparable = comparable(from);
        boolean needsCountry = kind == PointKind.Known.PHONE
                && comparable.startsWith("+")
                && !from.value().strip().startsWith("+");
        return new Draft.Point(
                null,
                kind,
                from.value(),
                comparable,
                kind == PointKind.Known.PHONE ? "work" : "",
                needsCountry ? country : "",
                PointStatus.Known.OK.code(),
                false);
    }

    private String comparable(Proposed from) {
        return switch (from.field()) {
            case EMAIL -> Emails.comparable(from.value()).orElse("");
            case PHONE -> Phones.read(from.value(), country).comparable();
            default -> "";
        };
    }

    List<Draft.Point> points() {
        return points;
    }

    List<Draft.Job> jobs() {
        return jobs;
    }

    List<Draft.Place> places() {
        return places;
    }

    List<Proposed> all() {
        return said;
    }

    /// What of the proposals a card does not say yet, with what it says instead.
    static List<Proposed> news(List<Proposed> all, Card card, String country) {
        List<Proposed> news = new ArrayList<>();
        for (Proposed each : all) {
            Optional<String> instead = instead(each, card, country);
            instead.ifPresent(there ->
                    news.add(new Proposed(each.row(), card.contact().shownName(), each.field(), each.value(), there)));
        }
        return news;
    }

    /// @return empty where the card says it already
    private static Optional<String> instead(Proposed from, Card card, String country) {
        boolean known = switch (from.field()) {
            case PHONE -> {
                String comparable = Phones.read(from.value(), country).comparable();
                yield card.points().stream()
                        .anyMatch(ours ->
                                ours.comparable().equals(comparable) || endsAlike(ours.comparable(), comparable));
            }
            case EMAIL ->
                card.points().stream()
                        .anyMatch(ours -> Emails.comparable(from.value())
                                .filter(ours.comparable()::equals)
                                .isPresent());
            case WEB ->
                card.points().stream().anyMatch(ours -> bare(ours.written()).equals(bare(from.value())));
            case TITLE ->
                card.current()
                        .filter(job -> Folding.fold(job.title()).equals(Folding.fold(from.value())))
                        .isPresent();
            case COMPANY ->
                card.current()
                        .filter(job -> Companies.haveOneKey(job.companyName(), from.value()))
                        .isPresent();
            case ADDRESS ->
                card.addresses().stream().anyMatch(ours -> Filling.says(ours.address(), Postcodes.split(from.value())));
        };
        if (known) {
            return Optional.empty();
        }
        return Optional.of(
                switch (from.field()) {
                    case TITLE -> card.current().map(job -> job.title()).orElse("");
                    case COMPANY -> card.current().map(job -> job.companyName()).orElse("");
                    case PHONE, EMAIL, WEB, ADDRESS -> "";
                });
    }

    /// A number with its country and the same without.
    private static boolean endsAlike(String one, String other) {
        String a = Folding.digits(one);
        String b = Folding.digits(other);
        int same = Math.min(a.length(), b.length()) - 1;
        return same >= 7
                && one.startsWith("+") != other.startsWith("+")
                && a.substring(a.length() - same).equals(b.substring(b.length() - same));
    }

    private static String bare(String link) {
        return link.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/$", "");
    }
}
