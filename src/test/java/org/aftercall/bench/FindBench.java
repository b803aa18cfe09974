package org.aftercall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.search.Finder;
import org.aftercall.search.Found;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.text.Folding;

/// Find as you type on a real book: from the typed letters to 50 rows ready to draw.
///
/// Needs the test class path (`mvn dependency:build-classpath -DincludeScope=test`):
/// `java -Xmx512m --enable-native-access=ALL-UNNAMED -cp TEST-CLASS-PATH org.aftercall.bench.FindBench 100000 FOLDER`.
/// The folder is filled if it is empty, and may be used again.
final class FindBench {
    private static final int ROWS = 50;
    private static final int WARM = 500;
    private static final int MEASURED = 2_000;

    private FindBench() {}

    /// `CONTACTS FOLDER`
    public static void main(String[] arguments) throws IOException {
        int contacts = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            LocalDate today = LocalDate.of(2026, 11, 24);
            if (store.contacts().count() == 0) {
                long start = System.nanoTime();
                new Sample(contacts, 1, today, ZoneOffset.UTC, "Ingrid")
                        .writeTo(store, new OperationId(UUID.randomUUID()), Progress.NONE);
                say("sample of %,d contacts written in %.1f s", contacts, seconds(start));
            }
            long start = System.nanoTime();
            try (Finder finder = Finder.open(folder.resolve("search"), store, () -> new Viewer("Ingrid", today))) {
                finder.await();
                say("index opened or made in %.1f s, %,d KB", seconds(start), kilobytes(folder.resolve("search")));
                measure(store, finder);
            }
        }
    }

    private static void measure(Store store, Finder finder) {
        Random random = new Random(1);
        List<Card> cards = some(store, finder, random);
        say("%-22s %9s %9s %9s %9s", "typed", "p50 ms", "p99 ms", "max ms", "mean hits");
        for (int letters : new int[] {1, 2, 3, 5}) {
            List<String> typed = Stream.generate(() -> word(cards, random))
                    .map(word -> word.substring(0, Math.min(letters, word.length())))
                    .limit(WARM + MEASURED)
                    .toList();
            row(letters + " letters", finder, typed);
        }
        row(
                "2 words of 3 letters",
                finder,
                Stream.generate(() -> start(word(cards, random)) + " " + start(word(cards, random)))
                        .limit(WARM + MEASURED)
                        .toList());
        row(
                "4 digits",
                finder,
                Stream.generate(() -> String.format(Locale.ROOT, "%04d", random.nextInt(10_000)))
                        .limit(WARM + MEASURED)
                        .toList());
        row(
                "letter and qualifier",
                finder,
                Stream.generate(() -> word(cards, random).charAt(0) + " type:customer due<7d")
                        .limit(WARM + MEASURED)
                        .toList());
    }

    private static void row(String name, Finder finder, List<String> typed) {
        double[] times = new double[MEASURED];
        long hits = 0;
        for (int i = 0; i < typed.size(); i++) {
            long start = System.nanoTime();
            Found found = finder.find(typed.get(i), ROWS);
            if (i >= WARM) {
                times[i - WARM] = (System.nanoTime() - start) / 1e6;
                hits += found.total();
            }
        }
        Arrays.sort(times);
        say(
                "%-22s %9.2f %9.2f %9.2f %,9d",
                name, times[MEASURED / 2], times[MEASURED * 99 / 100], times[MEASURED - 1], hits / MEASURED);
    }

    /// Some contacts from anywhere in the book.
    private static List<Card> some(Store store, Finder finder, Random random) {
        List<ContactId> ids = finder.all("");
        List<ContactId> some = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            some.add(ids.get(random.nextInt(ids.size())));
        }
        return store.contacts().cards(some);
    }

    /// A word of a name or a company, as somebody would begin to type it.
    private static String word(List<Card> cards, Random random) {
        while (true) {
            Card card = cards.get(random.nextInt(cards.size()));
            String text = random.nextInt(4) == 0 && card.current().isPresent()
                    ? card.current().get().companyName()
                    : card.contact().shownName();
            List<String> words = Folding.words(text);
            if (!words.isEmpty()) {
                return words.get(random.nextInt(words.size()));
            }
        }
    }

    private static String start(String word) {
        return word.substring(0, Math.min(3, word.length()));
    }

    private static long kilobytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
    private static void say(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
