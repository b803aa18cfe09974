package org.aftercall.ui.contact;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.aftercall.exporting.PocketCard;
import org.aftercall.format.QrCode;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.SideForm;
import org.aftercall.wording.Words;

/// A contact as a code beside the page, for the camera of a phone.
public final class QrView implements Sheet {
    private static final int MARGIN = 4;
    private static final double WIDTH = 300;

    private final SideForm root;
    private final Button done;
    private final Runnable close;

    /// @param close closes the form
    public QrView(Card card, Words words, Runnable close) {
        this.close = close;
        root = new SideForm(words.say("qr.title"), words.say("sheet.close"), close);
        Label about = Buttons.label(words.say("qr.about", card.contact().shownName()), "second");
        about.setWrapText(true);
        Label in = Buttons.label(words.say("qr.in"), "caption");
        in.setWrapText(true);
        done = Buttons.primary(words.say("sheet.close"), Icon.DONE);
        done.setOnAction(_ -> close.run());
        root.fields(
                about,
                picture(
                        PocketCard.code(card),
                        words.say("qr.spoken", card.contact().shownName())),
                in);
        root.foot(new SimpleStringProperty(""), done);
    }

    /// Reads the contact and shows its code.
    ///
    /// @param show gets the contact
    public static void open(Around around, ContactId contact, Consumer<Card> show) {
        around.background()
                .work(
                        () -> around.store().contacts().card(contact),
                        card -> card.ifPresent(show),
                        around.session()::failed);
    }

    /// Dark on white in every theme: cameras want it so.
    private static Node picture(QrCode code, String spoken) {
        int side = code.size() + 2 * MARGIN;
        int scale = Math.max(1, (int) Math.ceil(2 * WIDTH / side));
        WritableImage image = new WritableImage(side * scale, side * scale);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < side * scale; y++) {
            for (int x = 0; x < side * scale; x++) {
                boolean dark = code.isDark(x / scale - MARGIN, y / scale - MARGIN);
                pixels.setColor(x, y, dark ? Color.BLACK : Color.WHITE);
            }
        }
        ImageView view = new ImageView(image);
        view.setFitWidth(WIDTH);
        view.setPreserveRatio(true);
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(spoken);
        StackPane middle = new StackPane(view);
        middle.setAlignment(Pos.CENTER);
        return middle;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Stand stand() {
        return Stand.SIDE;
    }

    @Override
    public void begin() {
        done.requestFocus();
    }

    @Override
    public void escape() {
        close.run();
    }
}
