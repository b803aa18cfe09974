package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftercall.format.Limits;

/// A list of invented customers, always the same for a seed, in which defects are planted. It knows of each in which
/// row
/// and column it stands, and what has to be said of it.
final class PlantedList {
    static final List<String> COLUMNS = List.of(
            "Vorname",
            "Nachname",
            "Firma",
            "Telefon",
            "E-Mail",
            "PLZ",
            "Ort",
            "Geburtstag",
            "Kontaktart",
            "Lieblingsfarbe");
    private static final int PHONE = 3;
    private static final int EMAIL = 4;
    private static final int POSTCODE = 5;
    private static final int BORN = 7;
    private static final int KIND = 8;
    private static final int COLOUR = 9;

    private static final List<String> FIRST = List.of(
            "Ana", "Jürgen", "Siobhán", "Łukasz", "Zoë", "Marek", "Ingrid", "Noël", "Deniz", "Astrid", "Ömer", "Eva");
    private static final List<String> LAST = List.of(
            "de la Cruz",
            "O'Brien",
            "Weiß",
            "Novák",
            "Yılmaz",
            "Holm",
            "Müller-Lüdenscheidt",
            "Dahl",
            "Okafor",
            "Nguyen");
    private static final List<String> TOWNS = List.of("Dresden", "Köln", "Hamburg", "Aßlar", "Ulm");
    private static final List<String> COLOURS = List.of("blau", "grün; fast blau", "\"rot\"", "gelb\nund grau", "");

    /// What can be wrong with a row.
    enum Defect {
        NONE(RowClass.NEW, "", ""),
        TOO_LONG(RowClass.REJECTED, "csv.row-too-long", ""),
        TOO_SHORT(RowClass.REJECTED, "csv.row-too-short", ""),
        STRAY_QUOTE(RowClass.REJECTED, "csv.stray-quote", ""),
        HUGE_FIELD(RowClass.REJECTED, "csv.field-too-long", "B"),
        HEADER_AGAIN(RowClass.REJECTED, "import.header-again", ""),
        NOBODY(RowClass.REJECTED, "import.nobody", ""),
        EMPTY(RowClass.EMPTY, "", ""),
        TWICE(RowClass.POSSIBLE_DUPLICATE, "import.like-row", ""),
        OVER_LONG_CELL(RowClass.NEW, "import.value-too-long", "Firma"),
        PHONE_AS_NUMBER(RowClass.NEW, "import.phone-lost-digits", "Telefon"),
        NO_PHONE(RowClass.NEW, "import.phone-unreadable", "Telefon"),
        SEVERAL_PHONES(RowClass.NEW, "", ""),
        NOT_AVAILABLE(RowClass.NEW, "", ""),
        APOSTROPHE(RowClass.NEW, "", ""),
        NO_EMAIL(RowClass.NEW, "import.email-unreadable", "E-Mail"),
        LOST_ZERO(RowClass.NEW, "import.postcode-repaired", "PLZ"),
        NO_SUCH_DAY(RowClass.NEW, "import.date-unreadable", "Geburtstag"),
        UNKNOWN_WORD(RowClass.NEW, "import.choice-unknown", "Kontaktart"),
        FORMULA(RowClass.NEW, "", "");

        final RowClass of;
        final String key;
        final String column;

        Defect(RowClass of, String key, String column) {
            this.of = of;
            this.key = key;
            this.column = column;
        }
    }

    /// @param row its number in the file
    /// @param cells as they are planted, before they are written as CSV
    record Planted(long row, Defect defect, List<String> cells) {}

    private final Random random;
    private final List<Planted> planted = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<Defect, Integer> counts = new EnumMap<>(Defect.class);

    PlantedList(long seed, int rows) {
        random = new Random(seed);
        text.append(String.join(";", COLUMNS)).append("\r\n");
        for (int i = 0; i < rows; i++) {
            // each at least once, sound rows between them
            Defect[] all = Defect.values();
            Defect defect = i % 2 == 0 ? Defect.NONE : all[i / 2 % all.length];
            if (defect == Defect.HUGE_FIELD && counts.containsKey(defect)) {
                defect = Defect.NONE;
            }
            add(i, defect);
        }
    }

