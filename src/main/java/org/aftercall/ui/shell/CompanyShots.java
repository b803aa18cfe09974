package org.aftercall.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aftercall.ui.kit.Destination;

/// The list of companies, and the card of one.
final class CompanyShots {
    private CompanyShots() {}

    static void add(Album album) {
        album.screen("companies", studio -> studio.go(new Destination.Companies("")));
        album.shot("companies-none", studio -> studio.go(new Destination.Companies("qxyzw")));
        album.inNewBook("companies-new-book", studio -> studio.go(new Destination.Companies("")));
        album.screen("company", CompanyShots::card);
        album.shot("company-edit", studio -> {
            card(studio);
            Node page = studio.find(".company");
            page.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false));
        });
    }

    private static void card(Studio studio) {
        studio.go(new Destination.CompanyCard(studio.parts()
                .book()
                .finder()
                .get()
                .companies()
                .find("kolar", 1)
                .getFirst()));
    }
}
