package org.aftercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.aftercall.agenda.Today;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.search.Finder;
import org.aftercall.store.Companies;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.palette.PaletteViewModel;
import org.aftercall.wording.Words;

/// The palette on a real book: from a key to the contacts, and to everything else that is found. And the lists of
/// companies.
///
/// Needs the test class path (`mvn dependency:build-classpath -DincludeScope=test`):
/// `java -Xmx512m --enable-native-access=ALL-UNNAMED -cp TEST-CLASS-PATH org.aftercall.bench.PaletteBench 100000
/// FOLDER`.
/// The folder is filled if it is empty, and may be used again.
final class PaletteBench {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int WARM = 200;
    private static final int MEASURED = 1_000;

    private PaletteBench() {}

    /// `CONTACTS FOLDER`
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            if (store.contacts().count() == 0) {
                new Sample(Integer.parseInt(arguments[0]), 1, DAY, ZoneOffset.UTC, "Ingrid")
                        .writeTo(store, new OperationId(UUID.randomUUID()), Progress.NONE);
            }
            try (Finder finder = Finder.open(folder.resolve("search"), store, () -> new Viewer("Ingrid", DAY));
                    Today today = new Today(store, () -> TempBook.MORNING, ZoneOffset.UTC)) {
                finder.await();
                say(
                        "%,d contacts, %,d companies",
                        store.contacts().count(), finder.companies().all("").size());
                palette(store, finder, today);
                companies(store, finder);
            }
        }
    }

    private static void palette(Store store, Finder finder, Today today) {
        Stopwatch watch = new Stopwatch();
        PaletteViewModel palette = new PaletteViewModel(
                store,
                today,
                () -> finder,
                new Words(Locale.UK),
                watch,
                new Said(),
                NOWHERE,
                "Ingrid",
                List.of(),
                List.of());
        List<String> words = words(finder);
        Random random = new Random(1);
        say("%-28s %9s %9s %9s", "typed", "p50 ms", "p99 ms", "max ms");
        for (int letters : new int[] {1, 2, 3, 5}) {
            double[] first = new double[MEASURED];
            double[] all = new double[MEASURED];
            for (int i = -WARM; i < MEASURED; i++) {
                String word = words.get(random.nextInt(words.size()));
                String typed = word.substring(0, Math.min(letters, word.length()));
                palette.textProperty().set("");
                watch.rounds.clear();
                palette.textProperty().set(typed);
                if (i >= 0) {
                    first[i] = watch.rounds.getFirst();
                    all[i] = watch.rounds.stream().mapToDouble(each -> each).sum();
                }
            }
            row(letters + " letters, contacts", first);
            row(letters + " letters, everything", all);
        }
        double[] lines = new double[MEASURED];
        for (int i = -WARM; i < MEASURED; i++) {
            String word = words.get(random.nextInt(words.size()));
            watch.rounds.clear();
            palette.textProperty().set("! call " + word + " in 3 months re renewal " + i);
            if (i >= 0) {
                lines[i] = watch.rounds.getFirst();
            }
        }
        row("a line that plans", lines);
    }

    private static void companies(Store store, Finder finder) {
        for (Companies.Order order : Companies.Order.values()) {
            double[] times = new double[5];
            for (int i = 0; i < times.length; i++) {
                long start = System.nanoTime();
                store.companies().all(order);
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            row("all companies by " + order, times);
        }
        var all = finder.companies().all("");
        Random random = new Random(2);
        double[] pages = new double[100];
        double[] cards = new double[100];
        for (int i = 0; i < pages.length; i++) {
            int from = random.nextInt(Math.max(1, all.size() - 100));
            long start = System.nanoTime();
            store.companies().rows(all.subList(from, Math.min(all.size(), from + 100)));
            pages[i] = (System.nanoTime() - start) / 1e6;
            start = System.nanoTime();
            store.companies().card(all.get(from));
            store.companies().people(all.get(from), 0, 50);
            store.companies().past(all.get(from), 0, 51);
            cards[i] = (System.nanoTime() - start) / 1e6;
        }
        row("a page of 100 companies", pages);
        row("the card of a company", cards);
    }

    private static List<String> words(Finder finder) {
        List<String> words = new ArrayList<>();
        for (ContactRow row : finder.find("", 2_000).rows()) {
            words.addAll(List.of(row.name().split(" ", -1)));
        }
        words.removeIf(String::isBlank);
        return words;
    }

    /// Works at once, and measures how long each piece of work takes.
    private static final class Stopwatch implements Background {
        private final List<Double> rounds = new ArrayList<>();

        @Override
        public <T> void work(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            long start = System.nanoTime();
            T answer;
            try {
                answer = work.call();
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            rounds.add((System.nanoTime() - start) / 1e6);
            done.accept(answer);
        }

        @Override
        public void after(Duration delay, Runnable then) {}

        @Override
        public void onScreen(Runnable then) {}
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

    private static void row(String name, double[] times) {
        Arrays.sort(times);
        say(
                "%-28s %9.2f %9.2f %9.2f",
                name, times[times.length / 2], times[times.length * 99 / 100], times[times.length - 1]);
    }

    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
