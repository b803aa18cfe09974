package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.aftercall.importing.Attendance.Part;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.NoFollowUp;
import org.aftercall.ui.kit.Buttons;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.DateField;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.Marks;
import org.aftercall.ui.kit.Shown;
import org.aftercall.ui.kit.SideForm;

/// Asks what an event was and what comes of it for those in the list; folded where the list is one of no event.
final class GuestsCard {
    private final Desk desk;
    private final Guests guests;
    private final VBox root = new VBox();
    private final TextField event = new TextField();
    private final VBox single = new VBox();
    private boolean opened;

    GuestsCard(Desk desk) {
        this.desk = desk;
        this.guests = desk.model().guests();
        root.getChildren().addAll(folded(), form());
        root.getStyleClass().addAll("card", "import-duplicate", "import-guests");
    }

    Region node() {
        return root;
    }

    /// Where the work of this card begins.
    Node first() {
        return event;
    }

    private Node folded() {
        Button open = Buttons.plain(desk.say("import.guests.ask"), Icon.CALENDAR);
        open.setOnAction(_ -> {
            guests.onProperty().set(true);
            event.requestFocus();
            event.selectAll();
        });
        VBox folded = new VBox(open, wrapped(Buttons.label(desk.say("import.guests.ask.text"), "second-small")));
        folded.getStyleClass().add("import-guests-part");
        Shown.onlyWhen(folded, guests.onProperty().not());
        return folded;
    }

    private Node form() {
        event.textProperty().bindBidirectional(guests.fields().eventProperty());
        event.setAccessibleText(desk.say("import.guests.event"));
        ChipGroup<Part> usual = new ChipGroup<>(
                desk.say("import.guests.usual"), List.of(Part.NEXT, Part.NONE), part -> desk.say(usual(part)));
        guests.fields().usualProperty().subscribe(usual.valueProperty()::set);
        usual.valueProperty().addListener((_, _, part) -> {
            if (part != null) {
                guests.fields().usualProperty().set(part);
            }
        });
        Label preview = wrapped(Buttons.label("", "strong"));
        preview.textProperty().bind(guests.previewProperty());
        Button leave = Buttons.quiet(desk.say("import.guests.leave"));
        leave.setOnAction(_ -> guests.onProperty().set(false));
        VBox form = new VBox(
                Buttons.label(desk.say("import.guests"), "emphasis"),
                SideForm.field(desk.say("import.guests.event"), event),
                dated(
                        "import.guests.day",
                        new DateField(guests.fields().day(), desk.words(), desk.say("import.guests.day"))),
                SideForm.field(desk.say("import.guests.usual"), usual),
                noShows(),
                next(),
                reason(),
                people(),
                preview,
                leave);
        form.getStyleClass().add("import-guests-part");
        Shown.onlyWhen(form, guests.onProperty());
        return form;
    }

    /// Asked only where the list says of somebody that they did not come.
    private Node noShows() {
        ChipGroup<Part> parts = new ChipGroup<>(
                desk.say("import.guests.no-shows"),
                List.of(Part.ABSENT, Part.NEXT, Part.NONE),
                part -> desk.say(part == Part.ABSENT ? "import.guests.no-shows.nothing" : usual(part)));
        guests.fields().noShowsProperty().subscribe(parts.valueProperty()::set);
        parts.valueProperty().addListener((_, _, part) -> {
            if (part != null) {
                guests.fields().noShowsProperty().set(part);
            }
        });
        Node field = SideForm.field(desk.say("import.guests.no-shows"), parts);
        Shown.onlyWhen(field, guests.peopleProperty().map(people -> people.stayedAway() > 0));
        return field;
    }

    private static String usual(Part part) {
        return switch (part) {
            case NEXT -> "import.guests.next";
            case NONE -> "import.guests.none";
            case ABSENT -> "import.guests.absent";
        };
    }

    private Node dated(String key, DateField field) {
        return SideForm.field(desk.say(key), field);
    }

