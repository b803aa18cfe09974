package org.aftercall.ui.kit;

import org.aftercall.model.OperationId;

/// What a screen tells the window after something was done or could not be done.
public interface Session {
    /// Something is on the disk: says it, and offers to take it back.
    ///
    /// @param sentence what was done, in the user's language
    void saved(OperationId operation, String sentence);

    /// Says something, with a button.
    void say(String sentence, String button, Runnable action);

    /// Says something.
    void say(String sentence);

    /// Something did not work: says which, that the data is safe, and what to do.
    void failed(Exception cause);

    /// Opens an address (`tel:`, `mailto:`) with the program that the user has for it.
    void open(String address);
}
