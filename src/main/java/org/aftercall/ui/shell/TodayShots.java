package org.aftercall.ui.shell;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.aftercall.model.Channel;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.outreach.Freshness;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;

/// Today, the close-out above it, and the keys.
final class TodayShots {
    private TodayShots() {}

    static void add(Album album) {
        album.screen("today", TodayShots::chooseTomas);
        album.screen("aftercall", TodayShots::closeOut);
        album.screen("today-spread", studio -> spread(studio, TodayViewModel.Shown.TODAY, "today.spread.command"));
        album.screen(
                "today-without", studio -> spread(studio, TodayViewModel.Shown.NO_NEXT_ACTION, "today.spread.plan"));
        album.shot("keys", studio -> studio.go(new Destination.KeyList()));
        album.screen("give", TodayShots::give);
        album.screen("today-chosen", TodayShots::chooseThree);
        album.shot("mishap", studio -> studio.shell().happened(new IllegalStateException()));
        album.inNewBook("today-new-book", _ -> {});
    }

    private static void chooseTomas(Studio studio) {
        Shell shell = studio.shell();
        shell.model().lines().stream()
                .filter(line -> line instanceof Line.Row row && row.name().equals("Tomáš Novák"))
                .findFirst()
                .ifPresent(line -> shell.model().selectedProperty().set(line));
    }

    private static void chooseThree(Studio studio) {
        chooseTomas(studio);
        studio.shell().model().ticks().extend(2);
    }

    private static void give(Studio studio) {
        chooseTomas(studio);
        String name = new Words(studio.parts().locale()).say("today.command.give");
        Objects.requireNonNull(studio.shell().page()).commands().stream()
                .filter(each -> each.name().equals(name))
                .forEach(Command::run);
        studio.lay();
        ((TextField) studio.shell().layer().lookup(".text-field")).setText("Marek");
    }

    private static void spread(Studio studio, TodayViewModel.Shown chip, String command) {
        studio.shell().model().shownProperty().set(chip);
        studio.lay();
        String name = new Words(studio.parts().locale()).say(command);
        Objects.requireNonNull(studio.shell().page()).commands().stream()
                .filter(each -> each.name().equals(name))
                .forEach(Command::run);
    }

    private static void closeOut(Studio studio) {
        chooseTomas(studio);
        Line line = studio.shell().model().selectedProperty().get();
        if (line == null) {
            throw new IllegalStateException("nothing is due in the book of the pictures");
        }
        called(studio);
        studio.shell().open(line);
        studio.lay();
        type(studio.shell());
    }

    /// Six minutes ago.
    private static void called(Studio studio) {
        Parts parts = studio.parts();
        new ClashGuard(parts.store(), Freshness.NOBODY, WorkingDays.MONDAY_TO_FRIDAY)
                .claim(
                        studio.contact("Tomáš Novák"),
                        "Tomáš Novák",
                        Channel.Known.PHONE,
                        parts.user(),
                        parts.today().now().minusMinutes(6).toInstant());
    }

    /// What Ingrid typed.
    private static void type(Shell shell) {
        Node form = shell.layer();
        ((TextArea) form.lookup(".text-area"))
                .setText(
                        "Starts 1 February with 45 seats. Ostrava gets the same price if ordered before March. He wants"
                                + " the revised quote with a 3-year option and will show it to the board on the 2nd Tuesday in"
                                + " February.");
        TextField title = (TextField) form.lookup(".step-line > .text-field");
        title.setText("Ask how the board decided on the 3-year option");
        TextField when = (TextField) form.lookup(".field-frame .text-field");
        when.setText("in 3 months at 10");
        when.requestFocus();
        when.end();
    }
}
