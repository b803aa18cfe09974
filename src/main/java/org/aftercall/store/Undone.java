package org.aftercall.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.Entity;

/// What an undo did.
///
/// @param saved the undo itself, an operation like any other
/// @param kept what was left as it is, and why
/// @param went what earlier undos had left because of what is undone now, and what goes with it
public record Undone(Saved saved, List<Kept> kept, List<Went> went) {
    public Undone {
        kept = List.copyOf(kept);
        went = List.copyOf(went);
    }

    /// What there is to say about it: keys of messages, each with how many it is true of; none if everything is as it
    /// was before.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        count(counts, "undo.kept.people", kept(Entity.CONTACT, "others_built_on_it"));
        count(counts, "undo.kept.companies", kept(Entity.COMPANY, "others_built_on_it"));
        count(counts, "undo.kept.refused", kept(Entity.CONTACT, "refusal"));
        count(counts, "undo.kept.values", kept.stream().filter(each -> each.field() != 0));
        if (counts.isEmpty()) {
            count(counts, "undo.kept.others", kept.stream());
        }
        count(counts, "undo.went.people", went.stream().filter(each -> each.entity() == Entity.CONTACT.number()));
        return counts;
    }

    private Stream<Kept> kept(Entity entity, String reason) {
        return kept.stream()
                .filter(each -> each.entity() == entity.number()
                        && each.field() == 0
                        && each.reason().equals(reason));
    }

    private static void count(Map<String, Long> counts, String key, Stream<?> things) {
        long count = things.count();
        if (count > 0) {
            counts.put(key, count);
        }
    }

    /// Something that is not there any more.
    ///
    /// @param entity number of the entity
    /// @param label what it was called, for the user
    public record Went(UUID row, int entity, String label) {}

    /// One thing that an undo left as it is.
    ///
    /// @param entity number of the entity
    /// @param field number of the field, 0 for the whole row
    /// @param label what the row is called, for the user
    /// @param reason names the sentence: `kept.` + reason in the messages
    public record Kept(UUID row, int entity, int field, String label, String reason) {}
}
