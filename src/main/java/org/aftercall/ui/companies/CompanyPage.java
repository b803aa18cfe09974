package org.aftercall.ui.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.model.Address;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.store.Companies;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// The card of a company.
public final class CompanyPage implements Page {
    private final CompanyViewModel model;
    private final Words words;
    private final Supplier<LocalDate> today;
    private final ZoneId zone;

    private final VBox root = new VBox();
    private final VBox head = new VBox();
    private final VBox ask = new VBox();
    private final VBox fields = new VBox();
    private final VBox people = new VBox();
    private final VBox past = new VBox();
    private final Button list;
    private final Button edit;

    /// @param today the user's local day
    public CompanyPage(CompanyViewModel model, Words words, Supplier<LocalDate> today, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.today = today;
        this.zone = zone;
        this.list = Buttons.link(words.say("companies.title"), Icon.COMPANY);
        this.edit =
                Buttons.hint(Buttons.plain(words.say("companies.edit"), Icon.NOTE), words.say("companies.edit"), "F2");
        list.setOnAction(_ -> model.list());
        edit.setOnAction(_ -> model.edit());

        VBox left = new VBox(block("companies.profile", fields), block("companies.people", people));
        left.getStyleClass().add("company-left");
        VBox right = block("companies.past", past);
        right.getStyleClass().add("company-right");
        FlowPane columns = new FlowPane(left, right);
        columns.getStyleClass().add("company-columns");
        left.setMaxHeight(Region.USE_PREF_SIZE);
        right.setMaxHeight(Region.USE_PREF_SIZE);
        VBox all = new VBox(ask, columns);
        all.getStyleClass().add("company-all");
        ScrollPane scroll = new ScrollPane(all);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        HBox crumb = new HBox(list, Buttons.spring(), edit);
        crumb.getStyleClass().add("page-head");
        root.getChildren().addAll(crumb, head, scroll);
        root.getStyleClass().addAll("page", "company");
        root.setMinWidth(0);
        // a narrower window may make them narrower, whatever they had before
        columns.setMinWidth(0);
        // beside each other where there is room, else one below the other
        columns.widthProperty().subscribe(_ -> share(columns, left, right));
        model.shownProperty().subscribe(_ -> show());
        model.formProperty().subscribe(_ -> showFields());
        model.movingProperty().subscribe(_ -> showAsk());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void show(Destination.Place place) {
        if (place instanceof Destination.CompanyCard card) {
            model.show(card.company());
        }
    }

    @Override
    public void focus() {
        edit.requestFocus();
    }

    @Override
    public List<Node> regions() {
        return List.of(edit, fields, people, past);
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(Command.Group.EDIT, words.say("companies.edit"), "F2", model::edit));
    }

