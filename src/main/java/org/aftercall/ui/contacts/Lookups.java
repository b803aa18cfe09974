package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercall.model.RelationshipType;
import org.aftercall.search.Finder;
import org.aftercall.store.Groups;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Memory;
import org.aftercall.wording.Words;

/// The lookups that come with the program and the user's own, and how many contacts each finds.
final class Lookups {
    private final Words words;
    private final Memory memory;

    Lookups(Words words, Memory memory) {
        this.words = words;
        this.memory = memory;
    }

    List<SavedLookup> all() {
        List<SavedLookup> all = new ArrayList<>(List.of(
                builtIn("contacts.lookup.all", "", Icon.CONTACTS),
                builtIn("contacts.lookup.a-customers", "type:customer pri:a", Icon.STAR),
                builtIn("contacts.lookup.silent", "silent:90d", Icon.SNOOZE),
                builtIn("contacts.lookup.no-next", "next:undecided", Icon.NO_NEXT_ACTION),
                builtIn("contacts.lookup.opted-out", "optout:any", Icon.OPT_OUT),
                builtIn("contacts.lookup.added", "added:month", Icon.NEW_CONTACT),
                builtIn("contacts.lookup.incomplete", "missing:email-or-phone", Icon.INCOMPLETE)));
        all.addAll(SavedLookup.own(memory));
        return all;
    }

    private SavedLookup builtIn(String key, String asks, Icon icon) {
        return new SavedLookup(key, words.say(key), asks, icon);
    }

    /// Keeps another one; one with the same name is replaced.
    void save(String name, String asks) {
        List<SavedLookup> own = new ArrayList<>(SavedLookup.own(memory));
        own.removeIf(each -> each.name().equals(name));
        own.add(new SavedLookup("", name, asks, Icon.SEARCH));
        SavedLookup.remember(memory, own);
    }

    void remove(SavedLookup lookup) {
        List<SavedLookup> own = new ArrayList<>(SavedLookup.own(memory));
        own.remove(lookup);
        SavedLookup.remember(memory, own);
    }

    /// Counts anew. Works away from the screen.
    ///
    /// @param groups as the book counts them
    Tally count(Finder finder, List<Groups.Counted> groups) {
        List<String> asked = all().stream().map(SavedLookup::words).distinct().toList();
        List<String> codes = Arrays.stream(RelationshipType.Known.values())
                .map(RelationshipType.Known::code)
                .toList();
        List<Long> counts =
                finder.counts(Stream.concat(asked.stream(), codes.stream().map(code -> "type:" + code))
                        .toList());
        Map<String, Long> found = new HashMap<>();
        Map<String, Long> types = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            boolean lookup = i < asked.size();
            (lookup ? found : types).put(lookup ? asked.get(i) : codes.get(i - asked.size()), counts.get(i));
        }
        return new Tally(found.getOrDefault("", 0L), found, types, groups);
    }
}
