package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A question that has to be answered before anything else, in the middle of the window. The safe answer has the focus,
/// and Esc gives it. Only for what cannot simply be taken back.
public final class Question extends VBox {
    private final ModalLayer layer;
    private final HBox foot = new HBox(Buttons.spring());
    private final VBox body = new VBox();
    private final List<Button> answers = new ArrayList<>();
    private @Nullable Button safe;
    private @Nullable Button likely;
    private Runnable onSafe = () -> {};

    /// @param title the question itself
    /// @param text what is at stake, what is safe
    public Question(ModalLayer layer, Icon icon, String title, String text) {
        this.layer = layer;
        Label head = Buttons.label(title, "name");
        head.setWrapText(true);
        Label said = Buttons.label(text, "second");
        said.setWrapText(true);
        body.getChildren().addAll(head, said);
        body.getStyleClass().add("question-texts");
        body.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox line = new HBox(Marks.box(icon, "box-38"), body);
        line.getStyleClass().add("question-line");
        foot.getStyleClass().add("buttons");
        getStyleClass().addAll("dialog-card", "question");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title + " " + text);
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(line, foot);
    }

    /// More below the text, such as details that unfold.
    public Question with(Node more) {
        body.getChildren().add(more);
        return this;
    }

    /// The answer that harms nothing; also what Esc and a click beside it give.
    public Question safe(String text, Runnable action) {
        Button button = Buttons.plain(text);
        onSafe = action;
        safe = button;
        return answer(button, action);
    }

    /// Another answer.
    public Question other(String text, Runnable action) {
        return answer(Buttons.plain(text), action);
    }

    /// The answer that is most likely meant; it has the focus, so that one Enter gives it.
    public Question likely(String text, Runnable action) {
        Button button = Buttons.primary(text, Icon.NEXT);
        likely = button;
        return answer(button, action);
    }

    /// An answer after which something is gone.
    public Question dangerous(String text, Runnable action) {
        Button button = Buttons.plain(text);
        button.getStyleClass().add("dangerous");
        return answer(button, action);
    }

    /// Asks.
    public void ask() {
        layer.openWhole(this, this::escape);
        Button first = likely != null ? likely : safe != null ? safe : answers.getFirst();
        first.requestFocus();
    }

    private Question answer(Button button, Runnable action) {
        button.setOnAction(_ -> {
            layer.close();
            action.run();
        });
        answers.add(button);
        foot.getChildren().add(button);
        return this;
    }

    private void escape() {
        layer.close();
        onSafe.run();
    }
}
