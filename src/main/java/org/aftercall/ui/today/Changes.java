package org.aftercall.ui.today;

import java.util.function.Consumer;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Saved;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Session;

/// Saves what is done to a row of Today, and says so.
final class Changes {
    private final Store store;
    private final Background background;
    private final Session session;

    Changes(Store store, Background background, Session session) {
        this.store = store;
        this.background = background;
        this.session = session;
    }

    /// Made away from the screen, from what the book holds then.
    interface Change {
        Edit edit();
    }

    void write(OperationId operation, Change change, String sentence) {
        background.work(
                () -> store.write(change.edit()),
                (Consumer<Saved>) _ -> session.saved(operation, sentence),
                session::failed);
    }
}
