package org.aftercall.importing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.PointKind;
import org.aftercall.model.PointStatus;
import org.aftercall.model.Problem;
import org.aftercall.text.Emails;
import org.aftercall.text.Folding;
import org.aftercall.text.PhoneNumber;
import org.aftercall.text.Phones;

/// The phones, e-mails and links of a row, several in a cell and several columns of them.
final class PointsGathered {
    private static final String PREFERRED = "preferred";

    /// Between several values of a cell in exports of Google.
    private static final Pattern SEVERAL = Pattern.compile("\\s+:::\\s+");

    private static final Pattern CARRIED = Pattern.compile("\\b(?:mob|mobil|mobile|cell|handy|gsm|natel)\\b");

    private final Gathering gathering;
    private final boolean own;
    private final String country;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Entry> about = new LinkedHashMap<>();

    /// @param country ISO code for numbers without one, empty if unknown
    PointsGathered(Gathering gathering, boolean own, String country) {
        this.gathering = gathering;
        this.own = own;
        this.country = country;
    }

    void take(List<Entry> entries) {
        for (Entry entry : entries) {
            ColumnMapping column = entry.column();
            if (!column.target().isPoint()) {
                about.put(column.target() + column.detail() + column.group(), entry);
            }
        }
        for (Entry entry : entries) {
            Target target = entry.column().target();
            if (own && target.isPoint()) {
                ours(entry);
            } else if (target.isPhone()) {
                phones(entry);
            } else if (target == Target.EMAIL) {
                emails(entry);
            } else if (target.isLink()) {
                links(entry);
            }
        }
    }

    private void ours(Entry entry) {
        Target target = entry.column().target();
        String group = target.isPhone() ? "phone" : target == Target.EMAIL ? "email" : "web";
        int number = entry.column().group();
        String status = about(Target.POINT_STATUS, group, number);
        boolean preferred = status.equals(PREFERRED) || status.endsWith(" " + PREFERRED);
        String bare = preferred
                ? status.substring(0, status.length() - PREFERRED.length()).strip()
                : status;
        String kind = about(Target.POINT_KIND, group, number);
        String dialledFrom = about(Target.POINT_COUNTRY, group, number);
        String written = entry.text();
        String comparable = target.isPhone()
                ? Phones.read(written, dialledFrom).comparable()
                : target == Target.EMAIL ? Emails.comparable(written).orElse("") : "";
        gathering.points.add(new Draft.Point(
                null,
                kind.isEmpty() ? kind(target) : PointKind.of(kind),
                written,
                comparable,
                about(Target.POINT_LABEL, group, number),
                dialledFrom,
                bare.isEmpty() ? PointStatus.Known.OK.code() : bare,
                preferred));
    }

    private String about(Target target, String group, int number) {
        Entry entry = about.get(target + group + number);
        return entry == null ? "" : entry.text();
    }

    private void phones(Entry entry) {
        for (String several : SEVERAL.split(entry.text(), -1)) {
            for (String piece : Phones.split(several)) {
                if (piece.indexOf('@') >= 0) {
                    emails(new Entry(entry.column(), entry.cell(), piece));
                } else if (!ValueKind.isNothing(piece)) {
                    phone(entry, piece);
                }
            }
        }
    }

    private void phone(Entry entry, String piece) {
        if (Phones.lostDigits(piece)) {
            gathering.problem(entry, Problem.Severity.VALUE, "import.phone-lost-digits", piece);
            gathering.restLine(entry.column().header(), piece);
            return;
        }
        String written = Phones.repaired(piece);
        PhoneNumber number = Phones.read(written, country);
        if (Folding.digits(number.comparable()).length() < 3) {
            gathering.problem(entry, Problem.Severity.VALUE, "import.phone-unreadable", piece);
            gathering.restLine(entry.column().header(), piece);
            return;
        }
        if (!number.isInternational()) {
            gathering.problem(entry, Problem.Severity.NOTICE, "import.phone-no-country", piece);
        }
        Label label = label(entry, "phone");
        PointKind kind = phoneKind(entry.column().target(), piece, label);
        add(kind, written, number.comparable(), label, written.strip().startsWith("+") ? "" : country);
    }

