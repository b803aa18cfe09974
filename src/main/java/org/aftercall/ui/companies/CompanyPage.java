package org.aftercall.ui.companies;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Page;
import org.aftercall.wording.Words;

/// The card of a company.
public final class CompanyPage implements Page {
    private final CompanyViewModel model;
    private final Words words;

    private final VBox root = new VBox();
    private final VBox head = new VBox();
    private final MovingAsk ask;
    private final CompanyFields fields;
    private final CompanyLines lines;
    private final VBox people = new VBox();
    private final VBox past = new VBox();
    private final Button list;
    private final Button edit;

    /// @param today the user's local day
    public CompanyPage(CompanyViewModel model, Words words, Supplier<LocalDate> today, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.lines = new CompanyLines(model, words, today, zone);
        this.ask = new MovingAsk(model, words);
        this.list = Buttons.link(words.say("companies.title"), Icon.COMPANY);
        this.edit =
                Buttons.hint(Buttons.plain(words.say("companies.edit"), Icon.NOTE), words.say("companies.edit"), "F2");
        this.fields = new CompanyFields(model, words, edit::requestFocus);
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
        model.formProperty().subscribe(_ -> fields.show());
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
    public boolean isUnsaved() {
        return model.isUnsaved();
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
            fields.show();
            return;
        }
        HBox line = new HBox(Marks.box(Icon.COMPANY, "box-44"), lines.titles(now));
        line.getStyleClass().add("side-head");
        head.getChildren().setAll(line);
        head.getStyleClass().setAll("company-title");
        now.people().forEach(person -> people.getChildren().add(lines.person(person)));
        if (now.people().isEmpty()) {
            people.getChildren().add(CompanyLines.wrapped(words, "companies.nobody"));
        }
        if (now.morePeople()) {
            people.getChildren().add(more("companies.more-people", model::showMorePeople));
        }
        now.past().forEach(entry -> past.getChildren().add(lines.entry(entry)));
        if (now.past().isEmpty()) {
            past.getChildren().add(CompanyLines.wrapped(words, "companies.no-past"));
        }
        if (now.morePast()) {
            past.getChildren().add(more("companies.more-past", model::showMorePast));
        }
        fields.show();
    }

    private Button more(String key, Runnable then) {
        Button more = Buttons.link(words.say(key), Icon.DOWN);
        more.setOnAction(_ -> then.run());
        return more;
    }
}
