package org.aftercall.ui.shell;

import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.Destination;

/// Sharing: how it stands, while the folder is away, and how it begins.
final class SharingShots {
    private SharingShots() {}

    static void add(Album album) {
        album.screen("sharing", studio -> studio.go(new Destination.Sharing()));
        album.shot("sharing-away", studio -> {
            stands(studio, Colleagues.away(now(studio)));
            studio.go(new Destination.Sharing());
        });
        album.screen("sharing-asked", studio -> {
            stands(studio, Colleagues.asked(now(studio)));
            studio.go(new Destination.Sharing());
        });
        album.shot("sharing-older", studio -> {
            studio.go(new Destination.Sharing());
            TextField search = (TextField) studio.find(".sharing-search");
            search.setText("Dan");
            ((Button) studio.find(".sharing-older .button")).fire();
        });
        album.screen("sharing-alone", studio -> {
            stands(studio, Standing.ALONE);
            studio.go(new Destination.Sharing());
        });
        album.screen("sharing-share", studio -> begin(studio, 0));
        album.screen("sharing-join", studio -> begin(studio, 1));
    }

    private static void begin(Studio studio, int way) {
        stands(studio, Standing.ALONE);
        studio.go(new Destination.Sharing());
        ((Button) studio.shell()
                        .scene()
                        .getRoot()
                        .lookupAll(".sharing-way .button")
                        .toArray()[way])
                .fire();
    }

    private static void stands(Studio studio, Standing standing) {
        ((Colleagues) studio.parts().book().sharing()).stands(standing);
        studio.lay();
    }

    private static Instant now(Studio studio) {
        return studio.parts().today().now().toInstant();
    }
}
