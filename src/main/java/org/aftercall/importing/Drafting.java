package org.aftercall.importing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.format.CellValue;
import org.aftercall.format.Limits;
import org.aftercall.format.SourceRow;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.Companies;
import org.aftercall.text.Countries;
import org.jspecify.annotations.Nullable;

/// Makes a draft of each row by a mapping. What fits no field is kept as a line "Header: value".
final class Drafting {
    private static final LocalTime NOON = LocalTime.NOON;

    private final Mapping mapping;
    private final Origin table;
    private final LocalDate today;
    private final ZoneId zone;
    private final boolean own;
    private final CellText texts;
    private final boolean hasStreet;
    private final Set<String> inLines;
    private final @Nullable Invoices invoices;

    /// @param table file and sheet
    /// @param today a later day in a note is no history
    /// @param zone in which dates without a time are noon
    Drafting(Mapping mapping, Origin table, LocalDate today, ZoneId zone) {
        this.mapping = mapping;
        this.table = table;
        this.today = today;
        this.zone = zone;
        this.own = mapping.isOurs();
        this.texts = new CellText(mapping);
        this.hasStreet = mapping.has(Target.STREET);
        this.inLines = PlacesGathered.inLines(mapping);
        this.invoices = OrderLine.hasAll(mapping) ? new Invoices() : null;
    }

    /// One value on its way into a field.
    ///
    /// @param text as it is read: without what a spreadsheet added; letter for letter in our own exports
    record Entry(ColumnMapping column, CellValue cell, String text) {}

    /// Whether each row is a purchase, so that all rows have to be seen before the first draft.
    boolean isOfPurchases() {
        return invoices != null;
    }

    /// Sees a row of purchases.
    void see(SourceRow row) {
        Gathering gathering = new Gathering(new Origin(table.file(), table.sheet(), row.number(), ""), own);
        OrderLine order = new OrderLine();
        for (ColumnMapping column : mapping.columns()) {
            String text = texts.of(row.cell(column.column()), column);
            if (OrderLine.isPart(column.target()) && !text.isEmpty()) {
                order.take(new Entry(column, row.cell(column.column()), text));
            }
        }
        if (invoices != null) {
            order.read(mapping, gathering).ifPresent(line -> invoices.add(row.number(), line));
        }
    }

    private void purchase(OrderLine order, Gathering into, long row) {
        order.read(mapping, into).ifPresent(line -> {
            String whole = invoices == null ? null : invoices.line(row, line.number());
            if (whole != null) {
                into.event(
                        line.day().atTime(NOON).atZone(zone).toInstant(),
                        HistoryType.Known.ORDERED,
                        CallResult.Known.NONE,
                        whole);
            }
        });
    }

    /// An accounting list knows firms more often than people: all purchases of one go to one contact there.
    private void firmAlone(Gathering into) {
        boolean nobody = into.name.isEmpty() && into.nickname.isEmpty() && into.points.isEmpty() && into.ourId == null;
        if (nobody && into.key.isEmpty() && !into.company.isBlank()) {
            into.key = "purchases of\n" + Companies.key(into.company);
        }
    }

    Draft draft(SourceRow row) {
        Gathering gathering = new Gathering(new Origin(table.file(), table.sheet(), row.number(), ""), own);
        List<Entry> points = new ArrayList<>();
        PlacesGathered places = new PlacesGathered(own, hasStreet, inLines);
        NameGathered names = new NameGathered(own);
        OrderLine order = new OrderLine();
        for (ColumnMapping column : mapping.columns()) {
            CellValue cell = row.cell(column.column());
            String text = texts.of(cell, column);
            if (text.isEmpty() || column.target() == Target.DO_NOT_IMPORT) {
                if (Presence.blankIsNo(column)) {
                    stayedAway(gathering, new Entry(column, cell, ""));
                }
                continue;
            }
            Entry entry = new Entry(column, cell, text);
            if (isTooLong(entry)) {
                gathering.problem(
                        entry, Problem.Severity.NOTICE, "import.value-too-long", Integer.toString(text.length()));
                gathering.rest(entry);
            } else if (column.target().isPoint() || isAboutPoint(column.target())) {
                points.add(entry);
            } else if (OrderLine.isPart(column.target())) {
                order.take(entry);
            } else if (column.target().isAddressPart()) {
                places.take(entry);
            } else if (!names.take(entry)) {
                take(gathering, entry);
            }
        }
        constants(gathering);
        names.into(gathering);
        String country = places.into(gathering, mapping.country());
        new PointsGathered(gathering, own, Countries.code(country).orElse(country)).take(points);
        if (isOfPurchases()) {
            purchase(order, gathering, row.number());
            firmAlone(gathering);
        } else {
            order.keep(gathering);
        }
        return gathering.draft();
    }

    /// What a field cannot hold in a table of any program is kept whole among the lines.
    private static boolean isTooLong(Entry entry) {
        return entry.text().length() > Limits.CELL_CHARACTERS
                && switch (entry.column().target()) {
                    case NOTES, HISTORY, KEEP_AS_NOTE -> false;
                    default -> true;
                };
    }

    private static boolean isAboutPoint(Target target) {
        return target == Target.POINT_KIND
                || target == Target.POINT_LABEL
                || target == Target.POINT_STATUS
                || target == Target.POINT_COUNTRY;
    }

