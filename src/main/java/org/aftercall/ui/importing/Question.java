package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Target;
import org.aftercall.model.RelationshipType;

/// Something that a table cannot say by itself. One is asked at a time.
sealed interface Question {
    /// By what it is known again.
    String id();

    /// Which number of a date is the day?
    ///
    /// @param count how many dates can be read in two ways
    /// @param sample one of them
    record DayOrMonth(ColumnMapping column, long count, String sample) implements Question {
        @Override
        public String id() {
            return "dates " + column.header();
        }
    }

    /// From which country are numbers without one?
    record WhichCountry(ColumnMapping column, long count, String sample) implements Question {
        @Override
        public String id() {
            return "country";
        }
    }

    /// What do these words stand for?
    ///
    /// @param words and how often each stands there
    /// @param guesses what each probably means: codes of relationship types
    record WhatDoTheyMean(ColumnMapping column, Map<String, Long> words, Map<String, String> guesses)
            implements Question {
        @Override
        public String id() {
            return "words " + column.header();
        }
    }

    /// What is to be asked, the first first.
    static List<Question> all(Mapping mapping, Preview preview) {
        List<Question> all = new ArrayList<>();
        for (ColumnMapping column : mapping.columns()) {
            Preview.Seen seen = preview.columns().get(column.column());
            if (seen != null && seen.key().equals("import.saw.two-ways")) {
                all.add(new DayOrMonth(
                        column,
                        seen.counts().getFirst(),
                        sample(preview, column, "import.date-two-ways").orElse("")));
            }
            Map<String, Long> words = preview.unknownWords().get(column.column());
            if (column.target() == Target.TYPE && words != null) {
                all.add(new WhatDoTheyMean(column, words, guesses(words)));
            }
        }
        for (ColumnMapping column : mapping.columns()) {
            Preview.Seen seen = preview.columns().get(column.column());
            Optional<String> sample = sample(preview, column, "import.phone-no-country");
            if (seen != null && sample.isPresent() && mapping.country().isEmpty()) {
                all.add(new WhichCountry(column, seen.counts().getFirst(), sample.get()));
                break;
            }
        }
        return all;
    }

    private static Optional<String> sample(Preview preview, ColumnMapping column, String key) {
        return preview.troubled().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.column() == column.column()
                        && cell.problem() != null
                        && cell.problem().key().equals(key))
                .map(Preview.Cell::written)
                .findFirst();
    }

    /// By first letters in the languages of the lists we know, each meaning once: K for Kunde, I for Interessent.
    static Map<String, String> guesses(Map<String, Long> words) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("customer", RelationshipType.Known.CUSTOMER.code());
        known.put("kunde", RelationshipType.Known.CUSTOMER.code());
        known.put("client", RelationshipType.Known.CUSTOMER.code());
        known.put("interessent", RelationshipType.Known.PROSPECT.code());
        known.put("lead", RelationshipType.Known.PROSPECT.code());
        known.put("partner", RelationshipType.Known.PARTNER.code());
        known.put("prospect", RelationshipType.Known.PROSPECT.code());
        known.put("lieferant", RelationshipType.Known.SUPPLIER.code());
        known.put("supplier", RelationshipType.Known.SUPPLIER.code());
        known.put("vendor", RelationshipType.Known.SUPPLIER.code());
        known.put("mitarbeiter", RelationshipType.Known.COLLEAGUE.code());
        known.put("employee", RelationshipType.Known.COLLEAGUE.code());
        known.put("bewerber", RelationshipType.Known.CANDIDATE.code());
        Map<String, String> guesses = new LinkedHashMap<>();
        for (String word : words.keySet()) {
            String begin = word.strip().toLowerCase(Locale.ROOT);
            known.entrySet().stream()
                    .filter(entry -> !begin.isEmpty()
                            && entry.getKey().startsWith(begin)
                            && !guesses.containsValue(entry.getValue()))
                    .findFirst()
                    .ifPresent(entry -> guesses.put(word, entry.getValue()));
        }
        return guesses;
    }
}
