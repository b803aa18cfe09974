package org.aftercall.text;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercall.model.PersonName;

/// Reads, tidies and compares names of people, in any script.
public final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern DROPPED = Pattern.compile("['’‘´`ʼ.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /// A longer text is no name, and stays in one piece.
    private static final int LONGEST = 300;

    private Names() {}

    /// Takes a name written in one line apart: "Dr. Ana Maria de la Cruz", "van der Berg, Jan",
    /// "John Smith Jr.", "王小明". Nothing is dropped but commas. A single name is a first name, after
    /// a title ("Frau Novak") a last name. Where a name does not tell (two family names without a
    /// particle), the last word is the last name.
    public static PersonName split(String written) {
        String text = SPACES.matcher(written).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return PersonName.NONE;
        }
        if (text.length() > LONGEST) {
            return PersonName.of(text, "");
        }
        Optional<PersonName> eastern = EasternNames.split(text);
        return eastern.orElseGet(() -> WesternNames.split(text));
    }

    /// The name with its case put right, if first, middle and last name are wholly in capitals or
    /// wholly in small letters: "JOHN MCDONALD" becomes John McDonald. A name in mixed case is as
    /// its owner writes it and stays.
    public static PersonName repairCase(PersonName name) {
        String letters = name.first() + name.middle() + name.last();
        if (!NameCase.isOneCase(letters)) {
            return name;
        }
        return new PersonName(
                NameCase.repairTitle(name.salutation()),
                NameCase.repair(name.first(), false),
                NameCase.repair(name.middle(), true),
                NameCase.repair(name.last(), true),
                name.suffix());
    }

    /// The same for a last name, a full name or a place in one piece; its particles ("van der", "de
    /// la") become small.
    public static String repairCase(String name) {
        return NameCase.isOneCase(name) && name.indexOf('@') < 0 ? NameCase.repair(name, true) : name;
    }

    /// A standard form that people of the same first and last name share, to find candidates by:
    /// case, accents, umlauts (Müller, Mueller), hyphens and apostrophes do not count, nor do
    /// titles and middle names. Not a proof that two are the same person. Never empty for a name
    /// that is not empty.
    public static String key(PersonName name) {
        String key = keyOf(name.first() + " " + name.last());
        if (!key.isEmpty()) {
            return key;
        }
        String formal = keyOf(name.formal());
        return formal.isEmpty() ? Folding.fold(name.formal()).strip() : formal;
    }

    /// Whether two names share their [#key]; equal ones, as in a list that comes again, without working it out.
    public static boolean haveOneKey(PersonName one, PersonName other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    /// The same for a name in one line: "Cruz, Ana" and "Ana Cruz" share it.
    public static String key(String written) {
        return key(split(written));
    }

    /// Whether only blanks stand between words, as in most names.
    private static boolean isPlain(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (letter != ' ' && (letter < 'a' || letter > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static String keyOf(String text) {
        String whole = Folding.fold(text);
        if (isPlain(whole)) {
            StringJoiner words = new StringJoiner(" ");
            for (String word : whole.split(" ", -1)) {
                if (!word.isEmpty()) {
                    words.add(Folding.withoutUmlauts(word));
                }
            }
            return words.toString();
        }
        String folded = DROPPED.matcher(whole).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .map(Folding::withoutUmlauts)
                .collect(Collectors.joining(" "));
    }
}
