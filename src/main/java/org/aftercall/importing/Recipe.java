package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercall.format.Json;
import org.aftercall.model.Refused;
import org.aftercall.text.DateOrder;
import org.jspecify.annotations.Nullable;

/// A mapping that was saved under the headers of a table, so that the next table of this kind needs no questions.
///
/// A recipe is a small JSON file in the book's `local/recipes`; it can be read and changed by hand.
///
/// @param name what the user calls it, the file name without `.json`
/// @param fingerprint of the headers it was made for
/// @param columns by header as written: target, and after a colon which one
/// @param country ISO code, empty if unknown
/// @param dateOrder null where the columns decide
/// @param values what the values of a column stand for, by header
/// @param owners who owns the information in a column, by header
public record Recipe(
        String name,
        String fingerprint,
        Map<String, String> columns,
        String country,
        @Nullable DateOrder dateOrder,
        Map<String, Map<String, String>> values,
        Map<Target, String> constants,
        Map<String, Side> owners) {
    private static final String FOLDER = "recipes";

    public Recipe {
        columns = new LinkedHashMap<>(columns);
        values = Map.copyOf(values);
        constants = Map.copyOf(constants);
        owners = Map.copyOf(owners);
    }

    /// The recipe of a mapping.
    public static Recipe of(String name, Mapping mapping) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, Map<String, String>> values = new TreeMap<>();
        Map<String, Side> owners = new TreeMap<>();
        for (ColumnMapping column : mapping.columns()) {
            Side owner = mapping.owners().get(column.column());
            if (owner != null) {
                owners.put(column.header(), owner);
            }
            String detail = column.detail().isEmpty() ? "" : ":" + column.detail();
            String group = column.group() == 0 ? "" : "#" + column.group();
            columns.put(column.header(), column.target() + detail + group);
            Map<String, String> meanings = mapping.values().get(column.column());
            if (meanings != null) {
                values.put(column.header(), meanings);
            }
        }
        return new Recipe(
                name,
                mapping.fingerprint(),
                columns,
                mapping.country(),
                mapping.dateOrder(),
                values,
                mapping.constants(),
                owners);
    }

    /// Saves it in the book's `local/` folder under its name.
    ///
    /// @return where it lies
    public Path save(Path local) {
        try {
            Path folder = Files.createDirectories(local.resolve(FOLDER));
            Path file = folder.resolve(name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_") + ".json");
            return Files.writeString(file, json());
        } catch (IOException e) {
            throw new UncheckedIOException("saving the recipe " + name, e);
        }
    }

    /// A recipe by its name in the `local/` folder, or by the path of its file.
    ///
    /// @throws Refused if there is none, or it cannot be read
    public static Recipe load(String nameOrPath, Path local) {
        Path named = local.resolve(FOLDER).resolve(nameOrPath + ".json");
        Path file = Files.exists(named) ? named : Path.of(nameOrPath);
        if (!Files.isRegularFile(file)) {
            throw new Refused("import.no-recipe", nameOrPath);
        }
        return read(file);
    }

    /// The recipe that was saved for a table with these headers, the latest of several.
    public static Optional<Recipe> matching(Mapping mapping, Path local) {
        return all(local).stream()
                .filter(recipe -> recipe.fingerprint.equals(mapping.fingerprint()))
                .findFirst();
    }

    /// The same under another name.
    Recipe called(String other) {
        return new Recipe(other, fingerprint, columns, country, dateOrder, values, constants, owners);
    }

    /// All recipes, the latest first; one that cannot be read is left out.
    public static List<Recipe> all(Path local) {
        Path folder = local.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            List<Path> latest = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed()
                            .thenComparing(Path::toString))
                    .toList();
            List<Recipe> all = new ArrayList<>();
            for (Path file : latest) {
                try {
                    all.add(read(file));
                } catch (Refused _) {
                    // broken by hand; the import that asks for it by name says so
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("looking for recipes", e);
        }
    }

    /// The mapping with what the recipe says; columns that it does not know stay as proposed.
    Mapping applied(Mapping proposed) {
        Mapping mapping = proposed;
        for (ColumnMapping column : proposed.columns()) {
            String written = columns.get(column.header());
            if (written != null) {
                mapping = mapping.with(chosen(column, written));
            }
            Map<String, String> meanings = values.get(column.header());
            if (meanings != null) {
                mapping = mapping.withValues(column.column(), meanings);
            }
            Side owner = owners.get(column.header());
            if (owner != null) {
                mapping = mapping.withOwner(column.column(), owner);
            }
        }
        for (Map.Entry<Target, String> constant : constants.entrySet()) {
            mapping = mapping.withConstant(constant.getKey(), constant.getValue());
        }
        mapping = country.isEmpty() || !mapping.country().isEmpty() ? mapping : mapping.withCountry(country);
        return dateOrder == null ? mapping : mapping.with(dateOrder);
    }

    private ColumnMapping chosen(ColumnMapping column, String written) {
        int hash = written.indexOf('#');
        int group = hash < 0 ? 0 : number(written.substring(hash + 1));
        String bare = hash < 0 ? written : written.substring(0, hash);
        int colon = bare.indexOf(':');
        String target = colon < 0 ? bare : bare.substring(0, colon);
        for (Target known : Target.values()) {
            if (known.name().equals(target)) {
                return column.chosen(known, colon < 0 ? "" : bare.substring(colon + 1), group);
            }
        }
        throw new Refused("import.recipe-broken", name, target);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    String json() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("recipe", name);
        tree.put("headers", fingerprint);
        tree.put("country", country);
        tree.put("dateOrder", dateOrder == null ? null : dateOrder.name());
        tree.put("columns", columns);
        tree.put("values", new TreeMap<>(values));
        Map<String, String> fixed = new TreeMap<>();
        constants.forEach((target, value) -> fixed.put(target.name(), value));
        tree.put("constants", fixed);
        Map<String, String> owned = new TreeMap<>();
        owners.forEach((header, owner) -> owned.put(header, owner.name()));
        tree.put("owners", owned);
        return Json.write(tree);
    }

    private static Recipe read(Path file) {
        try {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
            return of(name, Json.read(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the recipe " + file.getFileName(), e);
        }
    }

    /// @param tree what stands in its file
    /// @throws Refused if it says what recipes cannot say
    static Recipe of(String name, @Nullable Object tree) {
        Map<String, String> columns = texts(field(tree, "columns"));
        columns.values().forEach(written -> check(name, written));
        Map<String, Map<String, String>> values = new TreeMap<>();
        field(tree, "values").forEach((header, meanings) -> values.put(header, texts(meanings)));
        Map<Target, String> constants = new TreeMap<>();
        texts(field(tree, "constants")).forEach((target, value) -> constants.put(target(name, target), value));
        String order = text(tree, "dateOrder");
        return new Recipe(
                name,
                text(tree, "headers"),
                columns,
                text(tree, "country"),
                order.isEmpty() ? null : order(name, order),
                values,
                constants,
                owners(name, tree));
    }

    /// A target, after a colon which one, after a hash to which group it belongs.
    private static void check(String recipe, String written) {
        String bare = written.replaceFirst("#\\d{1,6}$", "");
        int colon = bare.indexOf(':');
        Target target = target(recipe, colon < 0 ? bare : bare.substring(0, colon));
        String detail = colon < 0 ? "" : bare.substring(colon + 1);
        if (target == Target.USER_FIELD && !detail.matches("|[1-9]|1[0-5]")) {
            throw new Refused("import.recipe-broken", recipe, written);
        }
    }

    private static Map<String, Side> owners(String recipe, @Nullable Object tree) {
        Map<String, Side> owners = new TreeMap<>();
        texts(field(tree, "owners")).forEach((header, owner) -> {
            for (Side known : Side.values()) {
                if (known.name().equals(owner)) {
                    owners.put(header, known);
                }
            }
            if (!owners.containsKey(header)) {
                throw new Refused("import.recipe-broken", recipe, owner);
            }
        });
        return owners;
    }

    private static Target target(String recipe, String name) {
        for (Target known : Target.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new Refused("import.recipe-broken", recipe, name);
    }

    private static DateOrder order(String recipe, String name) {
        for (DateOrder known : DateOrder.values()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        throw new Refused("import.recipe-broken", recipe, name);
    }

    private static Map<String, Object> field(@Nullable Object tree, String name) {
        Map<String, Object> found = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> found.put(String.valueOf(key), value));
        }
        return found;
    }

    private static Map<String, String> texts(Object tree) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }

    private static String text(@Nullable Object tree, String name) {
        return tree instanceof Map<?, ?> map && map.get(name) instanceof String text ? text : "";
    }

    /// The headers in the order of the table.
    public List<String> headers() {
        return new ArrayList<>(columns.keySet());
    }
}
