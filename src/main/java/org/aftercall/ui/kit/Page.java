package org.aftercall.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

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

    /// The user goes elsewhere: ends what need not go on.
    default void leave() {}

    /// The user comes back: takes up what was ended.
    default void resume() {}
}
