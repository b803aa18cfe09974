package org.aftercall.ui.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.aftercall.model.Problem;
import org.aftercall.sharing.Standing;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What must not be overlooked: the six words, or that sharing has stopped.
final class SharingNotice {
    /// Name of the button that copies the six words.
    private static final String COPY = "copy";

    private final SharingViewModel model;
    private final Words words;
    private final Runnable written;
    private final Runnable move;
    private final VBox lines = new VBox();
    private @Nullable Said said;

    /// What the lines depend on.
    private record Said(
            String six,
            Optional<Standing.Anew> anew,
            Optional<Trouble> trouble,
            long outgoing,
            boolean update,
            Optional<Problem> stoppedBy) {}

    /// @param written where work goes on once the six words were written down
    /// @param move lets another folder be chosen
    SharingNotice(SharingViewModel model, Words words, Runnable written, Runnable move) {
        this.model = model;
        this.words = words;
        this.written = written;
        this.move = move;
        lines.getStyleClass().add("sharing-main");
    }

    Node node() {
        return lines;
    }

    /// The button that copies the six words, while they are shown.
    Optional<Node> copyButton() {
        List<Node> stops = new ArrayList<>();
        ModalLayer.stops(lines, stops);
        return stops.stream().filter(node -> COPY.equals(node.getUserData())).findFirst();
    }

    void show(Standing standing) {
        String six = model.begin().secretProperty().get();
        Said now = new Said(
                six,
                standing.anew(),
                standing.trouble(),
                standing.outgoing(),
                standing.needsUpdate(),
                standing.stoppedBy());
        if (!now.equals(said)) { // a button that is drawn anew between press and release does nothing
            said = now;
            draw(standing, six);
        }
    }

    private void draw(Standing standing, String six) {
        List<Node> shown = new ArrayList<>();
        if (!six.isEmpty()) {
            shown.add(secret(six));
        }
        if (standing.anew().isPresent()) {
            Button again = Buttons.plain(words.say("sharing.anew.go"));
            again.setOnAction(_ -> model.anew());
            String why = standing.anew().get() == Standing.Anew.TAKEN_OUT ? "sharing.anew.taken-out" : "sharing.anew";
            shown.add(banner(words.say(why), Parts.named(again, "anew", words.say("sharing.anew.go"))));
        } else {
            standing.trouble().ifPresent(trouble -> shown.add(trouble(trouble, standing.outgoing())));
        }
        standing.stoppedBy()
                .ifPresent(problem -> shown.add(banner(
                        NewWordsForm.isFor(problem)
                                ? words.say(
                                        "sharing.new-words.asked",
                                        problem.arguments().getFirst())
                                : words.problem(problem))));
        if (standing.needsUpdate()) {
            shown.add(banner(words.say("sharing.newer")));
        }
        Parts.refill(lines, shown);
        Parts.shown(lines, !shown.isEmpty());
    }

    /// A folder that was renamed is found again by whoever sees it.
    private Node trouble(Trouble trouble, long waiting) {
        String key = trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String sentence = words.say("sharing.trouble." + key, waiting);
        if (trouble != Trouble.AWAY) {
            return banner(sentence);
        }
        Button find = Buttons.plain(words.say("sharing.trouble.find"));
        find.setOnAction(_ -> move.run());
        return banner(sentence, Parts.named(find, "find", words.say("sharing.trouble.find")));
    }

    private static Node banner(String sentence, Node... buttons) {
        HBox line = new HBox(Icon.WARNING.show("icon-warn"), Parts.growing(Parts.wrapped(sentence)));
        line.getChildren().addAll(buttons);
        line.getStyleClass().addAll("banner", "sharing-banner");
        return line;
    }

    private Node secret(String six) {
        Label title = Parts.wrapped(words.say("sharing.secret"), "name");
        Label said = Parts.wrapped(six, "sharing-secret");
        said.setAccessibleText(words.say("sharing.secret.spoken", six));
        Button copy = Buttons.plain(words.say("sharing.secret.copy"), Icon.COPY);
        copy.setOnAction(_ -> {
            Copying.text(six);
            model.say(words.say("sharing.secret.copied"));
        });
        Button done = Buttons.primary(words.say("sharing.secret.written"), Icon.DONE);
        done.setOnAction(_ -> {
            model.begin().written();
            written.run();
        });
        HBox foot = new HBox(
                Parts.named(copy, COPY, words.say("sharing.secret.copy")),
                Parts.named(done, "written", words.say("sharing.secret.written")));
        foot.getStyleClass().add("sharing-line");
        VBox card = new VBox(title, Parts.wrapped(words.say("sharing.secret.text"), "second"), said, foot);
        card.getStyleClass().addAll("card", "sharing-form");
        return card;
    }
}
