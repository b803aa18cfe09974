package org.aftercall.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.lookup.Lookup;
import org.aftercall.lookup.OwnField;
import org.aftercall.lookup.Scope;
import org.aftercall.lookup.Subject;
import org.aftercall.lookup.Traces;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Address;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.MembershipId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.sample.Sample;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;

/// A real book of invented people that is changed at random; also as a process of its own that can be killed.
final class SavedBook {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Viewer VIEWER = new Viewer("Ingrid", TODAY, ZoneOffset.UTC);

    private static final List<String> WORDS =
            List.of("Ana", "Novák", "Brno", "renewal", "José", "Kolář", "030 123 45", "Zoë", "no", "Müller");

    private final Store store;
    private final Random random;
    private final List<UUID> contacts = new ArrayList<>();
    private final Set<UUID> sampled = new HashSet<>();
    private final UUID sampling = UUID.randomUUID();

    SavedBook(Store store, long seed) {
        this.store = store;
        this.random = new Random(seed);
        store.contacts().each(card -> contacts.add(card.contact().id().value()));
    }

    void sample(int count) {
        sample(count, 7, Progress.NONE);
    }

    /// Two fields of the user's own, for a third of the contacts filled.
    void own() {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        define(edit, 1, "Seats", "number");
        define(edit, 2, "Decides by", "date");
        for (UUID contact : contacts) {
            if (random.nextInt(3) == 0) {
                edit.row(Entity.CONTACT, contact).userField(1, Values.text(Integer.toString(random.nextInt(15))));
            }
            if (random.nextInt(3) == 0) {
                edit.row(Entity.CONTACT, contact)
                        .userField(
                                2,
                                Values.text(TODAY.plusDays(random.nextInt(20)).toString()));
            }
        }
        store.write(edit);
    }

