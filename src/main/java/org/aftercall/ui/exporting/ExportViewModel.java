package org.aftercall.ui.exporting;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.aftercall.exporting.Export;
import org.aftercall.exporting.ExportAs;
import org.aftercall.exporting.ExportChoice;
import org.aftercall.exporting.ExportFields;
import org.aftercall.exporting.ExportRecord;
import org.aftercall.exporting.Exporter;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.search.Finder;
import org.aftercall.store.Contents;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// Who is exported, and how; the writing is a job that can be stopped.
public final class ExportViewModel {
    /// What it works with.
    ///
    /// @param contents the bytes of what is attached
    /// @param finder not for the screen's thread
    /// @param user who exports
    /// @param guard knows with whom colleagues are in touch
    public record Parts(
            Store store,
            Contents contents,
            Supplier<Finder> finder,
            Words words,
            Background background,
            Jobs jobs,
            Session session,
            String user,
            ContactGuard guard) {}

    /// Whom a table has.
    enum Who {
        FOUND,
        EVERYBODY
    }

    private final Parts parts;
    private final Colleagues colleagues;
    private final String lookup;
    private final Optional<Destination.Picked> picked;
    private final ObjectProperty<Who> who;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(this, "format", Format.XLSX);
    private final BooleanProperty marketing = new SimpleBooleanProperty(this, "marketing", false);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");
    private final BooleanProperty allFields = new SimpleBooleanProperty(this, "allFields", true);
    private final ObservableList<ExportFields.Choice> fields = FXCollections.observableArrayList();
    private final ObservableSet<String> without = FXCollections.observableSet();
    private long all = -1;
    private long found = -1;

    /// @param lookup words of the list that is shown, empty for all contacts
    /// @param picked only some of these
    public ExportViewModel(Parts parts, String lookup, Optional<Destination.Picked> picked) {
        this.parts = parts;
        this.lookup = lookup.strip();
        this.picked = picked;
        this.who = new SimpleObjectProperty<>(this, "who", hasChoice() ? Who.FOUND : Who.EVERYBODY);
        colleagues = new Colleagues(parts);
        who.subscribe(_ -> {
            sayCount();
            lookForColleagues();
        });
        format.subscribe(_ -> sayCount());
        parts.background()
                .work(
                        () -> ExportFields.choices(
                                parts.words().locale(), parts.store().contacts().userFields()),
                        fields::setAll,
                        parts.session()::failed);
        parts.background().work(() -> parts.store().contacts().count(), this::all, parts.session()::failed);
        if (!this.lookup.isEmpty()) {
            parts.background()
                    .work(
                            () -> parts.finder().get().find(this.lookup, 1).total(),
                            this::found,
                            parts.session()::failed);
        }
    }

    private void lookForColleagues() {
        boolean everybody = who.get() == Who.EVERYBODY;
        colleagues.lookFor(() -> everybody ? Optional.empty() : Optional.of(ids()));
    }

    Colleagues colleagues() {
        return colleagues;
    }

    private void all(long number) {
        all = number;
        sayCount();
    }

    private void found(long number) {
        found = number;
        sayCount();
    }

    private void sayCount() {
        long number = isEverybody() ? all : picked.map(this::sizeOf).orElse(found);
        count.set(number < 0 ? "" : parts.words().say("export.count", number));
    }

    private long sizeOf(Destination.Picked some) {
        int exceptions = some.exceptions().size();
        if (!some.all()) {
            return exceptions;
        }
        long listed = lookup.isEmpty() ? all : found;
        return listed < 0 ? -1 : Math.max(0, listed - exceptions);
    }

    /// Whether there is anything to choose but all contacts.
    boolean hasChoice() {
        return !lookup.isEmpty() || picked.isPresent();
    }

    /// Whether contacts were picked in a list, or on a card.
    boolean isPicked() {
        return picked.isPresent();
    }

    private boolean isEverybody() {
        return who.get() == Who.EVERYBODY || format.get() == Format.JSON;
    }

    /// Words of the list, empty for all contacts.
    String lookup() {
        return lookup;
    }

    ObjectProperty<Who> whoProperty() {
        return who;
    }

    ObjectProperty<Format> formatProperty() {
        return format;
    }

    /// Whether those who opted out are left out.
    BooleanProperty marketingProperty() {
        return marketing;
    }