    private void press(KeyEvent event) {
        if (model.formProperty().get() == null) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            model.save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            edit.requestFocus();
            event.consume();
        }
    }

    private static void share(FlowPane columns, VBox left, VBox right) {
        double em = columns.getScene() == null
                ? 13
                : ((Label) left.lookup(".heading")).getFont().getSize() / 0.846;
        double room = columns.getWidth() - columns.getHgap() - 1;
        boolean wide = room / em >= 62;
        left.setPrefWidth(wide ? room * 0.4 : room);
        right.setPrefWidth(wide ? room * 0.6 : room);
    }

    private VBox block(String title, VBox content) {
        VBox block = new VBox(Buttons.label(words.say(title), "heading"), content);
        block.getStyleClass().addAll("card", "company-block");
        content.getStyleClass().add("company-lines");
        return block;
    }

    private void show() {
        CompanyViewModel.Shown now = model.shownProperty().get();
        head.getChildren().clear();
        people.getChildren().clear();
        past.getChildren().clear();
        edit.setDisable(now == null);
        if (now == null) {
            showFields();
            return;
        }
        HBox line = new HBox(Marks.box(Icon.COMPANY, "box-44"), titles(now));
        line.getStyleClass().add("side-head");
        head.getChildren().setAll(line);
        head.getStyleClass().setAll("company-title");
        now.people().forEach(person -> people.getChildren().add(person(person)));
        if (now.people().isEmpty()) {
            people.getChildren().add(wrapped("companies.nobody"));
        }
        if (now.morePeople()) {
            people.getChildren().add(more("companies.more-people", model::showMorePeople));
        }
        now.past().forEach(entry -> past.getChildren().add(entry(entry)));
        if (now.past().isEmpty()) {
            past.getChildren().add(wrapped("companies.no-past"));
        }
        if (now.morePast()) {
            past.getChildren().add(more("companies.more-past", model::showMorePast));
        }
        showFields();
    }

    private Node titles(CompanyViewModel.Shown now) {
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

    private Button more(String key, Runnable then) {
        Button more = Buttons.link(words.say(key), Icon.DOWN);
        more.setOnAction(_ -> then.run());
        return more;
    }

    private Node person(Companies.Person person) {
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

    private Node entry(Companies.Entry each) {
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

    private void showFields() {
        CompanyViewModel.Shown now = model.shownProperty().get();
        CompanyForm form = model.formProperty().get();
        fields.getChildren().clear();
        if (now == null) {
            return;
        }
        if (form == null) {
            readOnly(now);
        } else {
            editable(form);
        }
    }

    private void readOnly(CompanyViewModel.Shown now) {
        for (ContactPoint point : now.card().points()) {
            fact(words.choice("companies.point", point.kind().code()), point.written());
        }
        for (PostalAddress address : now.card().addresses()) {
            fact(words.say("companies.address"), lines(address.address()));
        }
        fact(words.say("companies.domain"), now.card().company().domain());
        fact(words.say("companies.owner"), now.card().company().recordManager());
        if (fields.getChildren().isEmpty()) {
            fields.getChildren().add(wrapped("companies.no-fields"));
        }
    }

    private Label wrapped(String key) {
        Label text = Buttons.label(words.say(key), "second");
        text.setWrapText(true);
        return text;
    }

    private void fact(String label, String value) {
        if (!value.isEmpty()) {
            Label text = Buttons.label(value);
            text.setWrapText(true);
            VBox line = new VBox(Buttons.label(label, "caption"), text);
            fields.getChildren().add(line);
        }
    }

    private static String lines(Address address) {
        String town = (address.postalCode() + " " + address.city()).strip();
        List<String> lines = new ArrayList<>(List.of(address.street(), town, address.region(), address.country()));
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }

    private void editable(CompanyForm form) {
        TextField first = field("companies.name", form.name);
        for (CompanyForm.Point point : form.points) {
            boolean mail = point.kind().equals(PointKind.Known.EMAIL);
            field(mail ? "companies.email" : "companies.phone", point.written());
        }
        for (CompanyForm.Place place : form.places) {
            field("companies.street", place.street());
            field("companies.postcode", place.postalCode());
            field("companies.city", place.city());
            beside();
            field("companies.region", place.region());
            field("companies.country", place.country());
            beside();
        }
        field("companies.domain", form.domain);
        field("companies.owner", form.owner);
        Label trouble = Buttons.label("", "field-trouble");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.setWrapText(true);
        Button save = Buttons.hint(
                Buttons.primary(words.say("companies.save"), Icon.DONE), words.say("companies.save"), "Ctrl Enter");
        save.setOnAction(_ -> model.save());
        Button cancel = Buttons.quiet(words.say("companies.cancel"));
        cancel.setOnAction(_ -> {
            model.cancel();
            edit.requestFocus();
        });
        HBox buttons = new HBox(cancel, save);
        buttons.getStyleClass().add("buttons");
        fields.getChildren().addAll(trouble, buttons);
        first.requestFocus();
        first.end();
    }

    private TextField field(String key, StringProperty value) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(words.say(key));
        fields.getChildren().add(new VBox(Buttons.label(words.say(key), "caption"), field));
        return field;
    }

    /// The last two fields stand on one line.
    private void beside() {
        int size = fields.getChildren().size();
        List<Node> last = new ArrayList<>(fields.getChildren().subList(size - 2, size));
        fields.getChildren().removeAll(last);
        last.forEach(each -> HBox.setHgrow(each, javafx.scene.layout.Priority.ALWAYS));
        HBox line = new HBox();
        line.getChildren().setAll(last);
        line.getStyleClass().add("step-line");
        fields.getChildren().add(line);
    }

    /// “Address changed: use it for 6 people?”
    private void showAsk() {
        ask.getChildren().clear();
        Moving moving = model.movingProperty().get();
        if (moving == null) {
            return;
        }
        Label text = Buttons.label(words.say("companies.move", moving.people().size()), "strong");
        text.setWrapText(true);
        Button all = Buttons.primary(words.say("companies.move.all"), Icon.DONE);
        all.setOnAction(_ -> model.moveAlong(moving.people()));
        Button choose = Buttons.plain(words.say("companies.move.choose"));
        choose.setOnAction(_ -> choose(moving));
        Button here = Buttons.quiet(words.say("companies.move.here"));
        here.setOnAction(_ -> model.moveAlong(List.of()));
        WrapLine buttons = new WrapLine(all, choose, here);
        buttons.getStyleClass().add("chips");
        VBox banner = new VBox(text, buttons);
        banner.getStyleClass().addAll("banner", "company-ask");
        ask.getChildren().add(banner);
        all.requestFocus();
    }

    private void choose(Moving moving) {
        VBox names = new VBox();
        names.getStyleClass().add("company-lines");
        List<CheckBox> boxes = new ArrayList<>();
        for (Moving.Person person : moving.people()) {
            CheckBox box = new CheckBox(person.name());
            box.setSelected(true);
            boxes.add(box);
            names.getChildren().add(box);
        }
        Button use = Buttons.primary(words.say("companies.move.use"), Icon.DONE);
        use.setOnAction(_ -> {
            List<Moving.Person> chosen = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                if (boxes.get(i).isSelected()) {
                    chosen.add(moving.people().get(i));
                }
            }
            model.moveAlong(chosen);
        });
        VBox banner = (VBox) ask.getChildren().getFirst();
        banner.getChildren().setAll(banner.getChildren().getFirst(), names, use);
        boxes.getFirst().requestFocus();
    }
}
