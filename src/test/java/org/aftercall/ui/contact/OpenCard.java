package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aftercall.change.Context;
import org.aftercall.change.Intent;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;

/// A card of a real book, without a toolkit.
final class OpenCard implements AutoCloseable {
    private final Said said = new Said();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final AtOnce background = new AtOnce();
    private final List<Destination> visited = new ArrayList<>();
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();
    private final SampleDay day;
    private final CardViewModel model;
    private final ContactId tomas;

    /// @param book folder of a new book
    OpenCard(Path book) {
        day = SampleDay.open(book);
        tomas = named("Tomáš Novák");
        model = new CardViewModel(new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                background,
                said,
                navigator(),
                drafts,
                SampleDay.ZONE,
                SampleDay.USER));
        day.store().onChange(told::add);
        model.show(tomas, Neighbours.NONE);
    }

    @Override
    public void close() {
        day.close();
    }

    CardViewModel model() {
        return model;
    }

    SampleDay day() {
        return day;
    }

    /// Whose card is shown at first.
    ContactId tomas() {
        return tomas;
    }

    Said said() {
        return said;
    }

    MemoryDrafts drafts() {
        return drafts;
    }

    AtOnce background() {
        return background;
    }

    /// Where it went.
    List<Destination> visited() {
        return visited;
    }

    /// Takes the last operation back.
    void undo() {
        day.store().undo(said.operations().getLast(), new OperationId(UUID.randomUUID()), SampleDay.USER);
    }

    interface Changing {
        void on(Edit edit);
    }

    /// Something that a colleague does, who had not seen what is typed here.
    void change(Changing changing) {
        Context seen = day.store().seen();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", seen);
        changing.on(edit);
        day.store().write(edit);
        settle();
    }

    /// The store tells on a thread of its own; the card follows when the screen is free.
    void settle() {
        try {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isNotNull();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        background.letTimePass();
    }

    CardPicture picture() {
        return Objects.requireNonNull(model.pictureProperty().get());
    }

    ProfileEdit editing() {
        return Objects.requireNonNull(model.editProperty().get());
    }

    static EditedLine.Text text(ProfileEdit edit, String label) {
        return edit.form().texts().stream()
                .filter(text -> text.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    List<TimelineLine.Changed> changes() {
        return model.timeline().lines().stream()
                .filter(TimelineLine.Changed.class::isInstance)
                .map(TimelineLine.Changed.class::cast)
                .toList();
    }

    List<TimelineLine.Entry> entries() {
        return model.timeline().lines().stream()
                .filter(TimelineLine.Entry.class::isInstance)
                .map(TimelineLine.Entry.class::cast)
                .toList();
    }

    Card card() {
        return day.store().contacts().card(tomas).orElseThrow();
    }

    UUID job() {
        return card().current().orElseThrow().id().value();
    }

    String title() {
        return card().current().map(Affiliation::title).orElse("");
    }

    ContactId named(String name) {
        return day.store().contacts().named(name, 1).getFirst().id();
    }

    static Neighbours among(List<ContactId> list) {
        return new Neighbours() {
            @Override
            public String name() {
                return "Customers";
            }

            @Override
            public int size() {
                return list.size();
            }

            @Override
            public int index() {
                return 0;
            }

            @Override
            public Optional<ContactId> at(int index) {
                return Optional.of(list.get(index));
            }
        };
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void go(Destination to) {
                visited.add(to);
            }

            @Override
            public void back() {}

            @Override
            public void forward() {}

            @Override
            public void close() {}
        };
    }
}
