package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Command.Group;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.InSight;
import org.aftercall.ui.kit.Page;
import org.aftercall.wording.Words;

/// The card of a contact: who at the left, what happened in the middle, what is next at the right. Where the window is
/// narrower, the right column stands below the left one, and then all of it below each other.
public final class CardView extends StackPane implements Page {
    private static final double THREE_COLUMNS = 1280;
    private static final double TWO_COLUMNS = 860;

    private final CardViewModel model;
    private final Words words;
    private final ObservableDoubleValue room;
    private final CardHead head;
    private final ComposerView composer;
    private final TimelineView timeline;
    private final ProfilePanel profile;
    private final SideCards side;
    private final FilesCard files;
    private final VBox centre = new VBox();
    private final VBox top = new VBox();
    private final Tall page = new Tall();
    private final CardStates states;
    private Columns columns = Columns.NONE;

    private enum Columns {
        NONE,
        ONE,
        TWO,
        THREE
    }

    /// @param room width of the window as if the text were at 100 %
    /// @param ask asks the user for files
    public CardView(CardViewModel model, Words words, ObservableDoubleValue room, FileAsk ask) {
        this.model = model;
        this.words = words;
        this.room = room;
        this.head = new CardHead(model, words);
        this.composer = new ComposerView(model.composer(), words);
        this.timeline = new TimelineView(model.timeline(), words);
        this.profile = new ProfilePanel(model, words);
        this.files = new FilesCard(model.files(), words, ask);
        this.side = new SideCards(model, words, files);
        files.acceptFrom(this);
        this.states = new CardStates(model, words);

        centre.getStyleClass().add("contact-centre");
        centre.getChildren().addAll(composer, timeline);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        top.getStyleClass().add("contact-top");
        top.getChildren().addAll(head, new Banners(model, words));
        page.getStyleClass().addAll("page", "contact-page");

        ScrollPane scroll = scroll(page);
        scroll.setFitToHeight(true);
        getChildren().addAll(scroll, states);
        arrange();
        room.addListener((_, _, _) -> arrange());
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        // what was left in a form above the card is seen when the focus comes back
        focusWithinProperty().subscribe(within -> {
            if (within) {
                model.lookForDrafts();
            }
        });
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void show(Destination.Place place) {
        if (place instanceof Destination.ContactCard card) {
            model.show(card.contact(), card.among());
        }
    }

    @Override
    public void focus() {
        // what stands in a scroll pane is part of the window only once that has its skin
        applyCss();
        layout();
        composer.begin();
    }

    @Override
    public List<Node> regions() {
        return List.of(composer, timeline, side, profile, head);
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void resume() {
        model.refresh();
    }

    private static ScrollPane scroll(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().addAll("form-scroll", "contact-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        InSight.keep(scroll);
        return scroll;
    }

    /// Tab goes through the middle first, whatever stands at the left.
    private void arrange() {
        Columns now =
                room.get() >= THREE_COLUMNS ? Columns.THREE : room.get() >= TWO_COLUMNS ? Columns.TWO : Columns.ONE;
        if (now == columns) {
            return;
        }
        columns = now;
        page.getChildren().clear();
        BorderPane body = new BorderPane();
        body.getStyleClass().add(now == Columns.ONE ? "contact-stack" : "contact-body");
        switch (now) {
            case NONE -> {}
            case THREE -> {
                body.setCenter(centre);
                body.setRight(column(side, "contact-right"));
                body.setLeft(column(profile, "contact-left"));
            }
            case TWO -> {
                body.setCenter(centre);
                VBox both = new VBox(profile, side);
                both.getStyleClass().add("contact-column");
                body.setLeft(column(both, "contact-left"));
            }
            case ONE -> {
                VBox all = new VBox(centre, side, profile);
                all.getStyleClass().add("contact-column");
                body.setCenter(all);
            }
        }
        timeline.stands(now == Columns.ONE);
        head.stack(now == Columns.ONE);
        page.whole = now == Columns.ONE;
        page.setCenter(body);
        page.setTop(top);
    }

    private static Node column(Region content, String style) {
        ScrollPane scroll = scroll(content);
        scroll.getStyleClass().add(style);
        return scroll;
    }

    /// Keys that work where somebody types.
    private void shortcut(KeyEvent event) {
        boolean save = event.getCode() == KeyCode.ENTER
                && event.isShortcutDown()
                && !event.isShiftDown()
                && !event.isAltDown();
        if (event.getCode() == KeyCode.ESCAPE && model.editProperty().get() != null) {
            model.leaveEdit();
            profile.begin();
        } else if (save && profile.isFocusWithin()) {
            model.saveEdit();
        } else if (save && composer.isFocusWithin()) {
            model.composer().save();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public boolean isUnsaved() {
        return model.isUnsaved();
    }

    @Override
    public Optional<ContactId> contact() {
        return model.contact();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        add(all, Group.EDIT, "card.command.note", "N", () -> composer.begin(ComposerViewModel.Kind.NOTE));
        add(all, Group.EDIT, "card.command.meeting", "M", () -> composer.begin(ComposerViewModel.Kind.MEETING));
        add(all, Group.CONTACT, "card.call", "C", () -> model.actions().call(false));
        add(all, Group.CONTACT, "card.write", "E", model.actions()::write);
        add(all, Group.ACTION, "card.plan", "A", model.actions()::plan);
        add(all, Group.ACTION, "card.command.finish", "Ctrl D", side::finishFirst);
        if (model.files().isThere()) {
            add(all, Group.EDIT, "files.attach", "Ctrl Shift A", files::attach);
        }
        add(all, Group.EDIT, "card.edit", "F2", model::edit);
        add(all, Group.CONTACT, "card.groups.add", "G", profile::beginGroups);
        add(all, Group.VIEW, "card.chips", "T", timeline::focusChips);
        add(all, Group.VIEW, "card.search.prompt", "Ctrl F", timeline::search);
        add(all, Group.VIEW, "card.previous", "[", () -> model.move(-1));
        add(all, Group.VIEW, "card.next", "]", () -> model.move(1));
        add(all, Group.VIEW, "card.changes", "", model::showChanges);
        add(all, Group.CONTACT, "card.refusals", "", model.actions()::changeRefusals);
        add(all, Group.CONTACT, "card.merge", "", model.actions()::merge);
        add(all, Group.CONTACT, "card.code", "", model.actions()::showCode);
        add(all, Group.CONTACT, "card.delete", "", model.actions()::delete);
        add(all, Group.CONTACT, "card.forget", "", model.actions()::forget);
        all.add(Command.keyOnly(Group.EDIT, words.say("card.composer.save"), "Ctrl Enter"));
        all.add(Command.keyOnly(Group.EDIT, words.say("card.edit.leave"), "Esc"));
        return all;
    }

    private void add(List<Command> all, Group group, String name, String key, Runnable action) {
        all.add(new Command(
                group, words.say(name), key, () -> model.stateProperty().get() == CardViewModel.State.CARD, action));
    }

    /// As high as its parts need at the width that it has, so that the page scrolls before anything is covered.
    private static final class Tall extends BorderPane {
        private boolean whole;

        @Override
        protected double computeMinHeight(double width) {
            double inner = getWidth() - getInsets().getLeft() - getInsets().getRight();
            double height = getInsets().getTop() + getInsets().getBottom();
            for (Node part : getManagedChildren()) {
                height += whole || part.equals(getTop()) ? part.prefHeight(inner) : part.minHeight(inner);
            }
            return height;
        }
    }

    /// Boxes that stand in one line.
    static HBox line(String style, Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add(style);
        return line;
    }
}
