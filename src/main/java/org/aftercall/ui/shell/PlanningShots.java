package org.aftercall.ui.shell;

import java.util.Optional;
import javafx.scene.control.TextField;
import org.aftercall.ui.kit.Destination;

/// “New action”: while the contact is looked for, and filled in; and the palette, which plans too.
final class PlanningShots {
    private PlanningShots() {}

    static void add(Album album) {
        album.shot("planning-find", PlanningShots::find);
        album.screen("planning", PlanningShots::fill);
        PaletteShots.add(album);
        CompanyShots.add(album);
    }

    private static void find(Studio studio) {
        studio.go(new Destination.NewAction(Optional.empty()));
        ((TextField) studio.find(".planning .text-field")).setText("ra");
    }

    private static void fill(Studio studio) {
        studio.go(new Destination.NewAction(Optional.of(studio.contact("Rachel Adeyemi"))));
        ((TextField) studio.find(".sheet-field > .text-field:focused")).setText("Ask for the new catalogue");
        TextField when = (TextField) studio.find(".planning .field-frame .text-field");
        when.setText("in 3 weeks at 10");
        when.requestFocus();
        when.end();
    }
}
