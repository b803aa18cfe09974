package org.aftercall.ui.importing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.importing.Recipe;
import org.aftercall.model.Refused;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What all steps of the wizard work on: what was chosen until now, and the one long work that goes on. What somebody
/// does meanwhile makes its late answer void.
final class Workbench {
    private final ImportViewModel.Parts parts;
    private final Words words;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>(this, "running", null);
    private final ReadOnlyObjectWrapper<List<UserField>> fields =
            new ReadOnlyObjectWrapper<>(this, "fields", List.of());
    private Running.@Nullable Gauge gauge;
    private int turn;

    Workbench(ImportViewModel.Parts parts) {
        this.parts = parts;
        this.words = parts.words();
        this.state = new ReadOnlyObjectWrapper<>(this, "state", State.beginning(parts.options()));
    }

    ImportViewModel.Parts parts() {
        return parts;
    }

    Words words() {
        return words;
    }

    /// Asks again for recipes and the user's own fields.
    void refresh() {
        away(() -> Recipe.all(parts.local()), found -> become(now().change().recipes(found)));
        away(() -> parts.store().contacts().userFields(), fields::set);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<UserField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    State now() {
        return state.get();
    }

    void become(State.Change change) {
        state.set(change.done());
    }

    boolean isBusy() {
        return running.get() != null;
    }

    /// Makes late answers void: another question is the latest now.
    ///
    /// @return its number
    int another() {
        return ++turn;
    }

    /// Whether a question is still the latest.
    boolean isLatest(int question) {
        return question == turn;
    }

    /// Ends what goes on; the screen is free at once.
    void stop() {
        Running.Gauge now = gauge;
        Running shown = running.get();
        if (now == null || shown == null || !shown.stoppable()) {
            return;
        }
        now.stop();
        if (now.endsAtOnce()) {
            turn++;
            running.set(null);
            gauge = null;
        } else { // it may be too late; the answer tells
            running.set(new Running(words.say("import.stopping"), shown.done(), 0, Optional.empty(), false));
        }
    }

    <T> void run(String title, boolean writes, Function<Progress, T> work, Consumer<T> done, Consumer<T> tooLate) {
        run(title, writes, work, done, tooLate, this::failed);
    }

    <T> void run(
            String title,
            boolean writes,
            Function<Progress, T> work,
            Consumer<T> done,
            Consumer<T> tooLate,
            Consumer<Exception> notDone) {
        int mine = ++turn;
        Running.Gauge measured = new Running.Gauge(title, writes, parts.clock(), parts.background(), told -> {
            if (mine == turn && running.get() != null) {
                running.set(told);
            }
        });
        gauge = measured;
        become(now().change());
        running.set(Running.of(title));
        parts.jobs()
                .start(
                        title,
                        meter -> work.apply(measured.progress(meter)),
                        answer -> {
                            if (mine == turn) {
                                running.set(null);
                                done.accept(answer);
                            } else {
                                tooLate.accept(answer);
                            }
                        },
                        e -> {
                            if (mine == turn) {
                                running.set(null);
                                notDone.accept(e);
                            }
                        });
    }

    void failed(Exception e) {
        switch (e) {
            case CancellationException _ -> {}
            case Refused refused -> become(now().change().trouble(words.problem(refused.problem())));
            default -> parts.session().failed(e);
        }
    }

    <T> void away(Callable<T> work, Consumer<T> done) {
        parts.background().work(work, done, this::failed);
    }
}