    /// Gives a field another name.
    void rename(int slot, String name) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        edit.row(Entity.USER_FIELD, new UUID(15, slot)).set(Field.USER_FIELD_NAME, Values.text(name));
        store.write(edit);
    }

    /// Writes a group under a name, and who is in it beside those who are.
    void group(int number, String name, List<ContactId> more) {
        GroupId group = new GroupId(new UUID(16, number));
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        edit.row(Entity.GROUP, group.value()).set(Field.GROUP_NAME, Values.text(name));
        for (ContactId contact : more) {
            edit.row(Entity.MEMBERSHIP, MembershipId.of(group, contact).value())
                    .set(Field.MEMBERSHIP_GROUP, Values.row(group.value()))
                    .belongsTo(contact.value());
        }
        store.write(edit);
    }

    OperationId delete(int number) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.DELETE), "Ingrid", null);
        edit.delete(new UUID(16, number));
        store.write(edit);
        return edit.operation();
    }

    private static void define(Edit edit, int slot, String name, String type) {
        edit.row(Entity.USER_FIELD, new UUID(15, slot))
                .set(Field.USER_FIELD_NAME, Values.text(name))
                .set(Field.USER_FIELD_TYPE, Values.text(type))
                .set(Field.USER_FIELD_SLOT, Values.number(slot));
    }

    private void sample(int count, long seed, Progress progress) {
        new Sample(count, seed, TODAY, ZoneOffset.UTC, "Ingrid").writeTo(store, new OperationId(sampling), progress);
        contacts.clear();
        store.contacts().each(card -> contacts.add(card.contact().id().value()));
        sampled.addAll(contacts);
    }

    /// The lookup of those that the sample made.
    String ofSample() {
        return "import:" + sampling;
    }

    /// Saves a new contact, a change, a note, a plan, a refusal, or takes a contact away.
    void save() {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
        UUID one = contacts.get(random.nextInt(contacts.size()));
        switch (random.nextInt(10)) {
            case 0 -> {
                UUID added = new UUID(random.nextLong(), random.nextLong());
                edit.row(Entity.CONTACT, added).set(Field.CONTACT_NAME, Values.name(PersonName.of(word(), word())));
                contacts.add(added);
            }
            case 1 -> edit.row(Entity.CONTACT, one).set(Field.CONTACT_NAME, Values.name(PersonName.of(word(), word())));
            case 2 ->
                edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                        .set(Field.POINT_KIND, Values.text("phone"))
                        .set(Field.POINT_WRITTEN, Values.text("030 " + random.nextInt(100_000)))
                        .belongsTo(one);
            case 3 ->
                edit.row(Entity.HISTORY, UUID.randomUUID())
                        .set(Field.HISTORY_TYPE, Values.text("note"))
                        .set(Field.HISTORY_TEXT, Values.text(word() + " and " + word()))
                        .set(Field.HISTORY_WHEN, Values.moment(TempBook.MORNING))
                        .belongsTo(one);
            case 4 ->
                edit.row(Entity.CONSENT, UUID.randomUUID())
                        .set(Field.CONSENT_CHANNEL, Values.text(random.nextBoolean() ? "phone" : "marketing_email"))
                        .set(Field.CONSENT_ALLOWED, Values.bool(false))
                        .belongsTo(one);
            case 5 ->
                edit.row(Entity.ACTIVITY, UUID.randomUUID())
                        .set(Field.ACTIVITY_KIND, Values.text("call"))
                        .set(Field.ACTIVITY_DUE, Values.due(TODAY.plusDays(random.nextInt(20) - 10L), null))
                        .set(Field.ACTIVITY_STATE, Values.text("open"))
                        .belongsTo(one);
            case 6 ->
                edit.row(Entity.CONTACT, one)
                        .set(Field.CONTACT_PRIORITY, Values.text(random.nextBoolean() ? "A" : ""))
                        .set(Field.CONTACT_NO_FOLLOW_UP, Values.text(random.nextBoolean() ? "duplicate" : ""));
            case 8 ->
                edit.row(Entity.CONTACT, one)
                        .userField(
                                1,
                                random.nextInt(3) == 0
                                        ? Value.None.NONE
                                        : Values.text(Integer.toString(random.nextInt(15))));
            case 7 ->
                edit.row(Entity.ADDRESS, UUID.randomUUID())
                        .set(
                                Field.ADDRESS_VALUE,
                                Values.address(
                                        new Address("", "Brno", "", "", random.nextBoolean() ? "DE" : "Austria")))
                        .belongsTo(one);
            default -> {
                edit.delete(one);
                contacts.remove(one);
            }
        }
        store.write(edit);
    }

    /// Everybody who is in the book now, as a lookup looks at them.
    List<Known> everybody() {
        List<Known> everybody = new ArrayList<>();
        store.contacts().each(card -> everybody.add(known(card)));
        return everybody;
    }

    /// A contact with all that a lookup may ask about it.
    record Known(ContactId id, Subject subject) {}

    private Known known(Card card) {
        ContactId id = card.contact().id();
        List<HistoryEntry> past = store.past().entries(id, 0, 1000);
        Instant last = past.stream()
                .map(HistoryEntry::when)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Instant created = store.contacts().searchable(List.of(id)).getFirst().created();
        Set<UUID> imports = sampled.contains(id.value()) ? Set.of(sampling) : Set.of();
        List<String> texts = past.stream().map(HistoryEntry::text).toList();
        return new Known(id, Subject.of(card, texts, new Traces(created, last, imports)));
    }

    /// Who matches, by looking at everybody.
    Set<ContactId> bruteForce(List<Known> everybody, String typed) {
        List<OwnField> own = store.contacts().userFields().stream()
                .map(field -> new OwnField(field.slot(), field.name(), field.type()))
                .toList();
        Lookup lookup = Lookup.of(typed, own);
        return everybody.stream()
                .filter(each -> lookup.matches(each.subject(), Scope.ANYWHERE, VIEWER))
                .map(Known::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /// Saves and finds until it is killed; says each step. With a third argument a large operation comes first.
    ///
    /// Arguments: the folder, the seed, contacts of the large operation.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (TempBook book = TempBook.open(folder);
                Finder finder = Finder.open(folder.resolve("search"), book.store(), () -> VIEWER)) {
            SavedBook saved = new SavedBook(book.store(), Long.parseLong(arguments[1]));
            if (arguments.length > 2) {
                saved.sample(Integer.parseInt(arguments[2]), Long.parseLong(arguments[1]), new Said());
                while (!finder.find("", 1).complete()) {
                    say("indexing");
                }
            }
            for (int saves = 0; saves < 100_000; saves++) {
                saved.save();
                finder.find(saved.word(), 50);
                say(Integer.toString(saves));
            }
        }
    }

    private static final class Said implements Progress {
        @Override
        public void reached(long done, long of) {
            say("writing " + done);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
