package org.aftercall.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aftercall.model.OperationId;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Unwritten;

/// The drafts of a book, for the screens.
final class BookDrafts implements Drafts {
    private final org.aftercall.store.journal.Drafts kept;
    private final Unwritten unwritten = new Unwritten();

    /// A form that was saved just before a kill has its operation in the book: its draft is dropped.
    BookDrafts(org.aftercall.store.journal.Drafts kept, Store store) {
        this.kept = kept;
        for (org.aftercall.store.journal.Drafts.Draft draft : kept.all().drafts()) {
            if (store.operations().find(draft.operation()).isPresent()) {
                kept.drop(draft.operation());
            }
        }
    }

    @Override
    public void put(OperationId form, String text) {
        kept.put(form, text);
    }

    @Override
    public void drop(OperationId form) {
        kept.drop(form);
    }

    @Override
    public Map<OperationId, String> all() {
        Map<OperationId, String> all = new LinkedHashMap<>();
        kept.all().drafts().forEach(draft -> all.put(draft.operation(), draft.text()));
        return all;
    }

    @Override
    public Unwritten unwritten() {
        return unwritten;
    }
}
