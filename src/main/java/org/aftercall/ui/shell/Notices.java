package org.aftercall.ui.shell;

import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.OperationId;
import org.aftercall.sample.InventedPeople;
import org.aftercall.sample.Sample;
import org.aftercall.store.Saved;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What stands above every page while it is true: that the people are invented; and, in the first days, what the words
/// on a page mean.
final class Notices extends VBox {
    private final Parts parts;
    private final Words words;
    private final Session session;
    private final HBox invented;
    private final HBox meaning = new HBox();
    private final Label sentence = sentence("");
    private String page = "";

    Notices(Parts parts, Words words, Session session) {
        this.parts = parts;
        this.words = words;
        this.session = session;
        Button delete = Buttons.link(words.say("shell.sample.delete"), Icon.CLOSE);
        this.invented = notice(Icon.SAMPLE, sentence(words.say("shell.sample.banner")), delete);
        invented.getStyleClass().add("notice-invented");
        delete.setOnAction(_ -> delete());
        Button understood = Buttons.link(words.say("shell.meaning.understood"), Icon.DONE);
        understood.setOnAction(_ -> forget());
        meaning.getChildren().setAll(notice(Icon.NOTE, sentence, understood).getChildren());
        meaning.getStyleClass().addAll("notice");
        getStyleClass().add("notices");
        show(invented, false);
        show(meaning, false);
        getChildren().addAll(invented, meaning);
    }

    /// Looks whether there are invented people, now and after each change that may concern them.
    void watch() {
        parts.background()
                .work(
                        () -> {
                            InventedPeople people = new InventedPeople(
                                    parts.store(),
                                    Sample.toLookAround(parts.today().day(), parts.zone(), parts.user()));
                            parts.store().onChange(change -> {
                                if (people.concerns(change)) {
                                    look(people);
                                }
                            });
                            return people.areThere();
                        },
                        there -> show(invented, there),
                        session::failed);
    }

    private void look(InventedPeople people) {
        parts.background().work(people::areThere, there -> show(invented, there), session::failed);
    }

    private void delete() {
        parts.background()
                .work(
                        () -> new InventedPeople(
                                        parts.store(),
                                        Sample.toLookAround(parts.today().day(), parts.zone(), parts.user()))
                                .delete(new OperationId(UUID.randomUUID()), parts.user()),
                        this::deleted,
                        session::failed);
    }

    private void deleted(Saved saved) {
        session.saved(saved.operation(), words.say("shell.sample.deleted"));
    }

    /// Says what the words on a page mean, until the user has understood them.
    void at(Destination.@Nullable Place place) {
        page = switch (place) {
            case null -> "";
            case Destination.Today _ -> "today";
            case Destination.Contacts _ -> "contacts";
            case Destination.ContactCard _ -> "card";
            case Destination.Companies _,
                    Destination.CompanyCard _,
                    Destination.Importing _,
                    Destination.Sharing _,
                    Destination.Settings _ -> "";
        };
        boolean first = !page.isEmpty() && parts.memory().read(name(), "").equals("new");
        if (first) {
            sentence.setText(words.say(
                    switch (page) {
                        case "today" -> "shell.meaning.today";
                        case "contacts" -> "shell.meaning.contacts";
                        default -> "shell.meaning.card";
                    }));
        }
        show(meaning, first);
    }

    private void forget() {
        parts.memory().write(name(), "understood");
        show(meaning, false);
    }

    private String name() {
        return "meaning." + page;
    }

    private static HBox notice(Icon icon, Label text, Button button) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(icon.show("icon-14"), text, button);
        line.getStyleClass().add("notice");
        return line;
    }

    private static Label sentence(String text) {
        Label label = Buttons.label(text, "notice-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static void show(Region notice, boolean shown) {
        notice.setVisible(shown);
        notice.setManaged(shown);
    }
}
