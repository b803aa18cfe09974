package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercall.format.Json;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// A recipe on its way to another book. One that comes from elsewhere is a stranger's file: it is small, it says only
/// what recipes say, in the shapes in which they say it, and nothing of it is ever run.
public final class RecipeFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_COLUMNS = 2_000;
    private static final int MOST_VALUES = 20_000;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 80;
    private static final Set<String> TEXTS = Set.of("recipe", "headers", "country");
    private static final Set<String> MAPS = Set.of("columns", "values", "constants", "owners");

    private RecipeFile() {}

    /// Takes a recipe of another book into this one.
    ///
    /// @param name what it is called here; empty for what it calls itself
    /// @throws Refused if it is none, says what recipes do not say, or one of this name is there
    public static Recipe take(Path file, String name, Path local) {
        Recipe recipe = read(file);
        Recipe named = named(recipe, name.isBlank() ? recipe.name() : name.strip());
        if (Recipe.all(local).stream().anyMatch(each -> each.name().equals(named.name()))) {
            throw new Refused("import.recipe-there", named.name());
        }
        named.save(local);
        return named;
    }

    /// Writes a recipe for another book.
    ///
    /// @throws Refused if there is none of this name
    public static void give(String name, Path local, Path to) {
        try {
            Files.writeString(to, Recipe.load(name, local).json());
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + to.getFileName(), e);
        }
    }

    /// @throws Refused if it is no recipe
    public static Recipe read(Path file) {
        String shown = String.valueOf(file.getFileName());
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refused("import.no-recipe", shown);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Refused("import.recipe-large", shown);
            }
            Object tree = Json.read(text(file, shown));
            check(tree, shown);
            Recipe recipe = Recipe.of(shown, tree);
            String called = tree instanceof Map<?, ?> map && map.get("recipe") instanceof String said ? said : "";
            return named(recipe, called.isBlank() ? recipe.name() : called.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + shown, e);
        }
    }

    private static String text(Path file, String shown) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.refused("import.recipe-no", shown), e);
        }
    }

    private static Recipe named(Recipe recipe, String name) {
        boolean odd = name.length() > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)
                || !name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()-]*");
        if (odd) {
            throw new Refused(
                    "import.recipe-name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        }
        return recipe.called(name);
    }

    private static void check(@Nullable Object tree, String file) {
        if (!(tree instanceof Map<?, ?> map)
                || !(map.get("headers") instanceof String headers)
                || !headers.matches("[0-9a-f]{16}")
                || !(map.get("columns") instanceof Map<?, ?> columns)
                || columns.isEmpty()) {
            throw new Refused("import.recipe-no", file);
        }
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (TEXTS.contains(name)) {
                text(value, file, name);
            } else if (name.equals("dateOrder")) {
                if (value != null) {
                    text(value, file, name);
                }
            } else if (MAPS.contains(name)) {
                map(value, file, name);
            } else {
                throw new Refused("import.recipe-unknown", file, shortened(name));
            }
        });
    }

    private static void map(@Nullable Object value, String file, String name) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new Refused("import.recipe-unknown", file, name);
        }
        if (entries.size() > MOST_COLUMNS) {
            throw new Refused("import.recipe-large", file);
        }
        entries.forEach((key, entry) -> {
            text(key, file, name);
            if (!name.equals("values")) {
                text(entry, file, name);
            } else if (entry instanceof Map<?, ?> meanings && meanings.size() <= MOST_VALUES) {
                meanings.forEach((from, to) -> List.of(from, to).forEach(each -> text(each, file, name)));
            } else {
                throw new Refused("import.recipe-unknown", file, name);
            }
        });
    }

    private static void text(@Nullable Object value, String file, String name) {
        if (!(value instanceof String text) || text.length() > LONGEST) {
            throw new Refused("import.recipe-unknown", file, name);
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }
}
