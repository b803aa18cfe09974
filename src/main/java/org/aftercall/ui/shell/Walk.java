package org.aftercall.ui.shell;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayViewModel;

/// Goes through all screens once, as a user does in the first minutes: what is loaded then is what the start-up cache
/// keeps.
final class Walk {
    private static final Duration LOOK = Duration.ofMillis(600);

    private final Navigation navigation;
    private final TodayViewModel today;
    private final Background background;
    private final Deque<Destination> way = new ArrayDeque<>();

    Walk(Navigation navigation, TodayViewModel today, Background background) {
        this.navigation = navigation;
        this.today = today;
        this.background = background;
    }

    void start(Runnable end) {
        Optional<Line.Row> row = today.row();
        row.ifPresent(due -> way.add(new Destination.AfterCall(due.contact(), Optional.ofNullable(due.activity()))));
        way.add(new Destination.Contacts(""));
        row.ifPresent(due -> way.add(new Destination.ContactCard(due.contact(), Destination.Neighbours.NONE)));
        way.addAll(List.of(
                new Destination.Companies(""),
                new Destination.Importing(Optional.empty()),
                new Destination.Sharing(),
                new Destination.Settings(),
                new Destination.NewContact("Ana"),
                new Destination.NewAction(Optional.empty()),
                new Destination.Palette("a"),
                new Destination.Exporting(""),
                new Destination.KeyList(),
                new Destination.Today()));
        next(end);
    }

    private void next(Runnable end) {
        Destination to = way.poll();
        if (to == null) {
            end.run();
            return;
        }
        navigation.go(to);
        background.after(
                LOOK,
                () -> Drawn.then(() -> {
                    navigation.close();
                    next(end);
                }));
    }
}
