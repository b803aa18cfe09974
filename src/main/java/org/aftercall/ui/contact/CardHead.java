package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.CompanyId;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Where the card stands in its list, who it is, and what can be done at once.
final class CardHead extends VBox {
    private final CardViewModel model;
    private final Words words;
    private final HBox crumb = new HBox();
    private final HBox who = new HBox();
    private final Button call;
    private final Button write;
    private final Button afterCall;
    private final Button more;
    private final WrapLine wrapped = new WrapLine();
    private final HBox buttons = new HBox();
    private CardPicture.@Nullable Head shown;

    CardHead(CardViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.call = Buttons.plain(words.say("card.call"), Icon.CALL);
        this.write = Buttons.plain(words.say("card.write"), Icon.EMAIL);
        this.afterCall = Buttons.hint(
                Buttons.primary(words.say("card.after-call"), Icon.AFTER_CALL), words.say("card.after-call"), "Ctrl J");
        this.more = Buttons.sign(Icon.MORE, words.say("card.more-menu"), "");
        more.getStyleClass().add("framed");
        call.setOnAction(_ -> model.actions().call(false));
        write.setOnAction(_ -> model.actions().write());
        afterCall.setOnAction(_ -> model.actions().afterCall(Optional.empty()));
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 4));
        buttons.getStyleClass().add("contact-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        wrapped.getStyleClass().add("contact-buttons");

        getStyleClass().add("contact-head");
        crumb.getStyleClass().add("contact-crumb");
        who.getStyleClass().add("contact-who");
        getChildren().addAll(crumb, who);
        model.pictureProperty().subscribe(picture -> {
            if (picture != null) {
                show(picture.head());
            }
        });
        model.placeProperty().subscribe(_ -> crumb());
    }

    /// Whether the buttons stand below, where they wrap, or beside the name.
    void stack(boolean below) {
        buttons.getChildren().clear();
        wrapped.getChildren().clear();
        (below ? wrapped : buttons).getChildren().setAll(call, write, afterCall, more);
        getChildren().remove(wrapped);
        if (below) {
            getChildren().add(wrapped);
        }
    }

    private void show(CardPicture.Head head) {
        if (head.equals(shown)) {
            return;
        }
        boolean another = shown == null || !shown.name().equals(head.name());
        shown = head;
        may(call, head.noCall(), head.phone().isEmpty() ? words.say("card.no-phone") : "", "card.call", "C");
        may(write, head.noWrite(), head.email().isEmpty() ? words.say("card.no-email") : "", "card.write", "E");
        who.getChildren().setAll(Marks.avatar(head.name(), "avatar-60"), texts(head), buttons);
        if (another) {
            crumb();
        }
    }

    /// A button that cannot be pressed says why.
    private void may(Button button, String refused, String missing, String does, String key) {
        String why = refused.isEmpty() ? missing : refused;
        button.setDisable(!why.isEmpty());
        Buttons.hint(button, why.isEmpty() ? words.say(does) : why, why.isEmpty() ? key : "");
        button.setAccessibleHelp(why);
    }

    private Node texts(CardPicture.Head head) {
        Label name = Buttons.label(head.name(), "contact-name");
        name.setMinWidth(0);
        HBox first = CardView.line("contact-first", name);
        if (!head.priority().code().isEmpty()) {
            first.getChildren().add(Marks.priority(head.priority()));
        }
        if (head.type() != null) {
            first.getChildren()
                    .add(CardView.line(
                            "contact-type",
                            Marks.type(head.type()),
                            Buttons.whole(words.choice("type", head.type().code()), "second")));
        }
        WrapLine second = new WrapLine(job(head));
        second.getStyleClass().add("contact-second");
        if (!head.place().isEmpty()) {
            dot(second, head.place());
        }
        if (!head.time().isEmpty()) {
            dot(second, head.time());
        }
        VBox texts = new VBox(first, second);
        texts.getStyleClass().add("contact-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return texts;
    }

    private Node job(CardPicture.Head head) {
        HBox job = CardView.line("contact-job");
        if (!head.job().isEmpty()) {
            Label title = Buttons.label(head.job(), "second");
            title.setMinWidth(0);
            job.getChildren().add(title);
        }
        CompanyId company = head.company();
        if (!head.companyName().isEmpty() && company != null) {
            Button link = new Button(head.companyName());
            link.setMnemonicParsing(false);
            link.getStyleClass().add("text-link");
            link.setOnAction(_ -> model.actions().openCompany(company));
            job.getChildren().add(link);
        }
        return job;
    }

    private static void dot(WrapLine line, String text) {
        if (!((HBox) line.getChildren().getFirst()).getChildren().isEmpty()
                || line.getChildren().size() > 1) {
            line.getChildren().add(Buttons.whole("·", "caption"));
        }
        line.getChildren().add(Buttons.whole(text, "second"));
    }

    private void crumb() {
        CardViewModel.Place place = model.placeProperty().get();
        Button back = Buttons.sign(Icon.BACK, words.say("card.back"), "Alt ←");
        back.setOnAction(_ -> model.around().navigator().back());
        back.getStyleClass().add("small");
        crumb.getChildren().setAll(back);
        if (!place.list().isEmpty()) {
            Label list = Buttons.label(place.list(), "caption");
            list.setMinWidth(0);
            crumb.getChildren().addAll(list, Icon.RIGHT.show("icon-12"));
        }
        Label own = Buttons.label(shown == null ? "" : shown.name(), "small-strong");
        own.setMinWidth(0);
        crumb.getChildren().addAll(own, Buttons.spring());
        if (place.number() > 0) {
            Button before = Buttons.sign(Icon.UP, words.say("card.previous"), "[");
            Button after = Buttons.sign(Icon.DOWN, words.say("card.next"), "]");
            before.getStyleClass().add("small");
            after.getStyleClass().add("small");
            before.setDisable(place.number() <= 1);
            after.setDisable(place.number() >= place.of());
            before.setOnAction(_ -> model.move(-1));
            after.setOnAction(_ -> model.move(1));
            crumb.getChildren()
                    .addAll(Buttons.whole(words.say("card.of", place.number(), place.of()), "caption"), before, after);
        }
    }

    private ContextMenu menu() {
        List<MenuItem> items = new ArrayList<>();
        if (model.around().navigator().shows(Destination.Exporting.class)) {
            items.add(item("card.export", Icon.EXPORT, model.actions()::export));
        }
        if (model.around().navigator().shows(Destination.ContactCode.class)) {
            items.add(item("card.code", Icon.CALL, model.actions()::showCode));
        }
        items.add(item("card.edit", Icon.EDIT, model::edit));
        items.add(item("card.changes", Icon.CORRECTION, model::showChanges));
        items.add(item("card.refusals", Icon.OPT_OUT, model.actions()::changeRefusals));
        if (model.around().navigator().shows(Destination.Merge.class)) {
            items.add(item("card.merge", Icon.DECIDED, model.actions()::merge));
        }
        items.add(item("card.delete", Icon.DELETE, model.actions()::delete));
        items.add(item("card.forget", Icon.OPT_OUT, model.actions()::forget));
        ContextMenu menu = new ContextMenu(items.toArray(MenuItem[]::new));
        menu.getStyleClass().add("card-menu");
        return menu;
    }

    private MenuItem item(String sentence, Icon icon, Runnable action) {
        MenuItem item = new MenuItem(words.say(sentence), icon.show("icon-14"));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
