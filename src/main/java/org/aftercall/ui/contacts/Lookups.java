package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.aftercall.lookup.Term;
import org.aftercall.model.Group;
import org.aftercall.model.RelationshipType;
import org.aftercall.search.Finder;
import org.aftercall.store.Groups.Counted;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.SavedLookup;
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

    /// Counts anew: the index counts many in a moment, the tables do not. Works away from the screen.
    ///
    /// @param groups those that there are
    Tally count(Finder finder, List<Group> groups) {
        List<String> asked = all().stream().map(SavedLookup::words).distinct().toList();
        List<String> codes = Arrays.stream(RelationshipType.Known.values())
                .map(RelationshipType.Known::code)
                .toList();
        List<String> all = new ArrayList<>(asked);
        codes.forEach(code -> all.add("type:" + code));
        groups.forEach(group -> all.add(Term.InGroup.typed(group.name())));
        Iterator<Long> counts = finder.counts(all).iterator();
        Map<String, Long> found = new HashMap<>();
        asked.forEach(words -> found.put(words, counts.next()));
        Map<String, Long> types = new HashMap<>();
        codes.forEach(code -> types.put(code, counts.next()));
        List<Counted> in =
                groups.stream().map(group -> new Counted(group, counts.next())).toList();
        return new Tally(found.getOrDefault("", 0L), found, types, in);
    }
}
