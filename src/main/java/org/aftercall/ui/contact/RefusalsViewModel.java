package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.aftercall.consent.Consents;
import org.aftercall.consent.Wish;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.text.Reading;
import org.aftercall.ui.kit.DateText;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What a contact wishes on every channel, and how we know. A change adds events; what was said before stays. Knows no
/// window.
public final class RefusalsViewModel {
    /// How somebody can have said it, as it is stored.
    public static final List<String> HOW = List.of("call", "email", "link", "letter", "list", "meeting");

    private final Around around;
    private final Words words;
    private final Card card;
    private final Context seen;
    private final OperationId form = new OperationId(UUID.randomUUID());
    private final Map<Channel, BooleanProperty> refused = new LinkedHashMap<>();
    private final DateText date;
    private final ObjectProperty<@Nullable String> how = new SimpleObjectProperty<>(this, "how", null);
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);

    private final List<Object> opened;

    private RefusalsViewModel(Around around, Card card, Context seen) {
        this.around = around;
        this.words = around.words();
        this.card = card;
        this.seen = seen;
        this.date = DateText.ofThePast(words, () -> around.today().now().toLocalDateTime());
        date.type(around.today().day(), null);
        for (Channel channel : Consents.channels(card.consents())) {
            boolean now = Consents.refusal(card.consents(), channel).isPresent();
            BooleanProperty box = new SimpleBooleanProperty(this, channel.code(), now);
            box.addListener((_, _, _) -> trouble.set(""));
            refused.put(channel, box);
        }
        Stream.of(date.textProperty(), how, note).forEach(each -> each.addListener((_, _, _) -> trouble.set("")));
        opened = state();
    }

    /// Reads what was said until now.
    ///
    /// @param show gets the form
    public static void open(Around around, ContactId contact, Consumer<RefusalsViewModel> show) {
        around.background()
                .work(
                        () -> {
                            Context seen = around.store().seen();
                            return around.store()
                                    .contacts()
                                    .card(contact)
                                    .map(card -> new RefusalsViewModel(around, card, seen));
                        },
                        model -> model.ifPresent(show),
                        around.session()::failed);
    }

    /// Whose wishes they are.
    public String name() {
        return card.contact().shownName();
    }

    /// The channels in their order; on means that it is not to be used.
    public Map<Channel, BooleanProperty> refused() {
        return refused;
    }

    /// When it was said.
    /// Whether anything is typed or chosen that is not saved.
    boolean isChanged() {
        return !state().equals(opened);
    }

    private List<Object> state() {
        List<Object> state = new ArrayList<>();
        refused.forEach((channel, on) -> state.add(channel.code() + on.get()));
        state.add(date.textProperty().get());
        state.add(String.valueOf(how.get()));
        state.add(note.get());
        return state;
    }

    public DateText date() {
        return date;
    }

    /// One of [#HOW], null while nobody said.
    public ObjectProperty<@Nullable String> howProperty() {
        return how;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Everything that was said until now, in sentences, the latest first.
    public List<String> said() {
        List<String> said = new ArrayList<>();
        for (ConsentEvent event : card.consents().reversed()) {
            String channel = words.choice("channel", event.channel().code());
            String what = words.say(event.allowed() ? "refusals.allowed" : "refusals.refused", channel);
            String when = event.date() == null ? words.say("refusals.undated") : words.day("day.full", event.date());
            said.add(Stream.of(what, when, words.choice("refusals.how", event.source()), event.wording())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(words.say("list.comma"))));
        }
        return said;
    }

    /// All channels, or none.
    public void all(boolean off) {
        refused.values().forEach(box -> box.set(off));
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk, and at once if nothing became different
    public void save(Runnable done) {
        Wish wish = wish();
        trouble.set(missing(wish).orElse(""));
        if (saving.get() || !trouble.get().isEmpty()) {
            return;
        }
        List<ConsentEvent> events =
                Consents.events(card.contact().id(), card.consents(), wish, () -> new ConsentId(UUID.randomUUID()));
        if (events.isEmpty()) {
            done.run();
            return;
        }
        Edit edit = edit(events);
        saving.set(true);
        around.background()
                .work(
                        () -> around.store().write(edit),
                        saved -> {
                            saving.set(false);
                            around.session().saved(saved.operation(), words.say("refusals.saved", name()));
                            done.run();
                        },
                        e -> {
                            saving.set(false);
                            around.session().failed(e);
                        });
    }

    private Wish wish() {
        return new Wish(
                refused.entrySet().stream()
                        .filter(each -> each.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                date.value().map(Reading.Understood::date).orElse(null),
                Optional.ofNullable(how.get()).orElse(""),
                note.get().strip());
    }

    private Optional<String> missing(Wish wish) {
        if (!date.troubleProperty().get().isEmpty()) {
            return Optional.of(date.troubleProperty().get());
        }
        boolean unproven = wish.date() == null || wish.source().isEmpty();
        return unproven && Consents.allows(card.consents(), wish)
                ? Optional.of(words.say("refusals.missing"))
                : Optional.empty();
    }

    private Edit edit(List<ConsentEvent> events) {
        Edit edit = new Edit(form, Intent.of("consent", name()), around.user(), seen);
        for (ConsentEvent event : events) {
            edit.row(Entity.CONSENT, event.id().value())
                    .set(Field.CONSENT_CHANNEL, Values.text(event.channel().code()))
                    .set(Field.CONSENT_ALLOWED, Values.bool(event.allowed()))
                    .set(Field.CONSENT_DATE, Values.day(event.date()))
                    .set(Field.CONSENT_SOURCE, Values.text(event.source()))
                    .set(Field.CONSENT_WORDING, Values.text(event.wording()))
                    .set(
                            Field.CONSENT_NAMES,
                            Values.rows(
                                    event.names().stream().map(ConsentId::value).toList()))
                    .belongsTo(event.contact().value());
        }
        return edit;
    }
}
