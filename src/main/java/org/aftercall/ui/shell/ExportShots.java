package org.aftercall.ui.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import org.aftercall.model.Channel;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.outreach.Freshness;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Destination;
import org.aftercall.wording.Words;

/// The export of what is listed, and the choice of its fields.
final class ExportShots {
    private ExportShots() {}

    static void add(Album album) {
        album.screen("export", studio -> studio.go(new Destination.Exporting("company:meridian")));
        album.screen("export-fields", ExportShots::fields);
    }

    /// Last of all: it leaves a call in the book.
    static void addColleagues(Album album) {
        album.screen("export-colleagues", ExportShots::colleagues);
    }

    /// Marek is calling somebody just now.
    private static void colleagues(Studio studio) {
        Parts parts = studio.parts();
        new ClashGuard(parts.store(), Freshness.NOBODY, WorkingDays.MONDAY_TO_FRIDAY)
                .claim(
                        studio.contact("Aisha Bello"),
                        "Aisha Bello",
                        Channel.Known.PHONE,
                        "Marek",
                        parts.today().now().minusMinutes(6).toInstant());
        studio.go(new Destination.Exporting(""));
        studio.lay();
        ((ScrollPane) studio.find(".export-sheet .form-scroll")).setVvalue(1);
    }

    private static void fields(Studio studio) {
        studio.go(new Destination.Exporting("company:meridian"));
        String some = new Words(studio.parts().locale()).say("export.fields.some");
        studio.find(".export-sheet").lookupAll(".toggle-button").stream()
                .filter(each ->
                        each instanceof ToggleButton chip && chip.getText().equals(some))
                .forEach(chip -> ((ToggleButton) chip).fire());
        studio.lay();
        ((ScrollPane) studio.find(".export-sheet .form-scroll")).setVvalue(0.5);
    }
}
