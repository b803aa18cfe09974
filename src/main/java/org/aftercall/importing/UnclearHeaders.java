package org.aftercall.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.text.Folding;

/// Headers that mean different things in different tables: the other columns and the values tell which.
///
/// @param columns those on the left, which are decided
/// @param known what the headers of the whole table name
record UnclearHeaders(Profile profile, List<ColumnMapping> columns, Set<Target> known) {
    private static final Set<String> TITLES = Set.of("title", "titel", "titre", "titulo");
    private static final Set<String> NAMES = Set.of("name", "nom", "nombre", "naam");
    /// A firm, or its number where its name stands in another column.
    private static final Set<String> FIRMS = Set.of(
            "vendor",
            "supplier",
            "store",
            "shop",
            "customer",
            "client",
            "dealer",
            "distributor",
            "merchant",
            "kunde",
            "lieferant",
            "handler",
            "filiale",
            "fournisseur",
            "magasin",
            "proveedor",
            "cliente",
            "tienda",
            "klant",
            "leverancier",
            "winkel");

    private static final Set<String> BEFORE_NAMES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "prof",
            "herr",
            "frau",
            "hr",
            "fr",
            "dipl",
            "ing",
            "mag",
            "monsieur",
            "madame",
            "mlle",
            "mme",
            "m",
            "senor",
            "senora",
            "sr",
            "sra",
            "don",
            "dona",
            "dhr",
            "mevr",
            "mw",
            "drs",
            "ir",
            "sir",
            "rev");
    /// Empty where the header is none of these.
    Optional<Target> target(ColumnProfile column) {
        String key = HeaderWords.key(column.header());
        if (TITLES.contains(key)) {
            return Optional.of(title(column));
        }
        if (NAMES.contains(key)) {
            return Optional.of(name(column, key));
        }
        return FIRMS.contains(key) ? Optional.of(firm(column)) : Optional.empty();
    }

    /// "Title" is what stands before the name in Outlook, and the job elsewhere; in French Outlook it is both,
    /// in turn.
    private Target title(ColumnProfile column) {
        boolean before =
                !column.samples().isEmpty() && column.samples().stream().allMatch(UnclearHeaders::standsBeforeNames);
        boolean second = columns.stream().anyMatch(other -> TITLES.contains(HeaderWords.key(other.header())));
        boolean twice = profile.columns().stream()
                        .filter(other -> TITLES.contains(HeaderWords.key(other.header())))
                        .count()
                > 1;
        if (before || (twice && !second)) {
            return Target.SALUTATION;
        }
        if (second) {
            return Target.TITLE;
        }
        return known.contains(Target.TITLE) ? Target.SALUTATION : Target.TITLE;
    }

    private static boolean standsBeforeNames(String sample) {
        for (String word : Folding.fold(sample).split("[^\\p{L}]+", -1)) {
            if (!word.isEmpty() && !BEFORE_NAMES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /// "Vendor" beside "Vendor Name" is a number of theirs, which is kept; alone it is the firm, unless it is all
    /// numbers.
    private Target firm(ColumnProfile column) {
        boolean words = column.filled() == 0
                || column.samples().stream().anyMatch(sample -> sample.chars().anyMatch(Character::isLetter));
        return words
                        && columns.stream().noneMatch(other -> other.target() == Target.COMPANY)
                        && !known.contains(Target.COMPANY)
                ? Target.COMPANY
                : Target.KEEP_AS_NOTE;
    }

    /// "Name" beside a first name is the last name ("Vorname; Name"), "Nombre" beside a last name the first.
    private Target name(ColumnProfile column, String key) {
        if ("nombre".equals(key) && known.contains(Target.LAST_NAME)) {
            return Target.FIRST_NAME;
        }
        if (known.contains(Target.FIRST_NAME) && !known.contains(Target.LAST_NAME)) {
            return Target.LAST_NAME;
        }
        boolean companies = column.share(ValueKind.COMPANY) >= 30 && !known.contains(Target.COMPANY);
        return companies ? Target.COMPANY : Target.FULL_NAME;
    }
}
