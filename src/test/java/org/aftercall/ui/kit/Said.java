package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.OperationId;

/// A session that remembers what it was told.
public final class Said implements Session {
    private final List<String> sentences = new ArrayList<>();
    private final List<OperationId> operations = new ArrayList<>();
    private boolean yes;
    private final List<String> opened = new ArrayList<>();

    public List<String> sentences() {
        return sentences;
    }

    public List<OperationId> operations() {
        return operations;
    }

    public List<String> opened() {
        return opened;
    }

    @Override
    public void saved(OperationId operation, String sentence) {
        operations.add(operation);
        sentences.add(sentence);
    }

    @Override
    public void say(String sentence, String button, Runnable action) {
        sentences.add(sentence);
    }

    @Override
    public void say(String sentence) {
        sentences.add(sentence);
    }

    /// Remembered as a sentence; the answer is yes if it was said before that it shall be.
    @Override
    public void ask(String title, String text, String go, String not, Runnable action) {
        sentences.add(title);
        if (yes) {
            action.run();
        }
    }

    /// Whatever is asked from now on is answered so.
    public void answer(boolean with) {
        yes = with;
    }

    @Override
    public void failed(Exception cause) {
        throw new AssertionError("not expected", cause);
    }

    @Override
    public void open(String address) {
        opened.add(address);
    }
}
