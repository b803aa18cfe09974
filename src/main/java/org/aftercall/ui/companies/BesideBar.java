package org.aftercall.ui.companies;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/// Room as wide as the scroll bar of a list, so that heads stand above their columns whether it is there or not.
final class BesideBar {
    private BesideBar() {}

    static Region of(ListView<?> list) {
        Region room = new Region();
        room.setMinWidth(Region.USE_PREF_SIZE);
        room.setPrefWidth(0);
        list.skinProperty()
                .subscribe(_ -> list.lookupAll(".scroll-bar").stream()
                        .filter(ScrollBar.class::isInstance)
                        .map(ScrollBar.class::cast)
                        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                        .forEach(bar -> room.prefWidthProperty()
                                .bind(Bindings.when(bar.visibleProperty())
                                        .then(bar.widthProperty())
                                        .otherwise(0))));
        return room;
    }
}
