package org.aftercall.ui.importing;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Recipe;
import org.aftercall.store.Progress;
import org.aftercall.text.DateOrder;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Step 3 of the wizard: what the columns become, and what is asked about them.
final class ColumnMeanings {
    private final Workbench bench;
    private final ImportViewModel.Parts parts;
    private final Words words;
    private int looking;
    private @Nullable Mapping before;

    ColumnMeanings(Workbench bench) {
        this.bench = bench;
        this.parts = bench.parts();
        this.words = bench.words();
    }

    /// The table is read anew: what is looked through now does not count.
    void lookNoMore() {
        looking++;
    }

    /// Another file: nothing that was chosen for the columns of the last one holds.
    void forget() {
        before = null;
    }

    /// The same file in another way: what was chosen for its columns holds, if there was anything.
    void keep(@Nullable Mapping chosen) {
        before = chosen == null ? before : chosen;
    }

    /// Asks what the columns are, or looks through the table again.
    void begin() {
        OpenFile file = bench.now().file();
        if (file == null || file.profile().isEmpty()) {
            return;
        }
        if (bench.now().mapping() != null) {
            look();
            return;
        }
        ImportOptions options = bench.now().options();
        int mine = bench.another();
        Mapping chosen = before;
        bench.away(() -> proposed(file, options, chosen), proposal -> {
            if (bench.isLatest(mine)) {
                bench.become(bench.now().change().mapping(proposal.mapping()).recipe(proposal.recipe()));
                look();
            }
        });
    }

    private record Proposal(Mapping mapping, Optional<Recipe> recipe) {}

    private Proposal proposed(OpenFile file, ImportOptions options, @Nullable Mapping chosen) {
        Mapping mapping = parts.importer().get().proposed(file, options);
        Optional<Recipe> recipe =
                options.recipe() != null ? Optional.of(options.recipe()) : Recipe.matching(mapping, parts.local());
        return new Proposal(chosen == null ? mapping : kept(chosen, mapping), recipe);
    }

    /// What a person chose for a column stays with its header, however the table is read.
    private static Mapping kept(Mapping before, Mapping proposed) {
        Mapping mapping = proposed;
        for (ColumnMapping old : before.columns()) {
            for (ColumnMapping column : proposed.columns()) {
                boolean chosen = old.seen().equals("import.seen.chosen");
                if (chosen && column.header().equals(old.header())) {
                    mapping = mapping.with(column.chosen(old.target(), old.detail(), old.group()));
                }
            }
        }
        return mapping;
    }

    /// Looks through the table once more; what was seen before stays until then.
    private void look() {
        OpenFile file = bench.now().file();
        Mapping mapping = bench.now().mapping();
        if (file == null || mapping == null) {
            return;
        }
        ImportOptions options = bench.now().options();
        int mine = ++looking;
        bench.away(
                () -> parts.importer().get().preview(file, mapping, options, until(() -> mine == looking)), preview -> {
                    if (mine == looking) {
                        bench.become(bench.now().change().preview(preview));
                    }
                });
    }

    private static Progress until(BooleanSupplier wanted) {
        return new Progress() {
            @Override
            public void reached(long done, long of) {}

            @Override
            public boolean cancelled() {
                return !wanted.getAsBoolean();
            }
        };
    }

    void map(int column, Goal goal) {
        Mapping mapping = bench.now().mapping();
        if (mapping == null) {
            return;
        }
        ColumnMapping old = mapping.columns().get(column);
        if (old.target() == goal.target() && old.detail().equals(goal.detail())) {
            return;
        }
        changed(mapping.with(old.chosen(goal.target(), goal.detail(), 0)));
    }

    private void changed(Mapping mapping) {
        bench.become(bench.now().change().mapping(mapping));
        look();
    }

    /// The question that is asked now.
    Optional<Question> question() {
        Mapping mapping = bench.now().mapping();
        Preview preview = bench.now().preview();
        if (mapping == null || preview == null) {
            return Optional.empty();
        }
        return Question.all(mapping, preview).stream()
                .filter(each -> !bench.now().answered().contains(each.id()))
                .findFirst();
    }

    void answer(Question.DayOrMonth question, DateOrder order) {
        Mapping mapping = bench.now().mapping();
        if (mapping != null) {
            answered(question);
            changed(mapping.with(question.column().column(), order));
        }
    }

    void answer(Question.WhichCountry question, String country) {
        answered(question);
        country(country);
    }

    void answer(Question.WhatDoTheyMean question, Map<String, String> meanings) {
        Mapping mapping = bench.now().mapping();
        if (mapping != null) {
            answered(question);
            Map<String, String> all = new TreeMap<>(
                    mapping.values().getOrDefault(question.column().column(), Map.of()));
            all.putAll(meanings);
            changed(mapping.withValues(question.column().column(), all));
        }
    }

    /// Leaves it as it is.
    void putOff(Question question) {
        answered(question);
    }

    private void answered(Question question) {
        Set<String> more = new HashSet<>(bench.now().answered());
        more.add(question.id());
        bench.become(bench.now().change().answered(more));
    }

    /// The country of numbers and postcodes without one.
    void country(String code) {
        Mapping mapping = bench.now().mapping();
        State.Change change = bench.now().change().options(bench.now().options().withCountry(code));
        if (mapping == null) { // of cards, which have no columns
            bench.become(change.stale());
        } else {
            bench.become(change);
            changed(mapping.withCountry(code));
        }
    }

    void saveRecipe(String name) {
        Mapping mapping = bench.now().mapping();
        if (mapping == null || name.isBlank()) {
            return;
        }
        bench.away(
                () -> {
                    Recipe recipe = Recipe.of(name.strip(), mapping);
                    recipe.save(parts.local());
                    return recipe;
                },
                recipe -> {
                    bench.become(bench.now().change().recipe(Optional.of(recipe)));
                    parts.session().say(words.say("import.recipe-saved", recipe.name()));
                    bench.refresh();
                });
    }
}
