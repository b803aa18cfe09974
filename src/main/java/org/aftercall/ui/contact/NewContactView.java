package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.ContactRow;
import org.aftercall.text.Signature;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.Suggestions;
import org.aftercall.wording.Words;

/// “New contact” beside the page: Enter goes from field to field, Ctrl+Enter saves.
public final class NewContactView implements Sheet {
    private final NewContactViewModel model;
    private final Words words;
    private final VBox root = new VBox();
    private final List<TextField> order = new ArrayList<>();
    private final TextField first;
    private final TextField last;
    private final DateField date;

    public NewContactView(NewContactViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.first = field("newcontact.first", model.firstProperty());
        this.last = field("newcontact.last", model.lastProperty());
        this.date = new DateField(model.when(), words, words.say("newcontact.when"));
        first.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);

        VBox fields = new VBox(names(), signature(), like(), work(), points(), place(), marks(), action());
        fields.getStyleClass().add("new-fields");
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        root.getChildren().addAll(head(), scroll, foot());
        root.getStyleClass().add("new-contact");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
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
        TextField next = order.stream()
                .filter(field -> field.getText().isBlank())
                .findFirst()
                .orElse(first);
        next.requestFocus();
        next.end();
    }

    @Override
    public void escape() {
        model.leave();
    }

    @Override
    public boolean isUnsaved() {
        return model.isTouched();
    }

    private Node head() {
        Button close = Buttons.sign(Icon.CLOSE, words.say("newcontact.close"), "Esc");
        close.setOnAction(_ -> model.leave());
        close.setFocusTraversable(false);
        return CardView.line(
                "new-head", Buttons.whole(words.say("newcontact.title"), "dialog-title"), Buttons.spring(), close);
    }

    private Node names() {
        return pair(first, "newcontact.first", last, "newcontact.last");
    }

    /// What was found in a pasted signature: taken or left by the user, never by itself.
    private Node signature() {
        Label text = Buttons.label("", "second-small");
        text.setWrapText(true);
        model.signatureProperty()
                .subscribe(found -> text.setText(found.map(NewContactView::said).orElse("")));
        Button take = Buttons.link(words.say("newcontact.signature.take"), Icon.DONE);
        take.setOnAction(_ -> {
            model.takeSignature();
            begin();
        });
        Button leave = Buttons.link(words.say("newcontact.signature.leave"), Icon.CLOSE);
        leave.setOnAction(_ -> {
            model.leaveSignature();
            first.requestFocus();
        });
        VBox box = new VBox(
                Buttons.label(words.say("newcontact.signature"), "small-strong"),
                text,
                CardView.line("new-offers", take, leave));
        box.getStyleClass().add("new-proposal");
        Shown.onlyWhen(box, model.signatureProperty().map(Optional::isPresent));
        model.signatureProperty().addListener((_, _, found) -> {
            if (found.isPresent()) {
                take.requestFocus();
            }
        });
        return box;
    }

    private static String said(Signature.Found found) {
        return Stream.of(
                        Stream.of(found.name().formal(), found.title(), found.company()),
                        found.phones().stream().limit(1),
                        found.emails().stream().limit(1))
                .flatMap(each -> each)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private Node like() {
        Label text = Buttons.label("", "warn-text");
        text.setWrapText(true);
        model.likeProperty()
                .subscribe(found -> text.setText(found.map(this::looksLike).orElse("")));
        Button open = Buttons.link(words.say("newcontact.open"), Icon.NEXT);
        open.setOnAction(_ -> model.openInstead());
        VBox box = new VBox(text, open);
        box.getStyleClass().add("new-like");
        Shown.onlyWhen(box, model.likeProperty().map(Optional::isPresent));
        return box;
    }

    private String looksLike(ContactRow row) {
        return row.company().isBlank()
                ? words.say("newcontact.like", row.name())
                : words.say("newcontact.like-at", row.name(), row.company());
    }

    private Node work() {
        TextField company = field("newcontact.company", model.companyProperty());
        Suggestions<CompanyOffers.Offer> offers = new Suggestions<>(
                company, model.companies(), new Suggestions.Looks<>(this::offer, this::offered, false), each -> {
                    model.choose(each);
                    company.end();
                });
        company.focusedProperty().subscribe(focused -> {
            if (!focused) {
                model.withdrawCompanies();
            }
        });
        TextField title = field("newcontact.job", model.titleProperty());
        return new VBox(labelled("newcontact.company", company), offers, gap(), labelled("newcontact.job", title));
    }

    private static Node gap() {
        Region gap = new Region();
        gap.getStyleClass().add("new-gap");
        return gap;
    }

    private Node offer(CompanyOffers.Offer offer) {
        Icon icon = offer.id().isPresent() ? Icon.COMPANY : Icon.ADD;
        return CardView.line("new-offers", icon.show("icon-14"), Buttons.label(offered(offer)));
    }

    private String offered(CompanyOffers.Offer offer) {
        return offer.id().isPresent() ? offer.name() : words.say("newcontact.new-company", offer.name());
    }

    private Node points() {
        return pair(
                field("newcontact.email", model.emailProperty()),
                "newcontact.email",
                field("newcontact.phone", model.phoneProperty()),
                "newcontact.phone");
    }

    private Node place() {
        return pair(
                field("newcontact.city", model.cityProperty()),
                "newcontact.city",
                field("newcontact.country", model.countryProperty()),
                "newcontact.country");
    }

    private Node marks() {
        ComboBox<RelationshipType> type = new ComboBox<>();
        type.getItems().add(null);
        type.getItems().addAll(RelationshipType.Known.values());
        Shown.items(type, each -> words.choice("type", each.code()), Marks::type);
        type.setPromptText(words.say("card.type.none"));
        type.setAccessibleText(words.say("newcontact.type"));
        type.valueProperty().bindBidirectional(model.typeProperty());
        type.getStyleClass().add("tall");
        type.setMaxWidth(Double.MAX_VALUE);
        ComboBox<Priority> priority = new ComboBox<>();
        priority.getItems().addAll(Priority.Letter.values());
        Shown.items(priority, each -> each.code().isEmpty() ? words.say("after.priority.none") : "", Marks::priority);
        priority.setAccessibleText(words.say("newcontact.priority"));
        priority.valueProperty().bindBidirectional(model.priorityProperty());
        priority.getStyleClass().add("tall");
        priority.setMaxWidth(Double.MAX_VALUE);
        return pair(type, "newcontact.type", priority, "newcontact.priority");
    }

    private Node action() {
        ComboBox<ActivityKind> kind = new ComboBox<>();
        kind.getItems().addAll(ActivityKind.Known.values());
        Shown.items(
                kind,
                each -> words.choice("kind", each.code()),
                each -> Icon.of(each).show());
        kind.setAccessibleText(words.say("newcontact.kind"));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        kind.getStyleClass().add("tall");
        TextField action = field("newcontact.action", model.actionProperty());
        HBox.setHgrow(action, javafx.scene.layout.Priority.ALWAYS);
        order.add(date.input());
        return new VBox(
                labelled("newcontact.action", CardView.line("new-line", kind, action)),
                gap(),
                labelled("newcontact.when", date));
    }

    private Node foot() {
        Label trouble = Buttons.label("", "field-trouble");
        trouble.setWrapText(true);
        trouble.textProperty().bind(model.troubleProperty());
        Shown.onlyWhen(trouble, model.troubleProperty().isNotEmpty());
        Button cancel = Buttons.quiet(words.say("newcontact.cancel"));
        cancel.setOnAction(_ -> model.leave());
        Button save = Buttons.hint(
                Buttons.primary(words.say("newcontact.save"), Icon.DONE), words.say("newcontact.save"), "Ctrl Enter");
        save.setOnAction(_ -> model.save());
        save.disableProperty().bind(model.savingProperty());
        VBox foot = new VBox(trouble, CardView.line("new-line", Buttons.spring(), cancel, save));
        foot.getStyleClass().add("new-foot");
        return foot;
    }

    private TextField field(String label, Property<String> value) {
        TextField field = new TextField();
        field.setAccessibleText(words.say(label));
        field.textProperty().bindBidirectional(value);
        field.setMinWidth(0);
        order.add(field);
        return field;
    }

    private VBox labelled(String label, Node part) {
        VBox box = new VBox(Buttons.label(words.say(label), "new-label"), part);
        box.getStyleClass().add("new-field");
        return box;
    }

    private HBox pair(Node left, String leftLabel, Node right, String rightLabel) {
        VBox one = labelled(leftLabel, left);
        VBox other = labelled(rightLabel, right);
        for (VBox each : List.of(one, other)) {
            HBox.setHgrow(each, javafx.scene.layout.Priority.ALWAYS);
            each.setMinWidth(0);
            each.getStyleClass().add("new-half");
        }
        return CardView.line("new-line", one, other);
    }

    private void press(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER;
        boolean tab = event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown();
        if (tab && event.getTarget().equals(last) && model.likeProperty().get().isPresent()) {
            // what has just appeared takes no key of somebody who types on; Shift Tab from the company leads to it
            next(last, event);
            return;
        }
        if (enter && event.isShortcutDown()) {
            model.save();
            event.consume();
        } else if (enter && !event.isAltDown() && event.getTarget() instanceof TextField field) {
            next(field, event);
        }
    }

    /// Enter goes on; in the last field it saves. An offer that is marked takes it for itself.
    private void next(TextField from, KeyEvent event) {
        boolean offered = !model.companies().isEmpty()
                && from.getAccessibleHelp() != null
                && !from.getAccessibleHelp().isEmpty();
        int place = order.indexOf(from);
        if (offered || place < 0) {
            return;
        }
        if (place + 1 < order.size()) {
            order.get(place + 1).requestFocus();
            order.get(place + 1).end();
        } else {
            model.save();
        }
        event.consume();
    }

    private void paste(KeyEvent event) {
        boolean paste = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN).match(event);
        String text = paste ? Clipboard.getSystemClipboard().getString() : null;
        if (text != null && model.paste(text)) {
            event.consume();
        }
    }
}
