package org.aftercall.ui.settings;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.aftercall.change.Context;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.model.UserFieldId;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A field of the user's own: what it is called, what it holds, and what is done when it is filled. Knows no window.
public final class OwnFieldViewModel {
    private static final int MOST_DAYS = 3650;

    private final Desk desk;
    private final @Nullable UserField before;
    private final long use;
    private final Context seen;
    private final OperationId form = new OperationId(UUID.randomUUID());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<OwnKind> kind = new SimpleObjectProperty<>(this, "kind", OwnKind.TEXT);
    private final StringProperty purpose = new SimpleStringProperty(this, "purpose", "");
    private final StringProperty options = new SimpleStringProperty(this, "options", "");
    private final StringProperty remind = new SimpleStringProperty(this, "remind", "");
    private final BooleanProperty listed = new SimpleBooleanProperty(this, "listed", false);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);

    private final List<Object> opened;

    /// What the form works with.
    public record Desk(Store store, Words words, Background background, Session session, String user) {}

    private OwnFieldViewModel(Desk desk, @Nullable UserField before, long use, Context seen) {
        this.desk = desk;
        this.before = before;
        this.use = use;
        this.seen = seen;
        if (before != null) {
            name.set(before.name());
            kind.set(OwnKind.of(before.type()));
            purpose.set(before.purpose());
            options.set(String.join("\n", before.options()));
            remind.set(before.remind() == null ? "" : before.remind().toString());
            listed.set(before.listed());
        }
        Stream.of(name, kind, purpose, options, remind, listed)
                .forEach(each -> each.addListener((_, _, _) -> trouble.set("")));
        opened = state();
    }

    /// Reads it.
    ///
    /// @param field none for a new one
    /// @param show gets the form
    public static void open(Desk desk, Optional<UserFieldId> field, Consumer<OwnFieldViewModel> show) {
        desk.background()
                .work(
                        () -> {
                            Context seen = desk.store().seen();
                            UserField before = desk.store().contacts().userFields().stream()
                                    .filter(each ->
                                            field.filter(each.id()::equals).isPresent())
                                    .findFirst()
                                    .orElse(null);
                            long use = before == null
                                    ? 0
                                    : desk.store().contacts().userFieldUse().getOrDefault(before.slot(), 0L);
                            return new OwnFieldViewModel(desk, before, use, seen);
                        },
                        show,
                        desk.session()::failed);
    }

    public boolean isNew() {
        return before == null;
    }

    /// For how many contacts it is filled.
    public long use() {
        return use;
    }

    /// Whether anything is typed or chosen that is not saved.
    boolean isChanged() {
        return !state().equals(opened);
    }

    private List<Object> state() {
        return List.of(name.get(), kind.get(), purpose.get(), options.get(), remind.get(), listed.get());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<OwnKind> kindProperty() {
        return kind;
    }

    /// What is done when it is filled (`product.md` D11).
    public StringProperty purposeProperty() {
        return purpose;
    }

    /// What it can be filled with, one a line.
    public StringProperty optionsProperty() {
        return options;
    }

    /// How many days before its date it reminds; empty for not at all.
    public StringProperty remindProperty() {
        return remind;
    }

    /// Whether the list of contacts shows it from the start.
    public BooleanProperty listedProperty() {
        return listed;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk
    public void save(Runnable done) {
        trouble.set(missing().orElse(""));
        if (saving.get() || !trouble.get().isEmpty()) {
            return;
        }
        saving.set(true);
        desk.background()
                .work(
                        this::write,
                        wrong -> {
                            saving.set(false);
                            trouble.set(wrong);
                            if (wrong.isEmpty()) {
                                desk.session()
                                        .saved(
                                                form,
                                                desk.words()
                                                        .say(
                                                                "ownfield.saved",
                                                                name.get().strip()));
                                done.run();
                            }
                        },
                        e -> {
                            saving.set(false);
                            desk.session().failed(e);
                        });
    }

    /// Takes the field away; what was filled in stays in the book, and comes back with an undo.
    public void remove(Runnable done) {
        UserField field = before;
        if (field == null) {
            return;
        }
        Edit edit = new Edit(form, Intent.of("own-field-remove", field.name()), desk.user(), seen);
        edit.delete(field.id().value());
        desk.background()
                .work(
                        () -> desk.store().write(edit),
                        _ -> {
                            desk.session().saved(form, desk.words().say("ownfield.removed", field.name()));
                            done.run();
                        },
                        desk.session()::failed);
    }

    private Optional<String> missing() {
        Words words = desk.words();
        if (name.get().isBlank()) {
            return Optional.of(words.say("ownfield.no-name"));
        }
        if (kind.get().isChoice() && choices().size() < 2) {
            return Optional.of(words.say("ownfield.no-options"));
        }
        boolean noNumber = kind.get() == OwnKind.DATE && !remind.get().isBlank() && days() == null;
        return noNumber ? Optional.of(words.say("ownfield.no-days", MOST_DAYS)) : Optional.empty();
    }

    private List<String> choices() {
        return Arrays.stream(options.get().split("[\n;]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable Integer days() {
        String typed = remind.get().strip();
        return typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) <= MOST_DAYS ? Integer.valueOf(typed) : null;
    }

    /// A slot that has values of somebody is never given another meaning.
    ///
    /// @return why it could not be written, empty if it was
    private String write() {
        List<UserField> fields = desk.store().contacts().userFields();
        boolean taken = fields.stream()
                .anyMatch(each -> each.name().equalsIgnoreCase(name.get().strip())
                        && (before == null || !each.id().equals(before.id())));
        if (taken) {
            return desk.words().say("ownfield.taken", name.get().strip());
        }
        UserField field = before;
        int slot;
        UUID row;
        if (field != null) {
            slot = field.slot();
            row = field.id().value();
        } else {
            Set<Integer> used =
                    new HashSet<>(desk.store().contacts().userFieldUse().keySet());
            fields.forEach(each -> used.add(each.slot()));
            slot = 1;
            while (used.contains(slot)) {
                slot++;
            }
            row = UUID.randomUUID();
        }
        if (slot > Field.USER_FIELDS) {
            return desk.words().say("ownfield.full", Field.USER_FIELDS);
        }
        Edit edit = new Edit(form, Intent.of("own-field", name.get().strip()), desk.user(), seen);
        edit.row(Entity.USER_FIELD, row)
                .set(Field.USER_FIELD_NAME, Values.text(name.get().strip()))
                .set(Field.USER_FIELD_TYPE, Values.text(kind.get().code()))
                .set(Field.USER_FIELD_PURPOSE, Values.text(purpose.get().strip()))
                .set(Field.USER_FIELD_OPTIONS, Values.texts(kind.get().isChoice() ? choices() : List.of()))
                .set(Field.USER_FIELD_REMIND, Values.numberOrNothing(kind.get() == OwnKind.DATE ? days() : null))
                .set(Field.USER_FIELD_LISTED, Values.bool(listed.get()))
                .set(Field.USER_FIELD_SLOT, Values.number(slot));
        desk.store().write(edit);
        return "";
    }
}
