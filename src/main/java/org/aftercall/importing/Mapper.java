package org.aftercall.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercall.importing.HeaderWords.Meaning;
import org.aftercall.text.DateOrder;

/// Proposes what each column becomes, from its header and from what its values look like.
final class Mapper {
    private static final int KNOWN = 95;
    private static final int CONFIRMED = 99;
    private static final int BEGINNING = 75;
    private static final int DOUBTFUL = 60;
    private static final int UNKNOWN = 30;
    private static final int MOST = 80;

    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU");

    private final Profile profile;
    private final List<ColumnMapping> columns = new ArrayList<>();
    private final Set<Target> known = new HashSet<>();
    private final Optional<KnownExport> export;

    private Mapper(Profile profile) {
        this.profile = profile;
        this.export = KnownExport.of(profile);
        profile.columns()
                .forEach(column ->
                        HeaderWords.meaning(column.header()).ifPresent(meaning -> known.add(meaning.target())));
    }

    /// @param country ISO code for what has none, empty if unknown
    static Mapping propose(Profile profile, String country) {
        Mapper mapper = new Mapper(profile);
        profile.columns().forEach(column -> mapper.columns.add(mapper.column(column)));
        mapper.wholeNames();
        Map<Integer, DateOrder> orders = new HashMap<>();
        profile.columns().forEach(column -> column.order().ifPresent(order -> orders.put(column.column(), order)));
        DateOrder order = profile.dateOrder()
                .filter(found -> found != DateOrder.YMD)
                .orElse(MONTH_FIRST.contains(country.toUpperCase(Locale.ROOT)) ? DateOrder.MDY : DateOrder.DMY);
        return new Mapping(
                profile.headerRow(),
                mapper.columns,
                order,
                orders,
                country.toUpperCase(Locale.ROOT),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private ColumnMapping column(ColumnProfile column) {
        if (known.contains(Target.OUR_ID)) {
            return ours(column);
        }
        if (export.isPresent()) {
            Optional<ColumnMapping> exported = exported(column, export.get());
            if (exported.isPresent()) {
                return exported.get();
            }
        }
        Optional<Target> bought = Purchases.target(column.header(), known);
        if (bought.isPresent()) {
            return mapped(column, bought.get(), "", 0, KNOWN, "import.seen.header");
        }
        Optional<Target> unclear = new UnclearHeaders(profile, columns, known).target(column);
        if (unclear.isPresent()) {
            return mapped(column, unclear.get(), "", 0, KNOWN, "import.seen.header");
        }
        return HeaderWords.meaning(column.header())
                .filter(meaning -> !OrderLine.isPart(meaning.target()))
                .filter(meaning -> meaning.target() != Target.STATUS || !Presence.areSaid(column.samples()))
                .map(meaning -> byHeader(column, meaning))
                .orElseGet(() -> byValues(column));
    }

    /// In our own exports the headers say all.
    private static ColumnMapping ours(ColumnProfile column) {
        return HeaderWords.meaning(column.header())
                .map(meaning -> mapped(
                        column, meaning.target(), meaning.detail(), meaning.group(), CONFIRMED, "import.seen.header"))
                .orElseGet(() -> mapped(column, Target.KEEP_AS_NOTE, "", 0, UNKNOWN, "import.seen.unknown"));
    }

    /// In an export that is known as a whole the headers say all, whatever the values look like.
    private Optional<ColumnMapping> exported(ColumnProfile column, KnownExport from) {
        Optional<Target> own = from.meaning(column.header());
        Optional<Target> target = own.isPresent() ? own : new UnclearHeaders(profile, columns, known).target(column);
        if (target.isPresent()) {
            return Optional.of(mapped(column, target.get(), "", 0, CONFIRMED, "import.seen.header"));
        }
        return HeaderWords.meaning(column.header())
                .filter(meaning -> meaning.target() != Target.KEY)
                .map(meaning -> mapped(
                        column, meaning.target(), meaning.detail(), meaning.group(), CONFIRMED, "import.seen.header"));
    }

    private ColumnMapping byHeader(ColumnProfile column, Meaning meaning) {
        Target target = meaning.target();
        if (target == Target.KEY
                && ((!column.distinct() && !Purchases.are(known)) || column.filled() == 0 || taken(Target.KEY))) {
            return mapped(column, Target.KEEP_AS_NOTE, "", 0, KNOWN, "import.seen.header");
        }
        int agreeing = agreeing(column, target);
        if (column.looked() == 0 || agreeing < 0) {
            return mapped(
                    column,
                    target,
                    meaning.detail(),
                    meaning.group(),
                    meaning.exact() ? KNOWN : BEGINNING,
                    "import.seen.header");
        }
        if (agreeing >= MOST) {
            return mapped(
                    column,
                    target,
                    meaning.detail(),
                    meaning.group(),
                    meaning.exact() ? CONFIRMED : KNOWN,
                    "import.seen.both");
        }
        Optional<ColumnMapping> other = surely(column);
        if (agreeing < 20 && other.isPresent()) {
            return other.get();
        }
        return mapped(
                column,
                target,
                meaning.detail(),
                meaning.group(),
                agreeing < 20 ? DOUBTFUL : BEGINNING,
                "import.seen.header");
    }

    /// How many of a hundred values fit the target; negative where any value does.
    private static int agreeing(ColumnProfile column, Target target) {
        if (target == Target.EMAIL) {
            return column.share(ValueKind.EMAIL);
        }
        if (target.isPhone()) {
            return column.share(ValueKind.PHONE)
                    + column.share(ValueKind.NUMBER)
                    + column.share(ValueKind.POSTCODE)
                    + column.share(ValueKind.MONEY);
        }
        if (target == Target.WEB) {
            return column.share(ValueKind.LINK);
        }
        return target == Target.BIRTHDAY || target == Target.LAST_REACHED ? column.share(ValueKind.DATE) : -1;
    }

    private ColumnMapping byValues(ColumnProfile column) {
        Optional<ColumnMapping> sure = surely(column);
        if (sure.isPresent()) {
            return sure.get();
        }
        if (column.share(ValueKind.COMPANY) >= 30 && !taken(Target.COMPANY)) {
            return mapped(column, Target.COMPANY, "", 0, 70, "import.seen.values");
        }
        if (column.share(ValueKind.COUNTRY) >= MOST && !taken(Target.COUNTRY)) {
            return mapped(column, Target.COUNTRY, "", 0, 62, "import.seen.values");
        }
        if (Presence.areSaid(column.samples()) && !taken(Target.ATTENDED)) {
            return mapped(column, Target.ATTENDED, "", 0, 80, "import.seen.values");
        }
        if (isShortCode(column) && !taken(Target.TYPE)) {
            return mapped(column, Target.TYPE, "", 0, 68, "import.seen.values");
        }
        if (profile.headerRow() == 0 && column.share(ValueKind.PERSON) >= MOST && !taken(Target.FULL_NAME)) {
            return mapped(column, Target.FULL_NAME, "", 0, 65, "import.seen.values");
        }
        return mapped(
                column,
                Target.KEEP_AS_NOTE,
                "",
                0,
                UNKNOWN,
                column.filled() == 0 ? "import.seen.empty" : "import.seen.unknown");
    }

    /// A few letters that stand for something, under a header that is short as well: K, I, P under "Kz".
    private static boolean isShortCode(ColumnProfile column) {
        return column.longest() <= 2
                && column.filled() >= 6
                && column.header().length() <= 4
                && column.samples().size() >= 2
                && column.samples().size() < 5
                && column.samples().stream().allMatch(sample -> sample.strip().matches("\\p{Lu}{1,2}"))
                && column.share(ValueKind.YES_NO) < MOST;
    }

    /// What the values alone say without much doubt.
    private static Optional<ColumnMapping> surely(ColumnProfile column) {
        if (column.share(ValueKind.EMAIL) >= MOST) {
            return Optional.of(mapped(
                    column,
                    Target.EMAIL,
                    "",
                    0,
                    column.share(ValueKind.EMAIL) >= KNOWN ? 92 : 85,
                    "import.seen.values"));
        }
        if (column.share(ValueKind.LINK) >= MOST) {
            boolean linkedIn = column.samples().stream().allMatch(sample -> sample.contains("linkedin."));
            return Optional.of(
                    mapped(column, linkedIn ? Target.LINKEDIN : Target.WEB, "", 0, 80, "import.seen.values"));
        }
        if (column.share(ValueKind.PHONE) >= MOST) {
            return Optional.of(mapped(column, Target.PHONE, "", 0, 65, "import.seen.values"));
        }
        return Optional.empty();
    }

    /// Where nothing but values speaks: a column whose values are put together from two others names those two.
    private void wholeNames() {
        if (profile.headerRow() != 0) {
            return;
        }
        columns.stream()
                .filter(column -> column.target() == Target.FULL_NAME)
                .findFirst()
                .ifPresent(this::partsOf);
    }

    private void partsOf(ColumnMapping whole) {
        List<ColumnMapping> others = columns.stream()
                .filter(column -> column.column() != whole.column())
                .toList();
        for (ColumnMapping first : others) {
            for (ColumnMapping last : others) {
                if (first.column() != last.column() && isJoined(whole, first, last)) {
                    columns.set(first.column(), mapped(first, Target.FIRST_NAME));
                    columns.set(last.column(), mapped(last, Target.LAST_NAME));
                    return;
                }
            }
        }
    }

    private static boolean isJoined(ColumnMapping whole, ColumnMapping first, ColumnMapping last) {
        return !whole.samples().isEmpty()
                && whole.samples().stream()
                        .allMatch(name -> first.samples().stream()
                                .anyMatch(
                                        one -> last.samples().stream().anyMatch(two -> name.equals(one + " " + two))));
    }

    private boolean taken(Target target) {
        return (known.contains(target) && target != Target.KEY)
                || columns.stream().anyMatch(column -> column.target() == target);
    }

    private static ColumnMapping mapped(ColumnMapping column, Target target) {
        return new ColumnMapping(
                column.column(),
                column.header(),
                target,
                "",
                0,
                92,
                "import.seen.values",
                column.samples(),
                column.filled());
    }

    private static ColumnMapping mapped(
            ColumnProfile column, Target target, String detail, int group, int confidence, String seen) {
        return new ColumnMapping(
                column.column(),
                Profile.shownHeader(column.header(), column.column()),
                target,
                detail,
                group,
                confidence,
                seen,
                column.samples(),
                column.filled());
    }
}
