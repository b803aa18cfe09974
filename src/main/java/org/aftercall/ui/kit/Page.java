package org.aftercall.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.aftercall.model.ContactId;

/// What fills the main region of the window. Made once, shown many times: scroll, selection and filters stay.
public interface Page {
    /// The nodes of the page, always the same.
    Region node();

    /// Shows a place of this page. Called when somebody goes there, before the page is visible, also when it is
    /// visible already; not when the user comes back to what the page shows: then it is seen as it was left.
    void show(Destination.Place place);

    /// Puts the focus where work on this page begins.
    void focus();

    /// What F6 goes through, in order: each gets the focus itself, or the first that can have it inside.
    List<Node> regions();

    /// What can be done here, besides what can be done everywhere. Asked anew each time; the window runs a command
    /// when its key reaches nobody else, a plain letter only where no text is typed.
    default List<Command> commands() {
        return List.of();
    }

    /// Whose card or row the user is at: what “after the call” and “new action” are about.
    default Optional<ContactId> contact() {
        return Optional.empty();
    }

    /// Whether something was typed here that is neither saved nor kept as a draft.
    default boolean isUnsaved() {
        return false;
    }

    /// The user goes elsewhere: ends what need not go on.
    default void leave() {}

    /// The user comes back: takes up what was ended.
    default void resume() {}
}
