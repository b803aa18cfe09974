package org.aftercall.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aftercall.model.OperationId;

/// Drafts that a test can look at.
public final class MemoryDrafts implements Drafts {
    private final Map<OperationId, String> kept = new LinkedHashMap<>();
    private final Unwritten unwritten = new Unwritten();

    @Override
    public synchronized void put(OperationId form, String text) {
        kept.put(form, text);
    }

    @Override
    public synchronized void drop(OperationId form) {
        kept.remove(form);
    }

    @Override
    public synchronized Map<OperationId, String> all() {
        return new LinkedHashMap<>(kept);
    }

    @Override
    public Unwritten unwritten() {
        return unwritten;
    }
}
