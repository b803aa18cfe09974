package org.aftercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.aftercall.agenda.Today;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.sample.Sample;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.ui.contact.Around;
import org.aftercall.ui.contact.CardViewModel;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.wording.Words;

/// Opening a card: from the choice of a contact to everything that is drawn, without the drawing.
///
/// `java -Xmx384m --enable-native-access=ALL-UNNAMED -cp TEST-CLASS-PATH org.aftercall.bench.CardBench 100000 FOLDER`.
/// The folder is filled if it is empty, and may be used again.
final class CardBench {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ContactId HEAVY = new ContactId(new UUID(77, 77));
    private static final int ENTRIES = 10_000;
    private static final int WARM = 300;
    private static final int MEASURED = 1_000;

    private CardBench() {}

    /// `CONTACTS FOLDER`
    public static void main(String[] arguments) throws IOException {
        int contacts = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            if (store.contacts().count() == 0) {
                new Sample(contacts, 1, TODAY, ZoneOffset.UTC, "Ingrid")
                        .writeTo(store, new OperationId(UUID.randomUUID()), Progress.NONE);
            }
            if (store.contacts().card(HEAVY).isEmpty()) {
                heavy(store);
            }
            try (Today today = new Today(store, () -> Instant.parse("2026-11-24T10:12:00Z"), ZoneOffset.UTC)) {
                measure(store, today);
            }
        }
    }

    /// A contact with ten thousand entries, of which one in ten was closed out by itself.
    private static void heavy(Store store) {
        Edit birth = edit("add");
        birth.row(Entity.CONTACT, HEAVY.value()).set(Field.CONTACT_NAME, Values.name(PersonName.of("Hanna", "Heavy")));
        store.write(birth);
        for (int from = 0; from < ENTRIES; from += 500) {
            Edit edit = edit(Intent.SAMPLE);
            for (int i = from; i < from + 500; i++) {
                edit.row(Entity.HISTORY, UUID.randomUUID())
                        .set(Field.HISTORY_TYPE, Values.text(i % 3 == 0 ? "email" : "call"))
                        .set(Field.HISTORY_RESULT, Values.text(i % 2 == 0 ? "reached" : "no_answer"))
                        .set(
                                Field.HISTORY_TEXT,
                                Values.text("Talked about order " + i + " and what comes next. ".repeat(4)))
                        .set(Field.HISTORY_WHO, Values.text("Ingrid"))
                        .set(
                                Field.HISTORY_WHEN,
                                Values.moment(TODAY.minusDays(1 + i / 4)
                                        .atTime(8 + i % 9, 30)
                                        .toInstant(ZoneOffset.UTC)))
                        .belongsTo(HEAVY.value());
            }
            store.write(edit);
        }
    }

    private static Edit edit(String kind) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(kind), "Ingrid", null);
    }

    private static void measure(Store store, Today today) {
        CardViewModel model = new CardViewModel(new Around(
                store,
                today,
                new Words(Locale.UK),
                new AtOnce(),
                new Said(),
                NOWHERE,
                new MemoryDrafts(),
                ZoneOffset.UTC,
                "Ingrid"));
        List<ContactId> some = some(store);
        say(String.format(Locale.ROOT, "%-44s %9s %9s %9s %9s", "card", "p50 ms", "p95 ms", "p99 ms", "max ms"));
        row("another contact each time", model, some);
        List<ContactId> heavy = new ArrayList<>();
        for (int i = 0; i < 100 + WARM; i++) {
            heavy.add(some.get(i));
            heavy.add(HEAVY);
        }
        row("in turn with a contact of 10,000 entries", model, heavy);
        search(model);
    }

    private static void row(String name, CardViewModel model, List<ContactId> contacts) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < contacts.size(); i++) {
            long start = System.nanoTime();
            model.show(contacts.get(i), Neighbours.NONE);
            boolean isCounted =
                    i >= WARM && (!contacts.contains(HEAVY) || contacts.get(i).equals(HEAVY));
            if (isCounted) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        print(name, times);
    }

    private static void search(CardViewModel model) {
        model.show(HEAVY, Neighbours.NONE);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            long start = System.nanoTime();
            model.timeline().searchProperty().set("order " + (i * 37));
            times.add((System.nanoTime() - start) / 1e6);
        }
        print("search in 10,000 entries", times);
    }

    private static void print(String name, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(each -> each).sorted().toArray();
        say(String.format(
                Locale.ROOT,
                "%-44s %9.2f %9.2f %9.2f %9.2f",
                name,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[(int) (sorted.length * 0.99)],
                Arrays.stream(sorted).max().orElse(0)));
    }

    private static List<ContactId> some(Store store) {
        List<ContactId> all = new ArrayList<>();
        store.contacts().eachSearchable(each -> {
            if (!each.id().equals(HEAVY)) {
                all.add(each.id());
            }
        });
        java.util.Collections.shuffle(all, new Random(1));
        return all.subList(0, Math.min(all.size(), WARM + MEASURED));
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void go(Destination to) {}

        @Override
        public void back() {}

        @Override
        public void forward() {}

        @Override
        public void close() {}
    };
}