    /// Whether the file is a table of our own, whose columns can be chosen.
    boolean hasFields() {
        return switch (format.get()) {
            case XLSX, CSV, SPREADSHEET -> true;
            case OUTLOOK, GOOGLE, VCF, ICS, JSON -> false;
        };
    }

    /// Whether all fields are written, whatever was chosen before.
    BooleanProperty allFieldsProperty() {
        return allFields;
    }

    /// What can be left out.
    ObservableList<ExportFields.Choice> fields() {
        return fields;
    }

    /// Keys of the fields that are left out.
    ObservableSet<String> without() {
        return without;
    }

    /// How many contacts are chosen, as a sentence; empty while they are counted.
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// A name for the file, without its folder.
    String proposed() {
        return parts.words().say("export.file") + "." + format.get().ending();
    }

    /// Writes the file in the background and says what became of it.
    void export(Path chosen) {
        Path file = withEnding(chosen);
        if (!file.equals(chosen) && Files.exists(file)) {
            // the chooser asked about another name
            parts.session().say(parts.words().say("export.exists", name(file)));
            return;
        }
        colleagues.before(marketing.get() && format.get() != Format.JSON, () -> write(file));
    }

    private void write(Path file) {
        boolean everybody = isEverybody();
        boolean leaveOut = marketing.get() && format.get() != Format.JSON;
        Set<ContactId> left = format.get() == Format.JSON ? Set.of() : colleagues.leftOut();
        ExportAs as = format.get().as();
        ExportFields columns =
                new ExportFields(parts.words().locale(), allFields.get() || !hasFields() ? Set.of() : without);
        parts.jobs()
                .start(
                        parts.words().say("export.running", name(file)),
                        meter -> written(
                                file, as, choice(everybody, leaveOut, columns).without(left), meter),
                        export -> done(file, export),
                        e -> failed(file, e));
    }

    /// What left the book is kept as an operation, unless the book can only be read.
    private Export written(Path file, ExportAs as, ExportChoice choice, Jobs.Meter meter) {
        Export export = new Exporter(parts.store(), parts.contents()).export(file, as, choice, of(meter));
        String name = name(file);
        if (!parts.store().upkeep().readOnly()) {
            ExportRecord.keep(
                    parts.store(),
                    export,
                    name.substring(name.lastIndexOf('.') + 1),
                    new OperationId(UUID.randomUUID()),
                    parts.user());
        }
        return export;
    }

    private ExportChoice choice(boolean everybody, boolean leaveOut, ExportFields columns) {
        return new ExportChoice(everybody ? Optional.empty() : Optional.of(ids()), leaveOut).withFields(columns);
    }

    private List<ContactId> ids() {
        if (picked.isPresent() && !picked.get().all()) {
            return picked.get().exceptions();
        }
        Set<ContactId> without =
                picked.map(each -> Set.copyOf(each.exceptions())).orElse(Set.of());
        return parts.finder().get().all(lookup).stream()
                .filter(each -> !without.contains(each))
                .toList();
    }

    private static Progress of(Jobs.Meter meter) {
        return new Progress() {
            @Override
            public void reached(long done, long of) {
                meter.at(done, of);
            }

            @Override
            public boolean cancelled() {
                return meter.isStopped();
            }
        };
    }

    private Path withEnding(Path file) {
        String ending = "." + format.get().ending();
        return name(file).toLowerCase(Locale.ROOT).endsWith(ending) ? file : file.resolveSibling(name(file) + ending);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void done(Path file, Export export) {
        Words words = parts.words();
        String sentence = words.say("export.done", export.contacts(), name(file), export.leftOut());
        Path folder = file.toAbsolutePath().resolveSibling("").normalize();
        parts.session()
                .say(
                        sentence,
                        words.say("export.folder"),
                        () -> parts.session().open(folder.toUri().toString()));
        export.problems().stream()
                .findFirst()
                .ifPresent(problem -> parts.session().say(words.problem(problem)));
    }

    private void failed(Path file, Exception e) {
        switch (e) {
            case CancellationException _ -> parts.session().say(parts.words().say("export.stopped", name(file)));
            case UncheckedIOException _ -> parts.session().say(parts.words().say("export.not-written", name(file)));
            case Refused refused -> parts.session().say(parts.words().problem(refused.problem()));
            default -> parts.session().failed(e);
        }
    }
}
