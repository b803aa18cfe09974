package org.aftercall.ui.shell;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.Destination;

/// “New action”: while the contact is looked for, and filled in; and the palette, which plans too.
final class PlanningShots {
    private PlanningShots() {}

    static void add(Album album) {
        album.shot("planning-find", PlanningShots::find);
        album.screen("planning", PlanningShots::fill);
        album.screen("planning-complaint", PlanningShots::complaint);

        PaletteShots.add(album);
        CompanyShots.add(album);
    }

    /// The last of all, since what is planned for them would remind in the others too.
    static void addAlarms(Album album) {
        album.screen("alarm", studio -> remind(studio, "Rachel Adeyemi"));
        album.screen("alarms", studio -> {
            remind(studio, "Rachel Adeyemi");
            remind(studio, "Tomáš Novák");
        });
    }

    private static void remind(Studio studio, String name) {
        UUID contact = studio.contact(name).value();
        UUID row = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        OperationId operation = new OperationId(row);
        Edit edit = new Edit(operation, Intent.of(Intent.SAMPLE), Cast.USER, null);
        edit.row(Entity.ACTIVITY, row)
                .set(Field.ACTIVITY_KIND, Values.text("call"))
                .set(Field.ACTIVITY_TITLE, Values.text("Confirm the date of the visit"))
                .set(Field.ACTIVITY_DUE, Values.due(Screens.DAY.plusDays(1), LocalTime.of(10, 0)))
                .set(Field.ACTIVITY_PROMISED, Values.day(Screens.DAY.plusDays(1)))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .set(Field.ACTIVITY_OWNER, Values.text(Cast.USER))
                .set(Field.ACTIVITY_REMIND, Values.number(24L * 60))
                .belongsTo(contact);
        studio.parts().store().write(edit);
        studio.shell().alarms().look();
        studio.lay();
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

    /// Its name is the longest of the kinds.
    private static void complaint(Studio studio) {
        fill(studio);
        ComboBox<?> kinds = (ComboBox<?>) studio.find(".planning .kind-choice");
        kinds.getSelectionModel().select(kinds.getItems().indexOf(ActivityKind.Known.COMPLAINT));
    }
}
