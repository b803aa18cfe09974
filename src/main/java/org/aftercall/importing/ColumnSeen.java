package org.aftercall.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aftercall.format.CellValue;
import org.aftercall.importing.Preview.Choice;
import org.aftercall.importing.Preview.Seen;
import org.aftercall.importing.Preview.Shown;
import org.aftercall.importing.Preview.Weight;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.text.Companies;
import org.aftercall.text.DateOrder;
import org.aftercall.text.PhoneNumber;
import org.aftercall.text.Phones;
import org.jspecify.annotations.Nullable;

/// What is seen in one column while a table is looked through.
final class ColumnSeen {
    private static final int MOST_WORDS = 50;
    private static final Pattern TWO_WAYS =
            Pattern.compile("\\s*(\\d{1,2})\\s*[./\\-\\s]\\s*(\\d{1,2})\\s*[./\\-\\s]\\s*\\d{2,4}.*");

    private final ColumnMapping column;
    private final Mapping mapping;
    private final boolean datesUnclear;
    private final SeenKeys distinct = new SeenKeys();
    private final SeenKeys spellings = new SeenKeys();
    private final Map<String, Long> words = new HashMap<>();
    private long filled;
    private long unsure;
    private long wrong;
    private long commas;
    private long refused;
    private long notes;
    private long dated;

    ColumnSeen(ColumnMapping column, Mapping mapping, Profile profile) {
        this.column = column;
        this.mapping = mapping;
        this.datesUnclear = column.column() < profile.columns().size()
                && profile.columns().get(column.column()).dates().stream().noneMatch(order -> order != DateOrder.YMD)
                && !mapping.dateOrders().containsKey(column.column());
    }

