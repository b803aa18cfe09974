package org.aftercall.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aftercall.model.Problem;
import org.aftercall.model.UserFieldId;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.Upkeep;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.OwnKind;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// What can be set, and what can be done with the book as a whole. A choice works at once and can be taken back.
public final class SettingsViewModel {
    /// Languages and countries that the program speaks, as tags; the first is the system's.
    static final List<String> LANGUAGES = List.of("", "en-GB", "en-US", "de-DE", "de-AT", "de-CH");

    private static final int LISTED = 10;
    private static final int MANY_FIELDS = 10;
    private static final int RARE = 50;

    private final Preferences preferences;
    private final Store store;
    private final Words words;
    private final Session session;
    private final Background background;
    private final Jobs jobs;
    private final Facts facts;
    private final ReadOnlyObjectWrapper<List<OwnField>> fields = new ReadOnlyObjectWrapper<>(this, "fields", List.of());
    private final ReadOnlyStringWrapper rent = new ReadOnlyStringWrapper(this, "rent", "");
    private final ReadOnlyStringWrapper checked = new ReadOnlyStringWrapper(this, "checked", "");

    /// What the page shows but does not decide.
    ///
    /// @param orders the orders of Today: code to name, the usual one first
    /// @param book the folder of the book
    /// @param log the folder of the log
    public record Facts(Map<String, String> orders, Path book, Path log) {}

    public SettingsViewModel(
            Preferences preferences,
            Store store,
            Words words,
            Session session,
            Background background,
            Jobs jobs,
            Facts facts) {
        this.preferences = preferences;
        this.store = store;
        this.words = words;
        this.session = session;
        this.background = background;
        this.jobs = jobs;
        this.facts = facts;
        store.onChange(_ -> background.onScreen(this::readFields));
        readFields();
    }

    /// A field of the user's own.
    ///
    /// @param about its kind, for how many it is filled, and what is done then
    record OwnField(UserFieldId id, String name, String about) {}

    /// The user's own fields, in their order.
    ReadOnlyObjectProperty<List<OwnField>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// That some of many fields are hardly filled; empty if it is not so (`product.md` D11).
    ReadOnlyStringProperty rentProperty() {
        return rent.getReadOnlyProperty();
    }

    private void readFields() {
        background.work(
                () -> {
                    Map<Integer, Long> use = store.contacts().userFieldUse();
                    List<UserField> found = store.contacts().userFields();
                    long few = store.contacts().count() / RARE;
                    long rare = found.stream()
                            .filter(field -> use.getOrDefault(field.slot(), 0L) < few)
                            .count();
                    String sentence = found.size() >= MANY_FIELDS && rare > 0
                            ? words.say("settings.fields.rent", found.size(), rare, RARE)
                            : "";
                    return Map.entry(
                            found.stream()
                                    .map(field -> said(field, use.getOrDefault(field.slot(), 0L)))
                                    .toList(),
                            sentence);
                },
                found -> {
                    fields.set(found.getKey());
                    rent.set(found.getValue());
                },
                session::failed);
    }

    private OwnField said(UserField field, long use) {
        String kind = words.choice("ownkind", OwnKind.of(field.type()).code());
        String about = words.say("settings.fields.about", kind, use);
        return new OwnField(
                field.id(),
                field.name(),
                field.purpose().isBlank() ? about : words.say("settings.fields.purpose", about, field.purpose()));
    }

    Preferences preferences() {
        return preferences;
    }

    Facts facts() {
        return facts;
    }

    /// Result of the last check, in words; empty before the first.
    ReadOnlyStringProperty checkedProperty() {
        return checked.getReadOnlyProperty();
    }

    /// Sets something, says so, and offers to put it back.
    ///
    /// @param name what is set, in the user's language
    <T> void set(Property<T> property, T value, String name) {
        T before = property.getValue();
        if (value.equals(before)) {
            return;
        }
        property.setValue(value);
        session.say(words.say("settings.changed", name), words.say("after.undo"), () -> property.setValue(before));
    }

    /// How a language is called by those who speak it.
    String language(String tag) {
        if (tag.isEmpty()) {
            return words.say("settings.language.system");
        }
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getDisplayName(locale);
    }

    void open(Path folder) {
        session.open(folder.toUri().toString());
    }

    /// Whether journal and database are sound and say the same. Takes as long as reading all of it.
    void check() {
        checked.set(words.say("settings.check.running"));
        jobs.start(
                words.say("settings.check"),
                meter -> {
                    Upkeep upkeep = store.upkeep();
                    List<Problem> problems = upkeep.check(progress(meter));
                    return new Result(
                            problems,
                            store.contacts().count(),
                            upkeep.position().records());
                },
                result -> checked.set(said(result)),
                this::failed);
    }

    /// Makes the database again from the journal.
    void rebuild() {
        checked.set(words.say("settings.rebuild.running"));
        jobs.start(
                words.say("settings.rebuild"),
                meter -> {
                    store.upkeep().rebuild(progress(meter));
                    return store.contacts().count();
                },
                contacts -> checked.set(words.say("settings.rebuild.done", contacts)),
                this::failed);
    }

    private record Result(List<Problem> problems, long contacts, long records) {}

    private String said(Result result) {
        if (result.problems().isEmpty()) {
            return words.say("settings.check.sound", result.contacts(), result.records());
        }
        StringBuilder said = new StringBuilder(
                words.say("settings.check.found", result.problems().size()));
        result.problems().stream()
                .limit(LISTED)
                .forEach(problem -> said.append('\n').append(words.problem(problem)));
        return said.toString();
    }

    private void failed(Exception cause) {
        checked.set(words.say("settings.check.failed"));
        session.failed(cause);
    }

    static Progress progress(Jobs.Meter meter) {
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
}
