package org.aftercall.ui.kit;

import java.util.Map;
import org.aftercall.model.OperationId;

/// What was typed into a form and is not saved yet, kept on this laptop. Safe for any thread.
public interface Drafts {
    /// Keeps the text of a form, on the disk when it returns.
    void put(OperationId form, String text);

    void drop(OperationId form);

    /// All texts by form, the oldest first.
    Map<OperationId, String> all();

    /// What is still to be put; for the screen's thread.
    Unwritten unwritten();
}
