package org.aftercall.ui.shell;

import java.util.Optional;
import org.aftercall.ui.firstrun.Beginning;
import org.aftercall.ui.kit.Destination;

/// The first start: how to begin, what is missing or refused, and the first page after two of its choices.
final class FirstRunShots {
    private FirstRunShots() {}

    static void add(Album album) {
        album.firstStartScreen("firstrun", FirstSitting::focus);
        album.firstStart("firstrun-nameless", sitting -> {
            sitting.model().userProperty().set("");
            sitting.model().begin(Beginning.IMPORT);
        });
        album.firstStartScreen("firstrun-refused", sitting -> {
            sitting.model().keepIn(FirstSitting.CARRIED);
            sitting.focus();
        });
        album.firstStart("firstrun-open", sitting -> {
            sitting.model().keepIn(FirstSitting.FILLED);
            sitting.focus();
        });
        album.firstStart("firstrun-restoring", sitting -> {
            sitting.rest();
            sitting.model().restore(FirstSitting.CUT);
        });
        album.firstStartScreen("firstrun-cut", sitting -> {
            sitting.model().restore(FirstSitting.CUT);
            sitting.focus();
        });
        album.inNewBook("firstrun-join", studio -> studio.go(new Destination.Sharing(true)));
        album.inNewBook("firstrun-empty", studio -> studio.go(new Destination.NewContact("")));
        album.inNewBook("firstrun-import", studio -> studio.go(new Destination.Importing(Optional.empty())));
    }
}
