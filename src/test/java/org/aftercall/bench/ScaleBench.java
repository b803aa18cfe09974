package org.aftercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.lookup.Viewer;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.search.Finder;
import org.aftercall.search.Listing;
import org.aftercall.search.Order;
import org.aftercall.search.Order.By;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.aftercall.text.Folding;

/// What a person waits for on a large book: find as you type with 50 rows ready to draw, words in notes, Today, a card,
/// a list in any order and jumps in it, the counts beside the lookups; and what it takes. Run by hand on a book of
/// [ScaleBook]: see `src/docs/benchmarks.md`.
///
/// Arguments: the folder, how often to measure (1,000 unless told), and for how many seconds of the clock to ask before
/// anything is measured (none unless told): the database has its pages at hand once they fill its cache.
final class ScaleBench {
    private static final int ROWS = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<String> LOOKUPS = List.of(
            "",
            "type:customer pri:a",
            "silent:90d",
            "next:undecided",
            "optout:any",
            "added:month",
            "missing:email-or-phone",
            "type:customer",
            "type:prospect",
            "type:partner",
            "type:influencer",
            "type:supplier");

    private final Store store;
    private final Finder finder;
    private final int times;
    private final Random random = new Random(1);
    private final SplittableRandom words = new SplittableRandom(1);

    private ScaleBench(Store store, Finder finder, int times) {
        this.store = store;
        this.finder = finder;
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
        var process = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        try (TempBook book = TempBook.open(folder)) {
            say("book opened in %.1f s", seconds(start));
            start = System.nanoTime();
            long cpu = process.getProcessCpuTime();
            Path index = folder.resolve("search");
            Viewer viewer = new Viewer(LargeBook.USER, LargeBook.TODAY, ZoneOffset.UTC);
            try (Finder finder = Finder.open(index, book.store(), () -> viewer)) {
                finder.await();
                say(
                        "index opened or made in %.1f s, %.0f CPU-s, %,d KB",
                        seconds(start), (process.getProcessCpuTime() - cpu) / 1e9, kilobytes(index));
                memory();
                ScaleBench bench = new ScaleBench(book.store(), finder, times);
                bench.warmUp(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0);
                bench.all();
                memory();
            }
        }
    }

    private void all() throws Exception {
        say("%-34s %9s %9s %9s %9s %9s %11s", "", "p50 ms", "p99 ms", "max ms", "p50 CPU", "p99 CPU", "mean hits");
        List<Card> cards = some();
        first(cards);
        for (int letters = 1; letters <= 5; letters++) {
            int length = letters;
            find(letters + " letters", () -> start(word(cards), length));
        }
        for (int letters = 3; letters <= 6; letters++) {
            int length = letters;
            find(letters + " letters of a word in notes", () -> start(noteWord(), length));
        }
        find("2 words of 3 letters", () -> start(word(cards), 3) + " " + start(word(cards), 3));
        find("4 digits", () -> String.format(Locale.ROOT, "%04d", random.nextInt(10_000)));
        find("letter and qualifiers", () -> start(word(cards), 1) + " type:customer due<7d");
        today();
        measured(
                "a card with 50 entries",
                i -> card(cards.get(i % cards.size()).contact().id()));
        measured("counts of 12 lookups", i -> {
            finder.counts(LOOKUPS);
            return LOOKUPS.size();
        });
        for (By by : By.values()) {
            list(Order.ascending(by));
        }
    }

    /// Asks what will be measured, of other people and other words.
    private void warmUp(int forSeconds) {
        if (forSeconds == 0) {
            return;
        }
        long start = System.nanoTime();
        List<Card> cards = some();
        int asked = 0;
        while (seconds(start) < forSeconds) {
            asked++;
            finder.find(start(word(cards), 1 + asked % 5), ROWS);
            finder.find(start(noteWord(), 3 + asked % 4), ROWS);
            card(cards.get(asked % cards.size()).contact().id());
        }
        say("asked %,d times beforehand", asked);
    }

    /// The first letter that anybody types after the start.
    private void first(List<Card> cards) {
        long start = System.nanoTime();
        finder.find(start(word(cards), 1), ROWS);
        say("%-34s %9.2f", "the first letter after the start", seconds(start) * 1e3);
    }

    private void find(String name, Supplier<String> typed) {
        measured(name, _ -> finder.find(typed.get(), ROWS).total());
    }