    String text() {
        return text.toString();
    }

    List<Planted> planted() {
        return planted;
    }

    private void add(int i, Defect defect) {
        List<String> cells = person(i);
        plant(defect, cells);
        counts.merge(defect, 1, Integer::sum);
        planted.add(new Planted(i + 2L, defect, List.copyOf(cells)));
        for (int column = 0; column < cells.size(); column++) {
            text.append(column == 0 ? "" : ";");
            boolean stray = defect == Defect.STRAY_QUOTE && column == 0;
            text.append(stray ? "\"" + cells.get(column) + "\" x" : quoted(cells.get(column)));
        }
        text.append("\r\n");
    }

    private List<String> person(int i) {
        return new ArrayList<>(List.of(
                any(FIRST),
                any(LAST) + " " + letters(i),
                "Firma " + random.nextInt(50) + " GmbH",
                String.format("030 2%06d", i),
                "p" + i + "@example.org",
                Integer.toString(10_000 + random.nextInt(80_000)),
                any(TOWNS),
                String.format(
                        "%02d.%02d.%d", 13 + random.nextInt(15), 1 + random.nextInt(12), 1950 + random.nextInt(50)),
                random.nextBoolean() ? "Kunde" : "Interessent",
                any(COLOURS)));
    }

    /// Nobody in the list is called like another, unless that is planted.
    private static String letters(int i) {
        return "" + (char) ('A' + i / 676 % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i % 26);
    }

    private void plant(Defect defect, List<String> cells) {
        switch (defect) {
            case NONE, STRAY_QUOTE -> {}
            case TOO_LONG -> cells.addAll(List.of("zu", "viel"));
            case TOO_SHORT -> cells.subList(PHONE, cells.size()).clear();
            case HUGE_FIELD -> cells.set(1, "x".repeat(Limits.FIELD_CHARACTERS + 10));
            case HEADER_AGAIN -> replace(cells, COLUMNS);
            case NOBODY -> {
                replace(cells, emptied());
                cells.set(COLOUR, "lila");
            }
            case EMPTY -> replace(cells, emptied());
            case TWICE -> replace(cells, sound());
            case OVER_LONG_CELL -> cells.set(2, "Firma " + "lang ".repeat(7_000));
            case PHONE_AS_NUMBER -> cells.set(PHONE, "4.92E+10");
            case NO_PHONE -> cells.set(PHONE, "ruf an");
            case SEVERAL_PHONES -> cells.set(PHONE, cells.get(PHONE) + " / 0171 5556677; 089 998877");
            case NOT_AVAILABLE -> cells.set(PHONE, any(List.of("n/a", "-", "x", "N/A")));
            case APOSTROPHE -> cells.set(PHONE, "'" + cells.get(PHONE));
            case NO_EMAIL -> cells.set(EMAIL, cells.get(EMAIL).replace("@", "@@"));
            case LOST_ZERO -> cells.set(POSTCODE, "1067");
            case NO_SUCH_DAY -> cells.set(BORN, "31.02.1980");
            case UNKNOWN_WORD -> cells.set(KIND, "Zweihorn");
            case FORMULA -> cells.set(2, "=HYPERLINK(\"http://evil.example\";\"Firma\")");
        }
    }

    private static void replace(List<String> cells, List<String> by) {
        cells.clear();
        cells.addAll(by);
    }

    private static List<String> emptied() {
        String[] cells = new String[COLUMNS.size()];
        Arrays.fill(cells, "");
        return List.of(cells);
    }

    private List<String> sound() {
        return planted.stream()
                .filter(each -> each.defect() == Defect.NONE)
                .toList()
                .getLast()
                .cells();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String cell) {
        boolean needs = cell.contains(";") || cell.contains("\"") || cell.contains("\n");
        return needs ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
