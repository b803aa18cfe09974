package org.aftercall.ui.shell;

import java.util.UUID;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
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
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Shown;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What stands above every page while it is true: that the people are invented; and, in the first days, what the words
/// on a page mean.
final class Notices extends VBox {
    private final Parts parts;
    private final Words words;
    private final Session session;
    private final BooleanProperty thereAreInvented = new SimpleBooleanProperty(this, "thereAreInvented");
    private final BooleanProperty means = new SimpleBooleanProperty(this, "means");
    private final Label sentence = sentence("");
    private String page = "";

    /// @param low whether the window has so few lines that one notice at a time has to do
    Notices(Parts parts, Words words, Session session, ModalLayer questions, BooleanExpression low) {
        this.parts = parts;
        this.words = words;
        this.session = session;
        Button delete = Buttons.link(words.say("shell.sample.delete"), Icon.CLOSE);
        HBox invented = notice(Icon.SAMPLE, sentence(words.say("shell.sample.banner")), delete);
        invented.getStyleClass().add("notice-invented");
        delete.setOnAction(_ -> delete());
        Button understood = Buttons.link(words.say("shell.meaning.understood"), Icon.DONE);
        understood.setOnAction(_ -> forget());
        Button tell = Buttons.link(words.say("shell.meaning.tell"), Icon.NOTE);
        tell.setOnAction(_ -> tell(questions));
        Shown.onlyWhen(sentence, low.not());
        Shown.onlyWhen(tell, low);
        HBox meaning = notice(Icon.NOTE, sentence, understood);
        meaning.getChildren().add(1, tell);
        meaning.getChildren().add(2, whileLow(low));
        getStyleClass().add("notices");
        setMinHeight(USE_PREF_SIZE);
        Shown.onlyWhen(invented, thereAreInvented.and(means.not().or(low.not())));
        Shown.onlyWhen(meaning, means);
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
                        thereAreInvented::set,
                        session::failed);
    }

    private void look(InventedPeople people) {
        parts.background().work(people::areThere, thereAreInvented::set, session::failed);
    }

    /// One click where one is alone, since undo brings them back; colleagues would see them go, with all that they
    /// wrote about them.
    private void delete() {
        if (parts.book().sharing().standing().isShared()) {
            session.ask(
                    words.say("shell.sample.ask"),
                    words.say("shell.sample.ask.text"),
                    words.say("shell.sample.ask.go"),
                    words.say("shell.sample.ask.not"),
                    this::deleteForAll);
        } else {
            deleteForAll();
        }
    }

    private void deleteForAll() {
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
        means.set(first);
    }

    /// Keeps the button at the end while the sentence does not stand before it.
    private static Node whileLow(BooleanExpression low) {
        Node spring = Buttons.spring();
        Shown.onlyWhen(spring, low);
        return spring;
    }

    /// In a low window the sentence would leave the page no room.
    private void tell(ModalLayer questions) {
        new Question(questions, Icon.NOTE, words.say("shell.meaning.tell"), sentence.getText())
                .safe(words.say("shell.meaning.close"), () -> {})
                .other(words.say("shell.meaning.understood"), this::forget)
                .ask();
    }

    private void forget() {
        parts.memory().write(name(), "understood");
        means.set(false);
    }

    private String name() {
        return "meaning." + page;
    }

    private static HBox notice(Icon icon, Label text, Button button) {
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(icon.show("icon-14"), text, button);
        line.getStyleClass().add("notice");
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private static Label sentence(String text) {
        Label label = Buttons.label(text, "notice-text");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }
}