    private void emails(Entry entry) {
        for (String several : SEVERAL.split(entry.text(), -1)) {
            for (String piece : Emails.split(several)) {
                Optional<String> comparable = Emails.comparable(piece);
                if (comparable.isPresent()) {
                    add(PointKind.Known.EMAIL, piece, comparable.get(), label(entry, "email"), "");
                } else {
                    gathering.problem(entry, Problem.Severity.VALUE, "import.email-unreadable", piece);
                    gathering.restLine(entry.column().header(), piece);
                }
            }
        }
    }

    private void links(Entry entry) {
        for (String several : SEVERAL.split(entry.text(), -1)) {
            PointKind kind = kind(entry.column().target());
            if (kind == PointKind.Known.WEB && several.contains("linkedin.com/")) {
                kind = PointKind.Known.LINKEDIN;
            }
            add(kind, several, Folding.fold(several).replaceFirst("^https?://", ""), label(entry, "web"), "");
        }
    }

    private void add(PointKind kind, String written, String comparable, Label label, String dialledFrom) {
        if (!seen.add((kind == PointKind.Known.MOBILE ? PointKind.Known.PHONE : kind).code() + comparable)) {
            return;
        }
        String from = kind == PointKind.Known.EMAIL || !comparable.startsWith("+") ? "" : dialledFrom;
        boolean link = !isPhone(kind) && kind != PointKind.Known.EMAIL;
        gathering.points.add(new Draft.Point(
                null,
                kind,
                written,
                link ? "" : comparable,
                label.text,
                from,
                PointStatus.Known.OK.code(),
                label.first));
    }

    private record Label(String text, boolean first) {}

    /// What the point is for, from a column beside it or from its own; "* Work" is Google's first one.
    private Label label(Entry entry, String group) {
        String beside = about(Target.POINT_LABEL, group, entry.column().group());
        if (beside.isEmpty() || entry.column().group() == 0) {
            return new Label(entry.column().detail(), false);
        }
        boolean first = beside.startsWith("*");
        String bare = beside.replaceFirst("^\\*\\s*", "");
        return new Label(
                switch (Folding.fold(bare)) {
                    case "work", "home", "other" -> Folding.fold(bare);
                    case "mobile", "e mail", "email" -> "";
                    default -> bare;
                },
                first);
    }

    private PointKind phoneKind(Target target, String piece, Label label) {
        String said = Folding.fold(piece + " " + label.text + " "
                + about.values().stream()
                        .filter(entry -> entry.column().target() == Target.POINT_LABEL
                                && entry.text().endsWith(label.text))
                        .map(Entry::text)
                        .findFirst()
                        .orElse(""));
        if (said.contains("fax")) {
            return PointKind.Known.FAX;
        }
        return target == Target.PHONE && CARRIED.matcher(said).find() ? PointKind.Known.MOBILE : kind(target);
    }

    static boolean isPhone(PointKind kind) {
        return kind == PointKind.Known.PHONE || kind == PointKind.Known.MOBILE || kind == PointKind.Known.FAX;
    }

    private static PointKind kind(Target target) {
        return switch (target) {
            case MOBILE -> PointKind.Known.MOBILE;
            case FAX -> PointKind.Known.FAX;
            case EMAIL -> PointKind.Known.EMAIL;
            case WEB -> PointKind.Known.WEB;
            case LINKEDIN -> PointKind.Known.LINKEDIN;
            case TWITTER -> PointKind.Known.TWITTER;
            case INSTAGRAM -> PointKind.Known.INSTAGRAM;
            case BLOG -> PointKind.Known.BLOG;
            default -> PointKind.Known.PHONE;
        };
    }
}
