package org.aftercall.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.aftercall.lookup.Term;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Density;
import org.aftercall.ui.kit.Destination;

/// The list of contacts and its states.
final class ContactsShots {
    private ContactsShots() {}

    static void add(Album album) {
        album.screen("contacts", ContactsShots::chosen);
        album.shot("contacts-all", studio -> studio.go(new Destination.Contacts("")));
        album.shot("contacts-note", studio -> studio.go(new Destination.Contacts("data sheet")));
        album.shot("contacts-compact", studio -> {
            studio.shell().preferences().densityProperty().set(Density.COMPACT);
            studio.go(new Destination.Contacts("data sheet"));
        });
        album.shot("contacts-silence", studio -> {
            studio.shell().preferences().colouringProperty().set(Colouring.SILENCE);
            studio.go(new Destination.Contacts(""));
        });
        album.screen("contacts-peek", studio -> {
            studio.go(new Destination.Contacts("novak"));
            studio.find(".row-list").requestFocus();
            press(studio, KeyCode.SPACE);
        });
        album.shot("contacts-no-hits", studio -> studio.go(new Destination.Contacts("marzipan")));
        album.shot("contacts-edit", ContactsShots::edit);
        album.screen("contacts-group", ContactsShots::group);
        album.screen("contacts-in-group", ContactsShots::inGroup);
        album.inNewBook("contacts-new-book", studio -> studio.go(new Destination.Contacts("")));
    }

    /// As in the design: “mar” is typed, and three of the hits are chosen.
    private static void chosen(Studio studio) {
        studio.go(new Destination.Contacts("mar"));
        studio.find(".row-list").requestFocus();
        press(studio, KeyCode.DOWN, KeyCode.X, KeyCode.DOWN, KeyCode.X, KeyCode.DOWN, KeyCode.DOWN, KeyCode.X);
        TextField field = (TextField) studio.find(".search-frame .text-field");
        field.requestFocus();
        field.end();
        studio.lay();
    }

    private static void group(Studio studio) {
        chosen(studio);
        studio.find(".row-list").requestFocus();
        press(studio, KeyCode.G);
        studio.lay();
        TextField field = (TextField) studio.find(".group-field .text-field");
        field.setText("ne");
    }

    /// Those of one group; in a narrow window as the palette finds them.
    private static void inGroup(Studio studio) {
        studio.go(new Destination.Contacts(""));
        Node column = studio.shell().scene().lookup(".lookups");
        if (column == null) {
            studio.go(new Destination.Contacts(Term.InGroup.typed("Renewals 2027")));
            return;
        }
        column.lookupAll(".lookup").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(each -> String.valueOf(each.getAccessibleText()).startsWith("Renewals"))
                .forEach(Button::fire);
    }

    private static void edit(Studio studio) {
        chosen(studio);
        studio.find(".row-list").requestFocus();
        press(studio, KeyCode.B);
    }

    private static void press(Studio studio, KeyCode... codes) {
        for (KeyCode code : codes) {
            studio.shell()
                    .scene()
                    .getFocusOwner()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            studio.lay();
        }
    }
}
