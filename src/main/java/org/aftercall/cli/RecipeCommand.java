package org.aftercall.cli;

import java.nio.file.Path;
import java.util.List;
import org.aftercall.importing.Recipe;
import org.aftercall.importing.RecipeFile;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `recipe`: how lists are read, as saved from earlier imports: shown, and taken from book to book as files.
@CommandLine.Command(name = "recipe")
final class RecipeCommand implements Command {
    @Parameters(index = "0", paramLabel = "list|export|import", descriptionKey = "what")
    String what = "";

    @Parameters(index = "1..*", paramLabel = "NAME FILE", descriptionKey = "names")
    List<String> names = List.of();

    @Option(names = "--name", paramLabel = "N")
    @Nullable
    String name;

    @Override
    public Answer run(Session session) {
        Path local = session.book().local();
        Words words = session.words();
        return switch (what) {
            case "list" -> list(Recipe.all(local), words);
            case "export" -> {
                String recipe = named(0);
                Path file = Path.of(named(1));
                RecipeFile.give(recipe, local, file);
                yield Answer.said(
                        Json.object().with("recipe", recipe).with("file", file.toString()),
                        out -> out.println(words.say("cli.recipe.exported", recipe, file)));
            }
            case "import" -> {
                Recipe taken = RecipeFile.take(Path.of(named(0)), name == null ? "" : name, local);
                yield Answer.said(json(taken), out -> out.println(words.say("cli.recipe.imported", taken.name())));
            }
            default -> throw new Refused("cli.recipe", what);
        };
    }

    private String named(int index) {
        if (names.size() <= index) {
            throw new Refused("cli.recipe", what);
        }
        return names.get(index);
    }

    private static Answer list(List<Recipe> recipes, Words words) {
        return Answer.said(
                Json.object()
                        .with(
                                "recipes",
                                recipes.stream().map(RecipeCommand::json).toList()),
                out -> {
                    if (recipes.isEmpty()) {
                        out.println(words.say("cli.recipe.none"));
                    }
                    Columns lines = new Columns();
                    for (Recipe each : recipes) {
                        lines.line(
                                each.name(),
                                words.say("cli.recipe.columns", each.headers().size()),
                                Columns.line(String.join(", ", each.headers()), 80));
                    }
                    lines.print(out, 0);
                });
    }

    private static Json.Members json(Recipe recipe) {
        return Json.object()
                .with("name", recipe.name())
                .with("headers", recipe.fingerprint())
                .with("columns", recipe.headers());
    }
}
