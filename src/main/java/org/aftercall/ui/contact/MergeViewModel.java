package org.aftercall.ui.contact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.aftercall.change.Entity;
import org.aftercall.change.Value;
import org.aftercall.duplicates.MergePlan;
import org.aftercall.duplicates.MergePlan.Compared;
import org.aftercall.duplicates.MergePlan.Side;
import org.aftercall.duplicates.MergePlan.Taken;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.search.Finder;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Contacts;
import org.aftercall.store.Edit;
import org.aftercall.text.Names;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Who is the same person as a contact, and which of the values in which they differ is right. Knows no window.
public final class MergeViewModel {
    private static final int OFFERED = 5;

    private final Around around;
    private final Words words;
    private final Supplier<Finder> finder;
    private final Card contact;
    private final List<Contacts.UserField> own;
    private final List<ContactRow> alike;
    private final OperationId form = new OperationId(UUID.randomUUID());
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final ObservableList<ContactRow> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable MergePlan> plan = new ReadOnlyObjectWrapper<>(this, "plan", null);
    private final Map<Integer, ObjectProperty<Side>> choices = new HashMap<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper(this, "saving", false);
    private int asked;

    private record Read(Card card, List<Contacts.UserField> own, List<ContactRow> alike, Optional<MergePlan> plan) {}

    private MergeViewModel(Around around, Supplier<Finder> finder, Read read) {
        this.around = around;
        this.words = around.words();
        this.finder = finder;
        this.contact = read.card();
        this.own = read.own();
        this.alike = read.alike();
        query.addListener((_, _, typed) -> find(typed));
        found.setAll(alike);
        read.plan().ifPresent(this::show);
    }

    /// Reads the contact, who looks like it, and the other one if that is known.
    ///
    /// @param show gets the form
    public static void open(
            Around around,
            Supplier<Finder> finder,
            ContactId contact,
            Optional<ContactId> other,
            Consumer<MergeViewModel> show) {
        around.background()
                .work(
                        () -> around.store().contacts().card(contact).map(card -> read(around, card, other)),
                        read -> read.ifPresent(all -> show.accept(new MergeViewModel(around, finder, all))),
                        around.session()::failed);
    }

    private static Read read(Around around, Card card, Optional<ContactId> other) {
        return new Read(
                card,
                around.store().contacts().userFields(),
                alike(around, card),
                other.map(id -> MergePlan.of(around.store(), card.contact().id(), id)));
    }

    /// Who shares an e-mail, a number or the name; the first few.
    private static List<ContactRow> alike(Around around, Card card) {
        List<String> keys = card.points().stream()
                .map(ContactPoint::comparable)
                .filter(key -> !key.isEmpty())
                .toList();
        String name = Names.key(card.contact().name());
        Set<ContactId> found = new LinkedHashSet<>();
        if (!keys.isEmpty()) {
            around.store().matching().byEmail(keys).values().forEach(found::addAll);
            around.store().matching().byPhone(keys).values().forEach(found::addAll);
        }
        if (!name.isEmpty()) {
            around.store()
                    .matching()
                    .byName(List.of(name))
                    .values()
                    .forEach(all -> all.forEach(each -> found.add(each.contact())));
        }
        found.remove(card.contact().id());
        return around.store().contacts().rows(found.stream().limit(OFFERED).toList());
    }

    /// A newer key drops the older answer.
    private void find(String typed) {
        int number = ++asked;
        if (typed.isBlank()) {
            found.setAll(alike);
            return;
        }
        around.background()
                .work(
                        () -> finder.get().find(typed, OFFERED + 1).rows(),
                        rows -> {
                            if (number == asked) {
                                List<ContactRow> others = new ArrayList<>(rows);
                                others.removeIf(
                                        row -> row.id().equals(contact.contact().id()));
                                found.setAll(others.subList(0, Math.min(OFFERED, others.size())));
                            }
                        },
                        around.session()::failed);
    }

    public String name() {
        return contact.contact().shownName();
    }

    public StringProperty queryProperty() {
        return query;
    }

    /// Who is offered: before anything is typed, who looks like the same person.
    public ObservableList<ContactRow> found() {
        return found;
    }

    /// What would be merged; null while the other one is not chosen.
    public ReadOnlyObjectProperty<@Nullable MergePlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// The other one is chosen.
    public void choose(ContactId other) {
        trouble.set("");
        around.background()
                .work(
                        () -> MergePlan.of(around.store(), contact.contact().id(), other),
                        this::show,
                        around.session()::failed);
    }

    private void show(MergePlan read) {
        choices.clear();
        differing(read)
                .forEach(field ->
                        choices.put(field.field(), new SimpleObjectProperty<>(this, "choice", field.proposed())));
        plan.set(read);
    }

    /// Another one, after all.
    public void chooseAnother() {
        plan.set(null);
        query.set("");
    }

    /// The fields in which they differ: first those in which both say something.
    static List<Compared> differing(MergePlan plan) {
        List<Compared> fields = new ArrayList<>(plan.contradictions());
        plan.fields().stream()
                .filter(field -> field.differs() && !field.contradicts())
                .forEach(fields::add);
        return fields;
    }

    /// Whose value of a field is taken.
    ObjectProperty<Side> choice(Compared field) {
        ObjectProperty<Side> choice = choices.get(field.field());
        if (choice == null) {
            throw new IllegalArgumentException("they say the same in field " + field.field());
        }
        return choice;
    }

    String label(Compared field) {
        return fieldWords().label(Entity.CONTACT.number(), field.field()).orElse(words.say("sharing.field.other"));
    }

    /// A value as one reads it on the card.
    String said(Compared field, Side side) {
        Value value = field.value(side);
        String said = fieldWords().value(Entity.CONTACT.number(), field.field(), value);
        return said.isBlank() ? words.say("merge.nothing") : said;
    }

    private FieldWords fieldWords() {
        return new FieldWords(around, own);
    }

    /// What of the other one comes along; empty if that is nothing.
    String taken(MergePlan of) {
        Taken taken = of.taken();
        Map<String, Integer> parts = new LinkedHashMap<>();
        parts.put("merge.taken.points", taken.points());
        parts.put("merge.taken.addresses", taken.addresses());
        parts.put("merge.taken.jobs", taken.jobs());
        parts.put("merge.taken.planned", taken.planned());
        parts.put("merge.taken.history", taken.history());
        parts.put("merge.taken.notes", taken.notes());
        parts.put("merge.taken.consents", taken.consents());
        List<String> said = new ArrayList<>();
        parts.forEach((part, count) -> {
            if (count > 0) {
                said.add(words.say(part, count));
            }
        });
        return String.join(words.say("list.comma"), said);
    }

    /// Merges them; one operation with one undo.
    ///
    /// @param done called once it is on the disk
    public void save(Runnable done) {
        MergePlan read = plan.get();
        trouble.set(read == null ? words.say("merge.missing") : "");
        if (saving.get() || read == null) {
            return;
        }
        Map<Integer, Side> chosen = new HashMap<>();
        choices.forEach((field, side) -> chosen.put(field, side.get()));
        Edit edit = read.edit(form, around.user(), chosen);
        saving.set(true);
        around.background()
                .work(
                        () -> around.store().write(edit),
                        saved -> {
                            saving.set(false);
                            String other = read.other().contact().shownName();
                            around.session().saved(saved.operation(), words.say("merge.saved", other, name()));
                            done.run();
                        },
                        e -> {
                            saving.set(false);
                            around.session().failed(e);
                        });
    }
}