    private void today() throws Exception {
        long start = System.nanoTime();
        try (Today today = new Today(store, () -> TempBook.MORNING, ZoneOffset.UTC)) {
            today.due(Today.Chip.TODAY, org.aftercall.agenda.Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, 200);
            say("%-34s %9.2f", "the first Today", seconds(start) * 1e3);
            measured("Today, 200 rows", _ -> {
                today.due(
                        Today.Chip.TODAY, org.aftercall.agenda.Order.PRIORITY_THEN_TIME, Whose.Everyone.EVERYONE, 200);
                return 200;
            });
        }
    }

    private long card(ContactId contact) {
        store.contacts().card(contact);
        return store.past().entries(contact, 0, ROWS).size();
    }

    /// Asks for a list of everybody, until its first rows, until its last, and anywhere in it.
    private void list(Order order) {
        long start = System.nanoTime();
        try (Listing listing = finder.list("", order)) {
            listing.page(0, ROWS);
            double first = seconds(start) * 1e3;
            listing.ids(listing.total() - 1, listing.total());
            say(
                    "everybody by %-20s %9.2f ms to the first rows, %.2f ms to the last",
                    order.by(), first, seconds(start) * 1e3);
            measured("jumps by " + order.by(), _ -> {
                int from = random.nextInt(Math.max(1, listing.total() - ROWS));
                return listing.page(from, from + ROWS).rows().size();
            });
        }
        measured("a letter typed, by " + order.by(), _ -> {
            try (Listing listing = finder.list("" + (char) ('a' + random.nextInt(26)), order)) {
                listing.page(0, ROWS);
                return listing.total();
            }
        });
    }

    private void measured(String name, IntFunction<Number> work) {
        int warm = times / 4;
        double[] milliseconds = new double[times];
        double[] cpu = new double[times];
        long[] readers = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("store-read"))
                .mapToLong(Thread::threadId)
                .toArray();
        long hits = 0;
        for (int i = 0; i < times + warm; i++) {
            long startCpu = cpu(readers);
            long start = System.nanoTime();
            long found = work.apply(i).longValue();
            if (i >= warm) {
                milliseconds[i - warm] = (System.nanoTime() - start) / 1e6;
                cpu[i - warm] = (cpu(readers) - startCpu) / 1e6;
                hits += found;
            }
        }
        Arrays.sort(milliseconds);
        Arrays.sort(cpu);
        say(
                "%-34s %9.2f %9.2f %9.2f %9.2f %9.2f %,11d",
                name,
                milliseconds[times / 2],
                milliseconds[times * 99 / 100],
                milliseconds[times - 1],
                cpu[times / 2],
                cpu[times * 99 / 100],
                hits / times);
    }

    /// Of the threads that work while somebody waits, in nanoseconds: what a wait is on a machine with nothing else to
    /// do.
    private static long cpu(long[] readers) {
        return THREADS.getCurrentThreadCpuTime()
                + Arrays.stream(readers).map(THREADS::getThreadCpuTime).sum();
    }

    /// Some contacts from anywhere in the book.
    private List<Card> some() {
        List<ContactId> some = new ArrayList<>();
        try (Listing listing = finder.list("", Order.RECENCY)) {
            for (int i = 0; i < 2_000; i++) {
                int at = random.nextInt(listing.total());
                some.addAll(listing.ids(at, at + 1));
            }
        }
        return store.contacts().cards(some);
    }

    /// A word of a name or a company, as somebody would begin to type it.
    private String word(List<Card> cards) {
        while (true) {
            Card card = cards.get(random.nextInt(cards.size()));
            String text = random.nextInt(4) == 0 && card.current().isPresent()
                    ? card.current().get().companyName()
                    : card.contact().shownName();
            List<String> found = Folding.words(text);
            if (!found.isEmpty()) {
                return found.get(random.nextInt(found.size()));
            }
        }
    }

    private String noteWord() {
        return Folding.fold(LargeBook.word(LargeBook.seldom(words, 20_000)));
    }

    private static String start(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private static long kilobytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1024;
        }
    }

    /// What the process holds, and has held at its highest (Linux).
    private static void memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.matches("(VmHWM|VmRSS|RssAnon|RssFile).*"))
                    .forEach(line -> say("%s", line.replaceAll("\\s+", " ")));
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String line, Object... values) {
        IO.println(String.format(Locale.ROOT, line, values));
    }
}
