package org.aftercall.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.format.SourceRow;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Mapping;
import org.aftercall.importing.OpenFile;
import org.aftercall.importing.Preview;
import org.aftercall.importing.Recipe;
import org.jspecify.annotations.Nullable;

/// All that is chosen and known on the way through an import; going back loses nothing of it.
///
/// @param furthest step that somebody came to
/// @param file null until one is chosen
/// @param top first rows of the file as they stand there
/// @param mapping null for our own JSON and before the columns were looked at
/// @param preview null while it is made
/// @param plan null before the first rehearsal
/// @param stale whether something was decided since the plan was made
/// @param answered questions that were answered or put off
/// @param recipe the one that was applied
/// @param recipes all that are saved, the latest first
/// @param trouble a sentence about what did not work, empty for nothing
/// @param outcome what an import did; null before
record State(
        Step step,
        Step furthest,
        @Nullable OpenFile file,
        List<SourceRow> top,
        ImportOptions options,
        @Nullable Mapping mapping,
        @Nullable Preview preview,
        @Nullable ImportPlan plan,
        boolean stale,
        Set<String> answered,
        Optional<Recipe> recipe,
        List<Recipe> recipes,
        String trouble,
        @Nullable Outcome outcome) {
    State {
        top = List.copyOf(top);
        answered = Set.copyOf(answered);
        recipes = List.copyOf(recipes);
    }

    static State beginning(ImportOptions options) {
        return new State(
                Step.FILE,
                Step.FILE,
                null,
                List.of(),
                options,
                null,
                null,
                null,
                false,
                Set.of(),
                Optional.empty(),
                List.of(),
                "",
                null);
    }

    /// Name of the file, empty before one is chosen.
    String fileName() {
        return file == null ? "" : file.name();
    }

    /// Changes some of it.
    Change change() {
        return new Change(this);
    }

    /// A state in the making.
    static final class Change {
        private Step step;
        private Step furthest;
        private @Nullable OpenFile file;
        private List<SourceRow> top;
        private ImportOptions options;
        private @Nullable Mapping mapping;
        private @Nullable Preview preview;
        private @Nullable ImportPlan plan;
        private boolean stale;
        private Set<String> answered;
        private Optional<Recipe> recipe;
        private List<Recipe> recipes;
        private String trouble = "";
        private @Nullable Outcome outcome;

        private Change(State state) {
            step = state.step;
            furthest = state.furthest;
            file = state.file;
            top = state.top;
            options = state.options;
            mapping = state.mapping;
            preview = state.preview;
            plan = state.plan;
            stale = state.stale;
            answered = state.answered;
            recipe = state.recipe;
            recipes = state.recipes;
            outcome = state.outcome;
        }

        Change step(Step to) {
            step = to;
            furthest = to.compareTo(furthest) > 0 ? to : furthest;
            return this;
        }

        Change file(@Nullable OpenFile read, List<SourceRow> rows) {
            file = read;
            top = rows;
            return this;
        }

        Change options(ImportOptions other) {
            options = other;
            return this;
        }

        Change mapping(@Nullable Mapping other) {
            mapping = other;
            stale = true;
            return this;
        }

        Change preview(@Nullable Preview other) {
            preview = other;
            return this;
        }

        Change plan(ImportPlan other) {
            plan = other;
            stale = false;
            return this;
        }

        Change stale() {
            stale = true;
            return this;
        }

        Change answered(Set<String> questions) {
            answered = questions;
            return this;
        }

        Change recipe(Optional<Recipe> other) {
            recipe = other;
            return this;
        }

        Change recipes(List<Recipe> all) {
            recipes = all;
            return this;
        }

        Change trouble(String sentence) {
            trouble = sentence;
            return this;
        }

        Change outcome(Outcome other) {
            outcome = other;
            return this;
        }

        State done() {
            return new State(
                    step, furthest, file, top, options, mapping, preview, plan, stale, answered, recipe, recipes,
                    trouble, outcome);
        }
    }
}