    /// Words of a closed choice that are not known, the most frequent first.
    Map<String, Long> unknownWords() {
        Map<String, Long> sorted = new LinkedHashMap<>();
        words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    Preview.Cell take(CellValue cell, Row row) {
        String written = cell.shown();
        if (written.isBlank() || ValueKind.isNothing(written)) {
            return new Preview.Cell(column.column(), written, new Preview.Text(""), null);
        }
        filled++;
        String text = mapping.values().getOrDefault(column.column(), Map.of()).getOrDefault(written.strip(), written);
        Draft draft = row instanceof Row.Person(long _, Draft person) ? person : null;
        Shown shown = draft == null ? new Preview.Text(text) : shown(cell, text, draft);
        Problem problem = draft == null ? null : problem(draft, written, text);
        if (problem != null && problem.severity() == Problem.Severity.NOTICE) {
            unsure++;
        } else if (problem != null) {
            wrong++;
        }
        return new Preview.Cell(column.column(), written, shown, problem);
    }

    private Shown shown(CellValue cell, String text, Draft draft) {
        return switch (column.target()) {
            case BIRTHDAY, PARKED_UNTIL, LAST_REACHED, ORDER_DATE -> day(cell, text);
            case TYPE -> choice("type", Choices.type(text).map(type -> type.code()), text);
            case STATUS -> choice("status", Choices.status(text).map(status -> status.code()), text);
            case ROLE -> choice("role", Choices.role(text).map(role -> role.code()), text);
            case OPT_OUT, OPT_IN -> consent(draft, text);
            case PHONE, MOBILE, FAX -> phone(draft, text);
            case FULL_NAME -> {
                commas += text.indexOf(',') > 0 ? 1 : 0;
                String formal = draft.fields().name().formal();
                yield new Preview.Text(formal.isEmpty() ? text : formal);
            }
            case COMPANY -> {
                distinct.put(Companies.key(text), 1);
                spellings.put(text.strip(), 1);
                yield new Preview.Text(text);
            }
            case NOTES, HISTORY -> {
                notes++;
                dated += draft.history().isEmpty() ? 0 : 1;
                yield new Preview.Text(text);
            }
            default -> new Preview.Text(text);
        };
    }

    private Shown day(CellValue cell, String text) {
        Optional<LocalDate> day =
                CellDates.read(new Drafting.Entry(column, cell, text), mapping.order(column.column()));
        return day.<Shown>map(Preview.Day::new).orElseGet(() -> new Preview.Text(text));
    }

    private static Shown choice(String of, Optional<String> code, String text) {
        return code.<Shown>map(known -> new Choice(of, known)).orElseGet(() -> new Preview.Text(text));
    }

    private Shown consent(Draft draft, String text) {
        Optional<Draft.Say> say = draft.consents().stream()
                .filter(each -> each.wording().startsWith(column.header()))
                .findFirst();
        if (say.isEmpty()) {
            return column.target() == Target.OPT_OUT ? new Choice("consent", "allowed") : new Preview.Text(text);
        }
        refused += say.get().allowed() ? 0 : 1;
        return new Choice("consent", say.get().allowed() ? "allowed" : "refused");
    }

    private static Shown phone(Draft draft, String text) {
        return draft.points().stream()
                .filter(point -> PointsGathered.isPhone(point.kind())
                        && point.written().strip().equals(text.strip()))
                .findFirst()
                .<Shown>map(
                        point -> new Preview.Text(Phones.shown(new PhoneNumber(point.written(), point.comparable()))))
                .orElseGet(() -> new Preview.Text(text));
    }

    private @Nullable Problem problem(Draft draft, String written, String text) {
        for (Problem problem : draft.problems()) {
            Origin origin = problem.origin();
            if (origin != null
                    && origin.column().equals(column.header())
                    && problem.arguments().stream().anyMatch(written::contains)) {
                if (problem.key().equals("import.choice-unknown")) {
                    count(problem.arguments().getFirst());
                }
                return problem;
            }
        }
        boolean day = column.target() == Target.BIRTHDAY || column.target() == Target.LAST_REACHED;
        return day && datesUnclear && readsTwoWays(text)
                ? Problem.at(
                        draft.origin().at(column.header()), Problem.Severity.NOTICE, "import.date-two-ways", written)
                : null;
    }

    private void count(String word) {
        if (words.containsKey(word) || words.size() < MOST_WORDS) {
            words.merge(word, 1L, Long::sum);
        }
    }

    private static boolean readsTwoWays(String text) {
        var numbers = TWO_WAYS.matcher(text);
        if (!numbers.matches()) {
            return false;
        }
        int one = Integer.parseInt(numbers.group(1));
        int two = Integer.parseInt(numbers.group(2));
        return one >= 1 && two >= 1 && one <= 12 && two <= 12 && one != two;
    }

    /// @param rows of the table that hold something
    Seen seen(long rows) {
        if (filled == 0) {
            return new Seen(Weight.PLAIN, "import.saw.nothing", List.of());
        }
        return switch (column.target()) {
            case FULL_NAME ->
                commas > filled / 2
                        ? new Seen(Weight.GOOD, "import.saw.split", List.of(commas))
                        : good("import.saw.names");
            case COMPANY -> {
                long companies = distinct.size();
                long joined = spellings.size() - companies;
                yield joined > 0
                        ? new Seen(Weight.GOOD, "import.saw.companies-joined", List.of(companies, joined))
                        : new Seen(Weight.GOOD, "import.saw.companies", List.of(companies));
            }
            case PHONE, MOBILE, FAX -> troubled("import.saw.no-phones", "import.saw.no-country", "import.saw.phones");
            case EMAIL -> troubled("import.saw.no-emails", "import.saw.no-emails", "import.saw.emails");
            case BIRTHDAY, LAST_REACHED, ORDER_DATE ->
                troubled("import.saw.no-dates", "import.saw.two-ways", "import.saw.dates");
            case TYPE, STATUS, PRIORITY ->
                troubled("import.saw.unknown", "import.saw.unknown", "import.saw.understood");
            case NOTES, HISTORY ->
                dated > 0
                        ? new Seen(Weight.GOOD, "import.saw.notes-dated", List.of(notes, dated))
                        : new Seen(Weight.GOOD, "import.saw.notes", List.of(notes));
            case OPT_OUT, OPT_IN -> new Seen(Weight.GOOD, "import.saw.refused", List.of(refused));
            case KEEP_AS_NOTE -> new Seen(Weight.PLAIN, "import.saw.kept", List.of(filled, rows));
            case DO_NOT_IMPORT -> new Seen(Weight.PLAIN, "import.saw.left-out", List.of(filled, rows));
            default -> good("import.saw.values");
        };
    }

    private Seen troubled(String wrongKey, String unsureKey, String goodKey) {
        if (wrong > 0) {
            return new Seen(Weight.WRONG, wrongKey, List.of(wrong));
        }
        return unsure > 0 ? new Seen(Weight.UNSURE, unsureKey, List.of(unsure)) : good(goodKey);
    }

    private Seen good(String key) {
        return new Seen(Weight.GOOD, key, List.of(filled));
    }
}
