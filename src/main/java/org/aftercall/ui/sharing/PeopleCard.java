package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// People and laptops: when each was heard of last, and what is still under way.
final class PeopleCard {
    private final Words words;
    private final VBox card;
    private final VBox rows = new VBox();
    private final Consumer<Person> retire;
    private @Nullable List<Person> shown;
    private boolean wide;
    private boolean sealed;

    /// @param invite what "Invite a colleague" does
    /// @param retire asks before a laptop is taken out
    PeopleCard(Words words, Runnable invite, Consumer<Person> retire) {
        this.words = words;
        this.retire = retire;
        Button more = Buttons.link(words.say("sharing.invite"), Icon.NEW_CONTACT);
        more.setOnAction(_ -> invite.run());
        card = Parts.card(words.say("sharing.people"), Buttons.spring(), more);
        card.getChildren().add(rows);
    }

    Node node() {
        return card;
    }

    /// @param locked whether only those who know six words can read what lies in the folder
    void show(List<Person> people, boolean roomy, boolean locked) {
        if (people.equals(shown) && roomy == wide && locked == sealed) {
            return;
        }
        sealed = locked;
        shown = people;
        wide = roomy;
        List<Node> lines = new ArrayList<>();
        if (people.isEmpty()) {
            lines.add(Parts.wrapped(words.say("sharing.people.none"), "second-small"));
        } else if (roomy) {
            lines.add(heads());
        }
        people.forEach(person -> lines.add(row(person)));
        if (people.stream().anyMatch(PeopleCard::canBeTakenOut)) {
            lines.add(Parts.wrapped(
                    words.say(locked ? "sharing.people.lost" : "sharing.people.lost-open"),
                    "second-small",
                    "sharing-lost"));
        }
        Parts.refill(rows, lines);
    }

    private Node heads() {
        HBox line = new HBox(
                Parts.growing(Buttons.label(words.say("sharing.people.who"), "heading")),
                cell(Buttons.label(words.say("sharing.people.seen"), "heading"), "sharing-cell"),
                cell(Buttons.label(words.say("sharing.people.send"), "heading"), "sharing-cell"),
                cell(Buttons.label(words.say("sharing.people.fetch"), "heading"), "sharing-cell"),
                cell(Buttons.label(words.say("sharing.people.state"), "heading"), "sharing-state"),
                cell(new Label(), "sharing-more"));
        line.getStyleClass().add("sharing-heads");
        return line;
    }

    private static <T extends javafx.scene.layout.Region> T cell(T node, String width) {
        node.getStyleClass().add(width);
        return node;
    }

    private Node row(Person person) {
        WrapLine name = new WrapLine(Buttons.label(person.name(), "strong"));
        name.getStyleClass().add("sharing-name-line");
        if (person.device().own()) {
            name.getChildren().add(Buttons.whole(words.say("sharing.you-pill"), "pill", "pill-accent"));
        }
        VBox texts = new VBox(name, Parts.wrapped(person.laptop(), "second-small"));
        texts.getStyleClass().add("sharing-texts");
        HBox line = new HBox(Marks.avatar(person.name(), "avatar-28"), Parts.growing(texts));
        line.getStyleClass().add("sharing-row");
        HBox state = new HBox(Parts.pill(person.state(), person.pill()));
        if (wide) {
            line.getChildren()
                    .addAll(
                            cell(Parts.wrapped(person.seen(), "second"), "sharing-cell"),
                            cell(Parts.wrapped(person.toSend()), "sharing-cell"),
                            cell(Parts.wrapped(person.toFetch()), "sharing-cell"),
                            cell(state, "sharing-state"));
        } else {
            texts.getChildren().addAll(Parts.wrapped(said(person), "second-small"), state);
            state.getStyleClass().add("sharing-state-below");
        }
        line.getChildren().add(cell(new HBox(takeOut(person)), "sharing-more"));
        return line;
    }

    private String said(Person person) {
        return canBeTakenOut(person)
                ? words.say("sharing.people.line", person.seen(), person.toSend(), person.toFetch())
                : words.say("sharing.people.line-own", person.seen());
    }

    private static boolean canBeTakenOut(Person person) {
        return !person.device().own() && !person.device().retired();
    }

    private Node takeOut(Person person) {
        if (!canBeTakenOut(person)) {
            return new Label();
        }
        String spoken = words.say("sharing.retire.spoken", person.name(), person.laptop());
        Button out = Buttons.link(words.say("sharing.retire.do"), Icon.DELETE);
        out.setOnAction(_ -> retire.accept(person));
        return Parts.named(out, "retire " + person.device().id(), spoken);
    }
}
