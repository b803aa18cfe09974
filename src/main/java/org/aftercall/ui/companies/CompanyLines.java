package org.aftercall.ui.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.store.Companies;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.wording.Words;

/// The lines of a company's page: what stands below its name, who works there, what happened.
final class CompanyLines {
    private final CompanyViewModel model;
    private final Words words;
    private final Supplier<LocalDate> today;
    private final ZoneId zone;

    CompanyLines(CompanyViewModel model, Words words, Supplier<LocalDate> today, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.today = today;
        this.zone = zone;
    }

    Node titles(CompanyViewModel.Shown now) {
        Label name = Buttons.label(now.row().name(), "name", "company-name-large");
        name.setWrapText(true);
        List<String> facts = new ArrayList<>();
        facts.add(words.say("companies.staff", now.staff().now(), now.staff().before()));
        if (!now.row().city().isEmpty()) {
            facts.add(now.row().city());
        }
        facts.add(
                now.row().nextDue() == null
                        ? words.say("companies.no-next-action")
                        : words.say("companies.next", When.day(words, now.row().nextDue(), today.get())));
        Label sub = Buttons.label(String.join(" · ", facts), "second");
        sub.setWrapText(true);
        VBox titles = new VBox(name, sub);
        titles.getStyleClass().add("row-texts");
        return titles;
    }

    Node person(Companies.Person person) {
        List<String> facts = new ArrayList<>();
        facts.add(person.affiliation().title());
        String role = person.affiliation().role().code();
        facts.add(role.isEmpty() ? role : words.choice("companies.role", role));
        if (!person.affiliation().current()) {
            facts.add(words.say("companies.left"));
        }
        facts.removeIf(String::isEmpty);
        String reached = person.lastReached() == null
                ? words.say("companies.never-reached")
                : words.say("companies.reached", When.day(words, person.lastReached(), zone, today.get()));
        VBox texts = new VBox(Buttons.label(person.contact().name(), "strong"));
        if (!facts.isEmpty()) {
            texts.getChildren().add(Buttons.label(String.join(" · ", facts), "second-small"));
        }
        texts.getChildren().add(Buttons.label(reached, "caption"));
        texts.setMinWidth(0);
        HBox line = new HBox(Marks.avatar(person.contact().name(), "avatar-28"), texts);
        line.getStyleClass().add("side-line");
        Button open = Buttons.quiet("");
        open.setGraphic(line);
        open.getStyleClass().add("company-person");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setAccessibleText(person.contact().name() + ", " + String.join(", ", facts) + ", " + reached);
        open.setOnAction(_ -> model.open(person.contact().id()));
        return open;
    }

    Node entry(Companies.Entry each) {
        String what = words.choice("happened", each.entry().type().code());
        String result = each.entry().result().code().equals("none")
                ? what
                : what + ", "
                        + words.choice("result-after", each.entry().result().code());
        Label top = Buttons.label(each.name(), "small-strong");
        Label when = Buttons.label(
                result + " · " + When.day(words, each.entry().when(), zone, today.get()) + " · "
                        + each.entry().who(),
                "second-small");
        when.setWrapText(true);
        VBox texts = new VBox(top, when);
        if (!each.entry().text().isEmpty()) {
            Label text = Buttons.label(each.entry().text());
            text.setWrapText(true);
            texts.getChildren().add(text);
        }
        texts.getStyleClass().add("past-texts");
        texts.setMinWidth(0);
        HBox line = new HBox(Marks.box(Icon.of(each.entry().type()), "box-26"), texts);
        line.getStyleClass().add("past-entry");
        return line;
    }

    /// A sentence that may need several lines.
    static Label wrapped(Words words, String key) {
        Label text = Buttons.label(words.say(key), "second");
        text.setWrapText(true);
        return text;
    }
}
