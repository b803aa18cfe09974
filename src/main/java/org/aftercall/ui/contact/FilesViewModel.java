package org.aftercall.ui.contact;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.attaching.Attaching;
import org.aftercall.attaching.Desk;
import org.aftercall.model.Attachment;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.text.FileName;
import org.aftercall.wording.SizeWords;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// The files of the contact whose card is shown. Knows no window.
final class FilesViewModel {
    private final Around around;
    private final Words words;
    private final @Nullable Desk desk;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working", false);
    private @Nullable ContactId contact;
    private int asked;

    /// One file.
    ///
    /// @param name its own, or one with a number where files of two merged contacts are called the same
    /// @param about its size, who attached it and when, and from whom it is on its way
    record Line(Attachment attachment, String name, String about) {}

    FilesViewModel(Around around) {
        this.around = around;
        this.words = around.words();
        this.desk = around.files();
        around.store().onChange(changes -> around.background().onScreen(() -> follow(changes)));
    }

    /// Whether anything can be attached here.
    boolean isThere() {
        return desk != null;
    }

    ObservableList<Line> lines() {
        return lines;
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    void show(@Nullable ContactId shown) {
        if (shown != null && !shown.equals(contact)) {
            lines.clear();
        }
        contact = shown;
        refresh();
    }

    private void follow(ChangeSet changes) {
        ContactId shown = contact;
        if (shown != null && (changes.everything() || changes.contacts().contains(shown))) {
            refresh();
        }
    }

    /// The latest question wins.
    private void refresh() {
        ContactId wanted = contact;
        Desk with = desk;
        if (wanted == null || with == null) {
            return;
        }
        asked++;
        int number = asked;
        around.background()
                .work(
                        () -> lines(around.store().attachments().of(wanted), with),
                        found -> {
                            if (number == asked && !found.equals(lines)) {
                                lines.setAll(found);
                            }
                        },
                        around.session()::failed);
    }

    /// @param all the latest first; of two of one name the earlier keeps it
    private List<Line> lines(List<Attachment> all, Desk with) {
        Set<String> taken = new HashSet<>();
        List<Line> found = new ArrayList<>();
        for (Attachment each : all.reversed()) {
            String name = each.name();
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = FileName.numbered(each.name(), i);
            }
            found.add(line(each, name, with));
        }
        return found.reversed();
    }

    private Line line(Attachment attachment, String name, Desk with) {
        String size = SizeWords.said(words, attachment.size());
        String day =
                words.day("day.typed", attachment.when().atZone(around.zone()).toLocalDate());
        if (!with.givingOut().isHere(attachment)) {
            return new Line(attachment, name, words.say("files.on-its-way", size, day, attachment.who()));
        }
        return new Line(
                attachment,
                name,
                attachment.who().isBlank()
                        ? words.say("files.about-nobody", size, day)
                        : words.say("files.about", size, attachment.who(), day));
    }

    void attach(List<Path> files) {
        ContactId shown = contact;
        Desk with = desk;
        if (files.isEmpty() || shown == null || with == null) {
            return;
        }
        OperationId operation = new OperationId(UUID.randomUUID());
        working.set(true);
        around.background()
                .work(
                        () -> with.attaching()
                                .attach(new Attaching.Wish(
                                        operation, shown, around.user(), files, Optional.empty(), "")),
                        done -> {
                            working.set(false);
                            String names = done.attached().stream()
                                    .map(Attachment::name)
                                    .collect(Collectors.joining(", "));
                            around.session().saved(operation, words.say("files.attached", names));
                            refresh();
                        },
                        this::failed);
    }

    private void failed(Exception cause) {
        working.set(false);
        around.session().failed(cause);
    }

    void save(Line line, Path to) {
        Desk with = desk;
        if (with != null) {
            working.set(true);
            around.background()
                    .work(
                            () -> with.givingOut().save(line.attachment(), to, true),
                            file -> {
                                working.set(false);
                                around.session().say(words.say("files.saved", line.name(), file));
                                refresh();
                            },
                            this::failed);
        }
    }

    /// Asks before another program gets it; what is a program itself is never opened.
    void open(Line line) {
        Desk with = desk;
        if (with != null) {
            working.set(true);
            around.background()
                    .work(
                            () -> with.givingOut().toLookAt(line.attachment(), with.local()),
                            file -> {
                                working.set(false);
                                refresh();
                                around.session()
                                        .ask(
                                                words.say("files.open.ask", line.name()),
                                                words.say(
                                                        "files.open.text",
                                                        line.attachment().who()),
                                                words.say("files.open.go"),
                                                words.say("files.open.not"),
                                                () -> around.session()
                                                        .open(file.toUri().toString()));
                            },
                            this::failed);
        }
    }

    void remove(Line line) {
        Desk with = desk;
        if (with != null) {
            OperationId operation = new OperationId(UUID.randomUUID());
            around.background()
                    .work(
                            () -> with.attaching().remove(line.attachment(), operation, around.user()),
                            _ -> {
                                around.session().saved(operation, words.say("files.removed", line.name()));
                                refresh();
                            },
                            this::failed);
        }
    }
}
