package org.aftercall.ui.kit;

import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
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

    /// Asks before something that cannot be taken back. Nothing happens unless somebody says so.
    ///
    /// @param title the question itself
    /// @param text what is at stake, what is safe
    /// @param go what the answer is called that does it
    /// @param not what the safe answer is called
    void ask(String title, String text, String go, String not, Runnable action);

    /// Opens an address (`tel:`, `mailto:`) with the program that the user has for it.
    void open(String address);

    /// Gets in touch with somebody: asks first where a colleague did so today.
    default void contact(ContactId contact, Channel channel, String address) {
        open(address);
    }
}
