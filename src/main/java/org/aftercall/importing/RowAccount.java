package org.aftercall.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What became of one row of a file.
///
/// @param row its number in the file
/// @param contact who it became, changed or is; null for nobody
/// @param name of that contact
/// @param problems what was found, and what was not taken, with the column
/// @param written values that were changed in the book
/// @param added what the contact got: a phone, a note, a job
/// @param kept what fits no field and is kept as a note, with the column
public record RowAccount(
        long row,
        RowClass of,
        @Nullable UUID contact,
        String name,
        List<Problem> problems,
        List<Written> written,
        List<Added> added,
        List<Kept> kept) {
    /// A value of the book that the row changed.
    ///
    /// @param column header of the column it comes from, empty where that is not one
    public record Written(String column, String field, String ours, String theirs) {}

    /// Something that the contact did not have.
    ///
    /// @param what entity, as its name in small letters
    public record Added(String what, String text) {}

    /// A cell that is kept as a line of a note.
    public record Kept(String column, String text) {}

    public RowAccount {
        problems = List.copyOf(problems);
        written = List.copyOf(written);
        added = List.copyOf(added);
        kept = List.copyOf(kept);
    }

    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("row", row);
        tree.put("class", of.name());
        if (contact != null) {
            tree.put("contact", contact.toString());
        }
        put(tree, "name", name.isEmpty() ? List.of() : List.of(name));
        put(tree, "problems", problems.stream().map(RowAccount::tree).toList());
        put(
                tree,
                "written",
                written.stream()
                        .map(each -> List.of(each.column, each.field, each.ours, each.theirs))
                        .toList());
        put(
                tree,
                "added",
                added.stream().map(each -> List.of(each.what, each.text)).toList());
        put(
                tree,
                "kept",
                kept.stream().map(each -> List.of(each.column, each.text)).toList());
        return tree;
    }

    private static void put(Map<String, @Nullable Object> tree, String name, List<?> all) {
        if (!all.isEmpty()) {
            tree.put(name, all);
        }
    }

    private static List<String> tree(Problem problem) {
        Origin origin = problem.origin();
        List<String> tree = new ArrayList<>(
                List.of(problem.key(), problem.severity().name(), origin == null ? "" : origin.column()));
        tree.addAll(problem.arguments());
        return tree;
    }

    /// @param origin file and sheet
    static RowAccount of(Map<?, ?> tree, Origin origin) {
        long row = tree.get("row") instanceof Number number ? number.longValue() : 0;
        Origin place = new Origin(origin.file(), origin.sheet(), row, "");
        List<Problem> problems = new ArrayList<>();
        for (List<String> each : lists(tree, "problems", 3)) {
            problems.add(new Problem(
                    each.get(0),
                    Problem.Severity.valueOf(each.get(1)),
                    each.subList(3, each.size()),
                    place.at(each.get(2))));
        }
        List<String> names = texts(tree.get("name"));
        return new RowAccount(
                row,
                RowClass.valueOf(String.valueOf(tree.get("class")).toUpperCase(Locale.ROOT)),
                tree.get("contact") instanceof String id ? UUID.fromString(id) : null,
                names.isEmpty() ? "" : names.getFirst(),
                problems,
                lists(tree, "written", 4).stream()
                        .map(each -> new Written(each.get(0), each.get(1), each.get(2), each.get(3)))
                        .toList(),
                lists(tree, "added", 2).stream()
                        .map(each -> new Added(each.get(0), each.get(1)))
                        .toList(),
                lists(tree, "kept", 2).stream()
                        .map(each -> new Kept(each.get(0), each.get(1)))
                        .toList());
    }

    private static List<List<String>> lists(Map<?, ?> tree, String name, int least) {
        List<List<String>> all = new ArrayList<>();
        if (tree.get(name) instanceof List<?> found) {
            for (Object each : found) {
                List<String> texts = texts(each);
                if (texts.size() >= least) {
                    all.add(texts);
                }
            }
        }
        return all;
    }

    private static List<String> texts(@Nullable Object tree) {
        List<String> texts = new ArrayList<>();
        if (tree instanceof List<?> found) {
            found.forEach(each -> texts.add(String.valueOf(each)));
        }
        return texts;
    }
}
