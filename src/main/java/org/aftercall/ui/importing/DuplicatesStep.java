package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Decisions;
import org.aftercall.importing.Duplicate;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.WhenThere;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.jspecify.annotations.Nullable;

/// Step 5: people of the file who are in the book, who may be, and who stand in the file twice.
final class DuplicatesStep implements StepView {
    private static final int SHOWN = 200;

    /// What can be decided for a whole kind.
    private enum Way {
        FILL("import.way.fill"),
        NEWER("import.way.newer"),
        BOTH("import.way.both"),
        ASK("import.way.ask");

        private final String key;

        Way(String key) {
            this.key = key;
        }
    }

    private final Desk desk;
    private final VBox root = new VBox();
    private final VBox list = new VBox();
    private final Map<Duplicate.Kind, ChipGroup<Way>> ways = new EnumMap<>(Duplicate.Kind.class);
    private final Set<Duplicate.Kind> asked = EnumSet.noneOf(Duplicate.Kind.class);
    private @Nullable ImportPlan shown;
    private boolean showing;

    DuplicatesStep(Desk desk) {
        this.desk = desk;
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        list.getStyleClass().add("import-duplicates");
        root.getChildren().add(scroll);
        root.getStyleClass().add("import-step");
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public Node first() {
        return ways.isEmpty() ? list : ways.values().iterator().next().chip(Way.FILL);
    }

    @Override
    public void show(State state) {
        ImportPlan plan = state.plan();
        if (plan == null || Objects.equals(plan, shown)) {
            return;
        }
        shown = plan;
        draw(plan, state.options().decisions());
    }

    private void draw(ImportPlan plan, Decisions decisions) {
        showing = true;
        list.getChildren().clear();
        ways.clear();
        for (Duplicate.Kind kind : Duplicate.Kind.values()) {
            if (kind != Duplicate.Kind.STRANGER && plan.duplicates(kind) > 0) {
                list.getChildren().add(kind(kind, plan, decisions));
            }
        }
        if (!plan.clashes().isEmpty()) {
            long count = plan.problemCounts().getOrDefault("import.clash-book", 0L)
                    + plan.problemCounts().getOrDefault("import.clash-sheet", 0L);
            list.getChildren().add(new ClashesCard(desk, plan.clashes(), count).node());
        }
        long strangers = plan.duplicates(Duplicate.Kind.STRANGER);
        if (strangers > 0) {
            list.getChildren().add(new StrangersCard(desk, plan.duplicates(), strangers).node());
        }
        if (!plan.proposed().isEmpty()) {
            list.getChildren().add(new SignaturesCard(desk, plan.proposed()).node());
        }
        if (list.getChildren().isEmpty()) {
            HBox none =
                    new HBox(Icon.DONE.show("icon-ok"), Buttons.label(desk.say("import.duplicates.none"), "second"));
            none.getStyleClass().addAll("card", "import-kind-none");
            list.getChildren().add(none);
        }
        HBox stricter = new HBox(
                Icon.OPT_OUT.show("icon-14", "icon-danger"),
                wrapped(Buttons.label(desk.say("import.duplicates.stricter"), "second-small")));
        stricter.getStyleClass().add("import-notice");
        list.getChildren().add(stricter);
        plan.mapping().ifPresent(mapping -> list.getChildren().add(new OwnersCard(desk, mapping).node()));
        showing = false;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private Node kind(Duplicate.Kind kind, ImportPlan plan, Decisions decisions) {
        long count = plan.duplicates(kind);
        Label title = Buttons.label(title(kind, count), "emphasis");
        ChipGroup<Way> chips = new ChipGroup<>(title.getText(), List.of(Way.values()), way -> desk.say(way.key));
        ways.put(kind, chips);
        VBox rows = new VBox();
        rows.getStyleClass().add("import-asked");
        Label said = wrapped(Buttons.label("", "second-small"));
        chips.valueProperty().subscribe(way -> {
            if (way != null) {
                said.setText(said(kind, way));
                decide(kind, way);
                rows(rows, kind, way, plan);
            }
        });
        chips.valueProperty().set(asked.contains(kind) ? Way.ASK : way(all(kind, decisions)));
        VBox card = new VBox(title, chips, said, rows);
        card.getStyleClass().addAll("card", "import-duplicate");
        return card;
    }

    /// Strangers of mails are asked for otherwise.
    private static IllegalStateException ownCard() {
        return new IllegalStateException("strangers have a card of their own");
    }

    private String title(Duplicate.Kind kind, long count) {
        return desk.say(
                switch (kind) {
                    case KNOWN -> "import.duplicates.known";
                    case POSSIBLE -> "import.duplicates.possible";
                    case AGAIN -> "import.duplicates.again";
                    case STRANGER -> throw ownCard();
                },
                count);
    }

    private String said(Duplicate.Kind kind, Way way) {
        return desk.say(
                switch (way) {
                    case FILL -> "import.way.fill.text";
                    case NEWER -> "import.way.newer.text";
                    case BOTH -> "import.way.both.text";
                    case ASK -> kind == Duplicate.Kind.KNOWN ? "import.way.ask.fill" : "import.way.ask.both";
                });
    }

    private static WhenThere all(Duplicate.Kind kind, Decisions decisions) {
        return switch (kind) {
            case KNOWN -> decisions.known();
            case POSSIBLE -> decisions.possible();
            case AGAIN -> decisions.again();
            case STRANGER -> throw ownCard();
        };
    }

    private static Way way(WhenThere what) {
        return switch (what) {
            case FILL -> Way.FILL;
            case NEWER -> Way.NEWER;
            case BOTH, SKIP -> Way.BOTH;
        };
    }

    private void decide(Duplicate.Kind kind, Way way) {
        if (showing) {
            return;
        }
        if (way == Way.ASK) {
            asked.add(kind);
        } else {
            asked.remove(kind);
        }
        WhenThere what = switch (way) {
            case FILL -> WhenThere.FILL;
            case NEWER -> WhenThere.NEWER;
            case BOTH -> WhenThere.BOTH;
            case ASK -> kind == Duplicate.Kind.KNOWN ? WhenThere.FILL : WhenThere.BOTH;
        };
        desk.model().decide(all -> switch (kind) {
            case KNOWN -> all.withKnown(what);
            case POSSIBLE -> all.withPossible(what);
            case AGAIN -> all.withAgain(what);
            case STRANGER -> throw ownCard();
        });
    }

    private void rows(VBox rows, Duplicate.Kind kind, Way way, ImportPlan plan) {
        rows.getChildren().clear();
        rows.setManaged(way == Way.ASK);
        rows.setVisible(way == Way.ASK);
        if (way != Way.ASK) {
            return;
        }
        List<Duplicate> all =
                plan.duplicates().stream().filter(each -> each.kind() == kind).toList();
        all.stream().limit(SHOWN).forEach(each -> rows.getChildren().add(row(each)));
        if (plan.duplicates(kind) > SHOWN) {
            rows.getChildren()
                    .add(wrapped(Buttons.label(
                            desk.say("import.duplicates.more", plan.duplicates(kind) - SHOWN), "second-small")));
        }
    }

    private Node row(Duplicate duplicate) {
        String there = duplicate.earlier() > 0
                ? desk.say("import.duplicates.earlier", Long.toString(duplicate.earlier()))
                : joined(duplicate.there(), duplicate.thereDetail());
        HBox names = new HBox(
                Buttons.whole(desk.say("import.reading.row", Long.toString(duplicate.row())), "import-at"),
                Marks.avatar(duplicate.name(), "avatar-28"),
                text(joined(duplicate.name(), duplicate.detail()), "strong"),
                Icon.NEXT.show("icon-14"),
                text(there, "second"));
        names.getStyleClass().add("import-asked-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        List<WhenThere> choices = new ArrayList<>(List.of(WhenThere.values()));
        ChipGroup<WhenThere> chips = new ChipGroup<>(
                desk.say("import.duplicates.spoken", duplicate.name(), there),
                choices,
                what -> desk.say(
                        switch (what) {
                            case FILL -> "import.way.fill";
                            case NEWER -> "import.way.newer";
                            case BOTH -> "import.way.both";
                            case SKIP -> "import.check.skip";
                        }),
                "small");
        Decisions decisions = desk.model().now().options().decisions();
        WhenThere own = decisions.rows().get(duplicate.row());
        chips.valueProperty().set(own == null ? all(duplicate.kind(), decisions) : own);
        chips.valueProperty().addListener((_, _, what) -> {
            if (what != null) {
                desk.model().decide(all -> all.withRow(duplicate.row(), what));
            }
        });
        chips.setMinWidth(Region.USE_PREF_SIZE);
        VBox row = new VBox(names, chips);
        row.getStyleClass().add("import-asked-line");
        return row;
    }

    private static Label text(String said, String style) {
        Label label = Buttons.label(said, style);
        label.setMinWidth(0);
        return label;
    }

    private static String joined(String name, String detail) {
        return detail.isEmpty() ? name : name + " · " + detail;
    }
}