    private Node next() {
        ChipGroup<ActivityKind> kind = new ChipGroup<>(
                desk.say("planning.kind"),
                List.of(ActivityKind.Known.values()),
                each -> desk.words().choice("kind", each.code()),
                "small");
        guests.fields().kindProperty().subscribe(kind.valueProperty()::set);
        kind.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                guests.fields().kindProperty().set(chosen);
            }
        });
        TextField title = new TextField();
        title.textProperty().bindBidirectional(guests.fields().titleProperty());
        title.setAccessibleText(desk.say("planning.what"));
        TextField perDay = new TextField();
        perDay.textProperty().bindBidirectional(guests.fields().perDayProperty());
        perDay.setAccessibleText(desk.say("import.guests.per-day"));
        VBox next = new VBox(
                SideForm.field(desk.say("planning.what"), kind, title),
                dated(
                        "import.guests.from",
                        new DateField(guests.fields().from(), desk.words(), desk.say("import.guests.from"))),
                SideForm.field(desk.say("import.guests.per-day"), perDay));
        next.getStyleClass().add("import-guests-part");
        Shown.onlyWhen(next, guests.asksNextProperty());
        return next;
    }

    private Node reason() {
        List<NoFollowUp> reasons = new ArrayList<>(List.of(NoFollowUp.Known.values()));
        reasons.add(GuestFields.OTHER);
        ChipGroup<NoFollowUp> chips = new ChipGroup<>(
                desk.say("import.guests.reason"),
                reasons,
                each -> each.equals(GuestFields.OTHER)
                        ? desk.say("after.other")
                        : desk.words().choice("reason", each.code()),
                "small");
        chips.valueProperty().bindBidirectional(guests.fields().reasonProperty());
        TextField own = new TextField();
        own.textProperty().bindBidirectional(guests.fields().ownReasonProperty());
        own.setAccessibleText(desk.say("after.own-reason"));
        own.setPromptText(desk.say("after.own-reason"));
        Shown.onlyWhen(own, guests.fields().reasonProperty().isEqualTo(GuestFields.OTHER));
        Node reason = SideForm.field(desk.say("import.guests.reason"), chips, own);
        Shown.onlyWhen(reason, guests.asksReasonProperty());
        return reason;
    }

    private Node people() {
        Button choose = Buttons.plain(desk.say("import.guests.choose"), Icon.NEXT);
        single.getStyleClass().add("import-asked");
        choose.setOnAction(_ -> {
            opened = true;
            list();
            single.getChildren().stream()
                    .findFirst()
                    .map(line -> line.lookup(".toggle-button:selected"))
                    .ifPresent(Node::requestFocus);
        });
        guests.peopleProperty().subscribe(_ -> list());
        guests.fields().usualProperty().addListener(_ -> list());
        guests.fields().noShowsProperty().addListener(_ -> list());
        guests.onProperty().addListener(_ -> {
            opened = false;
            list();
        });
        Shown.onlyWhen(
                choose, Bindings.createBooleanBinding(() -> single.getChildren().isEmpty(), single.getChildren()));
        VBox people = new VBox(choose, single);
        people.getStyleClass().add("import-guests-part");
        return people;
    }

    private void list() {
        single.getChildren().clear();
        if (!opened) {
            return;
        }
        Guests.People people = guests.peopleProperty().get();
        people.first().forEach(each -> single.getChildren().add(line(each)));
        int more = people.count() - people.first().size();
        if (more > 0) {
            single.getChildren().add(wrapped(Buttons.label(desk.say("import.guests.more", more), "second-small")));
        }
    }

    private Node line(Guests.Guest guest) {
        HBox name = new HBox(
                Buttons.whole(desk.say("import.reading.row", Long.toString(guest.row())), "import-at"),
                Marks.avatar(guest.name(), "avatar-28"),
                Buttons.label(guest.name(), "strong"));
        name.getStyleClass().add("import-asked-names");
        ChipGroup<Part> parts =
                new ChipGroup<>(guest.name(), List.of(Part.values()), part -> desk.say(one(part)), "small");
        parts.valueProperty().set(guests.of(guest));
        parts.valueProperty().addListener((_, _, part) -> {
            if (part != null) {
                guests.say(guest, part);
            }
        });
        VBox line = new VBox(name, parts);
        line.getStyleClass().add("import-asked-line");
        return line;
    }

    private static String one(Part part) {
        return switch (part) {
            case NEXT -> "import.guests.one.next";
            case NONE -> "import.guests.one.none";
            case ABSENT -> "import.guests.absent";
        };
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
