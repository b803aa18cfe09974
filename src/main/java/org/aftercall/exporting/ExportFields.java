package org.aftercall.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercall.store.Contacts.UserField;

/// Which fields a table of contacts has, and in which language its heads are.
///
/// @param language of the heads; English where the program does not speak it
/// @param without keys of [Choice] that are left out
public record ExportFields(Locale language, Set<String> without) {
    /// Everything, under English heads.
    public static final ExportFields ALL = new ExportFields(Locale.ENGLISH, Set.of());

    /// By what the table comes back without changing anything, and who must not be written to: always there.
    private static final Set<String> ALWAYS = Set.of("Aftercall ID", "Aftercall company ID", "Opted out");

    private static final List<String> FAMILIES =
            List.of("E-mail %d", "Phone %d", "Web %d", "Address %d label", "Note %d");

    public ExportFields {
        without = Set.copyOf(without);
    }

    /// A field that can be left out.
    ///
    /// @param key stays the same in all languages
    /// @param name in the language of the heads
    public record Choice(String key, String name) {}

    /// All fields that can be chosen, in the order of the table.
    public static List<Choice> choices(Locale language, List<UserField> own) {
        Heads heads = new Heads(language);
        List<Choice> choices = new ArrayList<>();
        Stream.concat(ContactColumns.FIXED.stream(), FAMILIES.stream())
                .filter(head -> !ALWAYS.contains(head))
                .forEach(head -> choices.add(new Choice(key(head), family(heads.said(head)))));
        own.forEach(field -> choices.add(new Choice("Field " + field.slot(), field.name())));
        return choices;
    }

    /// Whether a column is in the table.
    ///
    /// @param head in English, with `%d` for a number
    boolean has(String head) {
        return head.equals("Aftercall company ID") ? !without.contains("Company") : !without.contains(key(head));
    }

    boolean hasOwn(int slot) {
        return !without.contains("Field " + slot);
    }

    /// Phone number, its kind and its label come and go together.
    private static String key(String head) {
        int number = head.indexOf(" %d");
        return number < 0 ? head : head.substring(0, number);
    }

    private static String family(String said) {
        int number = said.indexOf(" %d");
        return number < 0 ? said : said.substring(0, number);
    }
}