    private void take(Gathering into, Entry entry) {
        switch (entry.column().target()) {
            case OUR_ID -> ourId(into, entry);
            case COMPANY_ID -> into.companyId = Ids.read(entry.text());
            case KEY -> {
                into.key = HeaderWords.key(entry.column().header()) + "\n" + entry.text();
                into.rest(entry);
            }
            case COMPANY -> into.company = into.once(into.company, entry);
            case TITLE -> into.title(entry);
            case DEPARTMENT -> into.department(entry);
            case ROLE -> into.role(entry);
            case BIRTHDAY -> into.birthday(entry, mapping.order(entry.column().column()));
            case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> into.birthPart(entry);
            case LANGUAGE -> into.language = into.once(into.language, entry);
            case PRIORITY -> into.priority(entry);
            case TYPE -> into.types(entry);
            case STATUS -> into.status(entry);
            case SOURCE -> into.source = into.once(into.source, entry);
            case MANAGER -> into.manager = into.once(into.manager, entry);
            case KEY_PERSON -> into.keyPerson = ValueKind.yesNo(entry.text()).orElse(false);
            case PERSONA -> into.persona = into.once(into.persona, entry);
            case REFERRED_BY -> into.referredBy = into.once(into.referredBy, entry);
            case CAMPAIGN -> into.campaign = into.once(into.campaign, entry);
            case PARKED_UNTIL -> into.parkedUntil(entry);
            case NO_FOLLOW_UP -> into.noFollowUp = into.once(into.noFollowUp, entry);
            case NOTES, HISTORY -> notes(into, entry);
            case LAST_REACHED -> lastReached(into, entry);
            case NOTE_PINNED -> into.pinned(entry);
            case ATTENDED -> attended(into, entry);
            case OPT_OUT -> into.consents.optOut(entry, table.file());
            case OPT_IN -> into.consents.optIn(entry, table.file());
            case USER_FIELD -> into.userField(entry);
            case KEEP_AS_NOTE -> into.rest(entry);
            case DO_NOT_IMPORT -> {}
            case SALUTATION,
                    FIRST_NAME,
                    MIDDLE_NAME,
                    LAST_NAME,
                    SUFFIX,
                    FULL_NAME,
                    NICKNAME,
                    PHONE,
                    MOBILE,
                    FAX,
                    EMAIL,
                    WEB,
                    LINKEDIN,
                    TWITTER,
                    INSTAGRAM,
                    BLOG,
                    POINT_LABEL,
                    POINT_KIND,
                    POINT_STATUS,
                    POINT_COUNTRY,
                    ADDRESS,
                    STREET,
                    PO_BOX,
                    CITY,
                    REGION,
                    POSTCODE,
                    COUNTRY,
                    ADDRESS_LABEL,
                    ORDER_NUMBER,
                    ORDER_DATE,
                    ORDER_AMOUNT,
                    ORDER_ARTICLE ->
                throw new IllegalStateException(entry.column().target() + " was gathered before");
        }
    }

    private static void attended(Gathering into, Entry entry) {
        into.rest(entry);
        Optional<Boolean> came = Presence.read(entry.text());
        if (came.isEmpty()) {
            into.problem(entry, Problem.Severity.VALUE, "import.presence-unknown", entry.text());
        } else if (!came.get()) {
            stayedAway(into, entry);
        }
    }

    private static void stayedAway(Gathering into, Entry entry) {
        into.problem(entry, Problem.Severity.NOTICE, Draft.STAYED_AWAY);
    }

    private static void ourId(Gathering into, Entry entry) {
        into.ourId = Ids.read(entry.text().strip());
        if (into.ourId == null) {
            into.problem(entry, Problem.Severity.VALUE, "import.id-unreadable", entry.text());
        }
    }

    private void notes(Gathering into, Entry entry) {
        if (own) {
            into.notes.add(new Gathering.Noted(entry.column().group(), entry.text()));
            return;
        }
        for (DatedNotes.Piece piece :
                DatedNotes.split(entry.text(), mapping.order(entry.column().column()), today)) {
            LocalDate day = piece.day();
            if (day == null) {
                into.notes.add(new Gathering.Noted(0, piece.text()));
            } else {
                LocalTime time = piece.time() == null ? NOON : piece.time();
                into.event(
                        day.atTime(time).atZone(zone).toInstant(),
                        DatedNotes.type(piece.text()),
                        CallResult.Known.NONE,
                        piece.text());
            }
        }
    }

    private void lastReached(Gathering into, Entry entry) {
        LocalDate day =
                CellDates.read(entry, mapping.order(entry.column().column())).orElse(null);
        if (day == null) {
            into.problem(entry, Problem.Severity.VALUE, "import.date-unreadable", entry.text());
            into.rest(entry);
        } else if (day.isAfter(today)) {
            into.rest(entry);
        } else {
            into.event(
                    day.atTime(NOON).atZone(zone).toInstant(),
                    HistoryType.Known.OTHER,
                    CallResult.Known.REACHED,
                    entry.column().header());
        }
    }

    private void constants(Gathering into) {
        mapping.constants().forEach((target, value) -> {
            switch (target) {
                case SOURCE -> into.source = into.source.isEmpty() ? value : into.source;
                case MANAGER -> into.manager = into.manager.isEmpty() ? value : into.manager;
                case LANGUAGE -> into.language = into.language.isEmpty() ? value : into.language;
                case CAMPAIGN -> into.campaign = into.campaign.isEmpty() ? value : into.campaign;
                case PERSONA -> into.persona = into.persona.isEmpty() ? value : into.persona;
                case COMPANY -> into.company = into.company.isEmpty() ? value : into.company;
                case PRIORITY -> into.priority = into.priority.isEmpty() ? value : into.priority;
                case TYPE -> into.addType(value);
                default -> into.restLine(target.name(), value);
            }
        });
    }
}
