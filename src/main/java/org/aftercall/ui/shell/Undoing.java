package org.aftercall.ui.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.aftercall.change.Intent;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations;
import org.aftercall.store.Store;
import org.aftercall.store.Undone;
import org.aftercall.ui.kit.Background;
import org.aftercall.wording.Words;

/// The last hundred operations of the session, walked by Ctrl+Z and Ctrl+Shift+Z. Used from the screen's thread.
final class Undoing {
    private static final int MOST = 100;
    private static final int OFFERED = 10;

    private final Store store;
    private final Background background;
    private final Words words;
    private final String user;
    private final BiConsumer<String, Boolean> said;
    private final java.util.function.Consumer<Exception> failed;
    private final Deque<OperationId> done = new ArrayDeque<>();
    private final LinkedHashMap<OperationId, Runnable> offers = new LinkedHashMap<>();
    private final Deque<OperationId> undone = new ArrayDeque<>();

    /// @param said gets the sentence of what was taken back, and whether it can be done again
    Undoing(
            Store store,
            Background background,
            Words words,
            String user,
            BiConsumer<String, Boolean> said,
            java.util.function.Consumer<Exception> failed) {
        this.store = store;
        this.background = background;
        this.words = words;
        this.user = user;
        this.said = said;
        this.failed = failed;
    }

    void remember(OperationId operation) {
        push(done, operation);
        undone.clear();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /// Takes the latest operation back.
    void undo() {
        OperationId last = done.poll();
        if (last != null) {
            takeBack(last, true);
        }
    }

    /// Takes one operation back, wherever it stands in the list.
    void undo(OperationId operation) {
        done.remove(operation);
        takeBack(operation, true);
    }

    /// Takes the latest undo back.
    void redo() {
        OperationId last = undone.poll();
        if (last != null) {
            takeBack(last, false);
        }
    }

    /// Does something once an operation is taken back: nothing offers any more to take it back. Only of the latest
    /// operations, as only they are still shown.
    void whenTaken(OperationId operation, Runnable then) {
        offers.put(operation, then);
        while (offers.size() > OFFERED) {
            offers.pollFirstEntry();
        }
    }

    private record Answer(String what, Undone undone) {}

    /// @param again whether it can be done again afterwards
    private void takeBack(OperationId taken, boolean again) {
        Runnable offer = offers.remove(taken);
        if (offer != null) {
            offer.run();
        }
        OperationId operation = new OperationId(UUID.randomUUID());
        Deque<OperationId> then = again ? undone : done;
        background.work(
                () -> {
                    Intent intent = store.operations()
                            .find(taken)
                            .map(Operations.Operation::intent)
                            .orElse(Intent.of(Intent.UNDO));
                    String what = words.doing(intent.kind(), intent.arguments());
                    return new Answer(what, store.undo(taken, operation, user));
                },
                answer -> {
                    push(then, operation);
                    said.accept(sentence(answer, again), again);
                },
                failed);
    }

    private String sentence(Answer answer, boolean again) {
        String what = words.say(again ? "shell.undone" : "shell.redone", answer.what());
        List<String> said = new ArrayList<>(List.of(what));
        said.addAll(words.counted(answer.undone().counts()));
        return String.join(" ", said);
    }

    private static void push(Deque<OperationId> onto, OperationId operation) {
        onto.push(operation);
        while (onto.size() > MOST) {
            onto.removeLast();
        }
    }
}
