package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.PersonName;
import org.aftercall.text.Folding;
import org.aftercall.text.Names;

/// The parts of a name that a row has, in one cell or in several.
final class NameGathered {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[][^)\\]]*[)\\]]");

    private final boolean own;
    private final List<Entry> whole = new ArrayList<>();
    private String salutation = "";
    private String first = "";
    private String middle = "";
    private String last = "";
    private String suffix = "";
    private String nickname = "";

    NameGathered(boolean own) {
        this.own = own;
    }

    /// @return whether it was a part of a name
    boolean take(Entry entry) {
        switch (entry.column().target()) {
            case SALUTATION -> salutation = joined(salutation, entry.text());
            case FIRST_NAME -> first = joined(first, entry.text());
            case MIDDLE_NAME -> middle = joined(middle, entry.text());
            case LAST_NAME -> last = joined(last, entry.text());
            case SUFFIX -> suffix = joined(suffix, entry.text());
            case NICKNAME -> nickname = joined(nickname, entry.text());
            case FULL_NAME -> whole.add(entry);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String joined(String before, String more) {
        return before.isEmpty() || before.equals(more) ? more : before + " " + more;
    }

    void into(Gathering gathering) {
        gathering.nickname = nickname;
        PersonName name = new PersonName(salutation, first, middle, last, suffix);
        if (own) {
            gathering.name = name;
            return;
        }
        if (first.isEmpty() && last.indexOf(',') > 0) {
            name = merged(name, Names.split(last));
        }
        for (Entry entry : whole) {
            name = name.full().isEmpty() ? fromWhole(gathering, entry, name) : beside(gathering, entry, name);
        }
        gathering.name = Names.repairCase(name);
    }

    /// "Dr. Ana Maria de la Cruz (new!)": what stands in brackets is no name, but is kept.
    private static PersonName fromWhole(Gathering gathering, Entry entry, PersonName parts) {
        Matcher brackets = IN_BRACKETS.matcher(entry.text());
        String bare = brackets.replaceAll("").strip();
        if (bare.isEmpty()) {
            gathering.rest(entry);
            return parts;
        }
        if (bare.length() < entry.text().strip().length()) {
            gathering.rest(entry);
        }
        return merged(parts, Names.split(bare));
    }

    /// A whole name beside its parts says nothing new unless it differs.
    private static PersonName beside(Gathering gathering, Entry entry, PersonName name) {
        List<String> known = Folding.words(name.formal());
        if (!known.containsAll(Folding.words(entry.text()))) {
            gathering.rest(entry);
        }
        return name;
    }

    private static PersonName merged(PersonName parts, PersonName split) {
        return new PersonName(
                parts.salutation().isEmpty() ? split.salutation() : parts.salutation(),
                split.first(),
                parts.middle().isEmpty() ? split.middle() : parts.middle(),
                split.last(),
                parts.suffix().isEmpty() ? split.suffix() : parts.suffix());
    }
}
