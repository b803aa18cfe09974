package org.aftercall.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What fills the main region of the window. Made once, shown many times: scroll, selection and filters stay.
public interface Page {
    /// The nodes of the page, always the same.
    Region node();

    /// Shows a place of this page; called before it is visible, also when it is visible already.
    void show(Destination.Place place);

    /// Puts the focus where work on this page begins.
    void focus();

    /// What F6 goes through, in order; each gets the focus itself.
    List<Node> regions();

    /// The user goes elsewhere: ends what need not go on.
    default void leave() {}
}
