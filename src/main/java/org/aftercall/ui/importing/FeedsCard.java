package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.Proposed;
import org.aftercall.model.Problem;
import org.aftercall.ui.importing.FeedsViewModel.Heap;
import org.aftercall.ui.importing.FeedsViewModel.Say;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.WrapLine;

/// What arrived in the folders that feed the book: one card for each folder and each table, with a word for each person
/// and each proposal. Whatever nobody says anything about waits.
final class FeedsCard {
    private static final int SHOWN = 200;
    private static final int NAMES = 8;
    private static final int PROBLEMS = 10;

    private final Desk desk;
    private final FeedsViewModel feeds;
    private final Navigator navigator;
    private final VBox root = new VBox();

    FeedsCard(Desk desk, FeedsViewModel feeds, Navigator navigator) {
        this.desk = desk;
        this.feeds = feeds;
        this.navigator = navigator;
        root.getStyleClass().add("import-duplicates");
        feeds.pictureProperty().subscribe(this::draw);
    }

    Region node() {
        return root;
    }

    private void draw(FeedsViewModel.Picture picture) {
        root.getChildren().setAll(head(picture));
        picture.heaps().forEach(heap -> root.getChildren().add(heap(heap)));
    }

    private Node head(FeedsViewModel.Picture picture) {
        Label title = Buttons.label(desk.say("feeds.title"), "strong");
        Label said = wrapped(desk.say(
                picture.folders() == 0 ? "feeds.none" : picture.heaps().isEmpty() ? "feeds.nothing" : "feeds.some",
                picture.folders()));
        Button settings = Buttons.plain(desk.say("feeds.folders"), Icon.SETTINGS);
        settings.setOnAction(_ -> navigator.go(new Destination.Settings()));
        WrapLine buttons = new WrapLine();
        buttons.getStyleClass().add("chips");
        if (picture.folders() > 0) {
            Button look = Buttons.plain(desk.say("feeds.look"), Icon.SEARCH);
            look.setOnAction(_ -> feeds.look());
            look.disableProperty().bind(feeds.busyProperty());
            buttons.getChildren().add(look);
        }
        if (navigator.shows(Destination.Settings.class)) {
            buttons.getChildren().add(settings);
        }
        VBox head = new VBox(title, said, buttons);
        head.getStyleClass().add("import-recipes");
        return head;
    }

    private Node heap(Heap heap) {
        VBox card = new VBox(wrapped(
                desk.say("feeds.heap", heap.arrival().name(), heap.arrival().files()), "emphasis"));
        long known = heap.arrival().known();
        if (known > 0) {
            String names = String.join(", ", heap.known().stream().limit(NAMES).toList());
            card.getChildren().add(wrapped(desk.say("feeds.known", known, names)));
        }
        for (Problem each : heap.problems().stream().limit(PROBLEMS).toList()) {
            HBox line = new HBox(
                    Icon.WARNING.show("icon-14", "icon-warn"),
                    wrapped(desk.words().problem(each)));
            line.getStyleClass().add("import-notice");
            card.getChildren().add(line);
        }
        if (heap.problems().size() > PROBLEMS) {
            card.getChildren()
                    .add(wrapped(desk.say("feeds.problems", heap.problems().size() - PROBLEMS)));
        }
        VBox asked = new VBox();
        asked.getStyleClass().add("import-asked");
        heap.candidates().stream()
                .limit(SHOWN)
                .forEach(each -> asked.getChildren().add(candidate(heap, each)));
        heap.proposed().stream()
                .limit(SHOWN)
                .forEach(each -> asked.getChildren().add(proposed(heap, each)));
        if (!asked.getChildren().isEmpty()) {
            card.getChildren().add(asked);
        }
        boolean read = heap.arrival().plan().isPresent();
        Button take = Buttons.primary(desk.say(read ? "feeds.take" : "feeds.seen"), Icon.DONE);
        take.getStyleClass().add("feeds-take");
        take.setAccessibleText(take.getText() + ": " + heap.arrival().name());
        take.setOnAction(_ -> feeds.take(heap));
        take.disableProperty().bind(feeds.busyProperty());
        card.getChildren().add(take);
        card.getStyleClass().addAll("card", "import-duplicate");
        return card;
    }

    private Node candidate(Heap heap, Duplicate candidate) {
        String who = candidate.detail().isEmpty() || candidate.name().equals(candidate.detail())
                ? candidate.name()
                : candidate.name() + " · " + candidate.detail();
        Label name = Buttons.label(who, "strong");
        name.setMinWidth(0);
        HBox names = new HBox(Marks.avatar(candidate.name(), "avatar-28"), name);
        names.getStyleClass().add("import-asked-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        List<Say> choices = new ArrayList<>(List.of(Say.LATER, Say.TAKE));
        if (candidate.contact().isPresent()) {
            choices.add(Say.SAME);
        }
        choices.add(Say.NEVER);
        return line(
                names,
                who,
                choices,
                candidate.there(),
                feeds.of(heap, candidate),
                say -> feeds.say(heap, candidate, say));
    }

    private Node proposed(Heap heap, Proposed proposed) {
        String what = desk.say(
                "import.signatures.one",
                proposed.name(),
                desk.say(proposed.field().key()),
                proposed.value());
        String instead =
                proposed.there().isEmpty() ? "" : " " + desk.say("import.signatures.instead", proposed.there());
        return line(
                wrapped(what + instead, "strong"),
                what + instead,
                List.of(Say.LATER, Say.TAKE, Say.NEVER),
                "",
                feeds.of(heap, proposed),
                say -> feeds.say(heap, proposed, say));
    }

    /// @param there who is meant by [Say#SAME]
    private Node line(Node what, String spoken, List<Say> choices, String there, Say now, Consumer<Say> heard) {
        ChipGroup<Say> chips = new ChipGroup<>(
                spoken,
                choices,
                say -> switch (say) {
                    case LATER -> desk.say("feeds.later");
                    case TAKE -> desk.say("feeds.accept");
                    case SAME -> desk.say("import.strangers.same", there);
                    case NEVER -> desk.say("feeds.never");
                },
                "small");
        chips.valueProperty().set(now);
        chips.valueProperty().addListener((_, _, say) -> {
            if (say != null) {
                heard.accept(say);
            }
        });
        VBox line = new VBox(what, chips);
        line.getStyleClass().add("import-asked-line");
        return line;
    }

    private static Label wrapped(String said, String... style) {
        Label label = Buttons.label(said, style.length == 0 ? new String[] {"second-small"} : style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
