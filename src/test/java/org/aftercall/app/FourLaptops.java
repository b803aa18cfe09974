package org.aftercall.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Four laptops as real processes, each with a book and a folder of its own, and a bad carrier between the folders.
/// They are driven at random: saves, imports, undos, merges and files by `batch -`, exchanges by `sync` and `sync
/// --watch`, killed at
/// any moment; the last one is set back to an old backup now and then, after an exchange that left nothing to give
/// away.
///
/// In the end the books must be equal byte by byte, everything that was answered with `ok` must be in each, and every
/// file can be had from each, whoever attached it.
///
/// Arguments: minutes, seed, folder to work in.
final class FourLaptops {
    private static final int LAPTOPS = 4;
    private static final int ROUNDS = 20;

    /// Who has all files, and is merged with nobody.
    private static final String KEEPER = "Eva Klein";

    /// So many files are taken out of each book in the end; each costs a start of the program.
    private static final int TAKEN_OUT = 10;

    private static final Pattern FILE = Pattern.compile("\"name\":\"(t\\d+x\\d+e\\.txt)\"");

    private final Path office;
    private final long seed;
    private final List<Laptop> laptops = new ArrayList<>();
    private final Queue<String> names = new ConcurrentLinkedQueue<>();
    private final Map<String, String> ledger = new ConcurrentHashMap<>();

    /// Names that a merge may have written over: they are in the history of a field then.
    private final Set<String> merged = ConcurrentHashMap.newKeySet();

    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicLong tokens = new AtomicLong();
    private final AtomicLong kills = new AtomicLong();
    private final AtomicLong restores = new AtomicLong();
    private final AtomicLong exchanges = new AtomicLong();
    private volatile boolean over;

    /// What came of it.
    ///
    /// @param findings what is wrong; empty if nothing is
    record Outcome(long saves, long kills, long restores, long exchanges, long carried, List<String> findings) {}

    private FourLaptops(Path office, long seed) {
        this.office = office;
        this.seed = seed;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(Math.round(Double.parseDouble(args[0]) * 60));
        Outcome outcome = run(Files.createDirectories(Path.of(args[2])), time, Long.parseLong(args[1]));
        IO.println(outcome);
        System.exit(outcome.findings().isEmpty() ? 0 : 1);
    }

    static Outcome run(Path office, Duration time, long seed) throws IOException, InterruptedException {
        return new FourLaptops(office, seed).run(time);
    }

    private Outcome run(Duration time) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < LAPTOPS; i++) {
            laptops.add(new Laptop(i, random.split()));
        }
        Laptop first = laptops.getFirst();
        first.must("add", "--name", KEEPER);
        first.must("share", first.folder.toString(), "--as", "Anna", "--no-passphrase");
        names.add(KEEPER);
        Carrier carrier =
                new Carrier(laptops.stream().map(laptop -> laptop.folder).toList(), random.split());
        for (Laptop laptop : laptops.subList(1, LAPTOPS)) {
            laptop.must("join", laptop.folder.toString(), "--as", "User " + laptop.number);
        }
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform().start(() -> carry(carrier)));
        for (Laptop laptop : laptops) {
            threads.add(Thread.ofPlatform().start(() -> laptop.live(end)));
        }
        for (Thread thread : threads.subList(1, threads.size())) {
            thread.join();
        }
        over = true;
        threads.getFirst().join();
        settle(carrier);
        verify();
        return new Outcome(
                ledger.size(), kills.get(), restores.get(), exchanges.get(), carrier.carried(), List.copyOf(findings));
    }

    private void carry(Carrier carrier) {
        while (!over) {
            carrier.step(TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
            pause(50);
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody writes any more, and the carrier does what it should.
    private void settle(Carrier carrier) {
        int quiet = 0;
        for (int round = 0; round < ROUNDS && quiet < 2; round++) {
            boolean nothing = true;
            for (Laptop laptop : laptops) {
                carrier.calm();
                String said = laptop.must("--json", "sync");
                nothing &= said.contains("\"came\":0") && said.contains("\"went\":0") && said.contains("\"healed\":0");
            }
            quiet = nothing ? quiet + 1 : 0;
        }
        if (quiet < 2) {
            findings.add("it never comes to rest");
        }
    }

    private void verify() throws IOException {
        String digest = laptops.getFirst().must("dump", "--digest");
        List<String> files = files();
        for (Laptop laptop : laptops) {
            if (!laptop.must("dump", "--digest").equals(digest)) {
                findings.add("laptop " + laptop.number + " has another book");
            }
            laptop.must("check");
            String book = laptop.must("dump");
            List<String> lost = ledger.entrySet().stream()
                    .filter(each -> !book.contains(each.getKey()) && !merged.contains(name(each.getKey())))
                    .map(Map.Entry::toString)
                    .toList();
            if (!lost.isEmpty()) {
                findings.add("laptop " + laptop.number + " has lost " + lost);
            }
            for (String file : files) {
                laptop.takesOut(file);
            }
        }
    }

    /// Names of the latest files that are there; what was attached may have been taken back.
    private List<String> files() {
        List<String> all = FILE.matcher(laptops.getFirst().must("--json", "attachments", KEEPER))
                .results()
                .map(found -> found.group(1))
                .toList();
        return all.subList(Math.max(0, all.size() - TAKEN_OUT), all.size());
    }

    private static String name(String token) {
        return "Marek " + token;
    }

    /// One laptop and who works at it.
    private final class Laptop {
        private final int number;
        private final SplittableRandom random;
        private final Typing user;
        private final Path folder;
        private final Path backup;

        Laptop(int number, SplittableRandom random) throws IOException {
            this.number = number;
            this.random = random;
            Path home = Files.createDirectories(office.resolve("laptop" + number));
            user = new Typing(home, Locale.ENGLISH);
            folder = Files.createDirectories(home.resolve("shared"));
            backup = home.resolve("backup");
        }

        /// A command that must be done.
        String must(String... words) {
            Said said = finish(words);
            if (said.exit != 0) {
                findings.add("laptop " + number + ": " + String.join(" ", words) + ": " + said.exit + " " + said.out);
            }
            return said.out;
        }

        void takesOut(String file) throws IOException {
            Path out = office.resolve("laptop" + number).resolve(file);
            must("save-attachment", KEEPER, file, out.toString());
            if (!Files.exists(out) || Files.mismatch(out, office.resolve(file)) >= 0) {
                findings.add("laptop " + number + " has not the file " + file);
            }
        }

        private Said finish(String... words) {
            try {
                Process process = KilledBatchTest.start(user, words);
                String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Said(process.waitFor(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private record Said(int exit, String out) {}

        void live(long end) {
            try {
                while (System.nanoTime() < end) {
                    int what = random.nextInt(100);
                    if (what < 50 || (what >= 80 && number < LAPTOPS - 1)) {
                        work();
                    } else if (what < 65) {
                        exchange(random.nextInt(6000), "sync", "--watch");
                    } else if (what < 80) {
                        exchange(500 + random.nextInt(3000), "sync");
                    } else if (what < 90 || !Files.exists(backup)) {
                        copy(user.book(), backup);
                    } else {
                        restore();
                    }
                }
            } catch (IOException | RuntimeException broken) {
                findings.add("laptop " + number + ": " + broken);
            }
        }

        private void exchange(long millis, String... words) throws IOException {
            Process process = KilledBatchTest.start(user, words);
            try {
                if (!process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                    kill(process);
                }
                exchanges.incrementAndGet();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void kill(Process process) {
            process.destroyForcibly();
            process.onExit().join();
            kills.incrementAndGet();
        }

        private void work() throws IOException {
            Process process = KilledBatchTest.start(user, "batch", "-");
            int lines = 1 + random.nextInt(20);
            boolean killed = random.nextBoolean();
            try (Writer in = new BufferedWriter(
                            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
                    BufferedReader out = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = 0; i < lines; i++) {
                    String token = "t" + number + "x" + tokens.incrementAndGet() + "e";
                    Line line = line(token);
                    in.write(line.text + "\n");
                    in.flush();
                    if (killed && i == lines - 1) {
                        pause(random.nextInt(200));
                        kill(process);
                    }
                    if (answered(out) && line.saves) {
                        ledger.put(token, line.text);
                        if (line.text.startsWith("add")) {
                            names.add(name(token));
                        }
                    }
                }
            } catch (IOException _) {
                // it has ended by itself; what it answered before counts
            }
            process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        }

        /// Of what it says the last line counts; a killed one may have said nothing.
        private static boolean answered(BufferedReader out) throws IOException {
            for (String said = out.readLine(); said != null; said = out.readLine()) {
                if (said.startsWith("ok ")) {
                    return true;
                }
                if (said.startsWith("no ")) {
                    return false;
                }
            }
            return false;
        }

        private record Line(String text, boolean saves) {}

        private Line line(String token) throws IOException {
            List<String> known = List.copyOf(names);
            String somebody = known.get(random.nextInt(Math.min(known.size(), 12)));
            int what = random.nextInt(24);
            if (what < 4) {
                return new Line(
                        "add --name '" + name(token) + "' --phone '030 23125 " + random.nextInt(1000) + "'", true);
            }
            if (what < 15) {
                return new Line(
                        "close-out '" + somebody + "' --result reached --note 'note " + token
                                + "' --next call --title 'title " + token + "' --when 3d",
                        true);
            }
            if (what < 16) {
                return new Line("undo", false);
            }
            if (what < 17) {
                Path list = Files.writeString(office.resolve(token + ".csv"), list(token));
                return new Line("import '" + list + "' --country de", true);
            }
            if (what < 20) {
                return new Line("sync", false);
            }
            if (what < 22) {
                Path file = Files.writeString(office.resolve(token + ".txt"), token.repeat(1 + random.nextInt(5000)));
                return new Line("attach '" + KEEPER + "' '" + file + "'", true);
            }
            String other = known.get(random.nextInt(known.size()));
            merged.addAll(List.of(somebody, other));
            return new Line(
                    somebody.equals(KEEPER) || other.equals(KEEPER)
                            ? "sync"
                            : "merge '" + somebody + "' '" + other + "'",
                    false);
        }

        private String list(String token) {
            StringBuilder rows = new StringBuilder("First name,Last name,Phone,Notes\n");
            for (int i = 0; i < 30; i++) {
                rows.append("Row" + i + ",of " + token + ",030 23125 " + i + ",imported " + token + "\n");
            }
            return rows.toString();
        }

        /// Nothing is lost by it that could not come back: all that was answered lies in the folder.
        private void restore() throws IOException {
            String said = Files.exists(backup) ? finish("--json", "sync").out : "";
            if (said.contains("\"outgoing\":0") && said.contains("\"trouble\":null")) {
                copy(backup, user.book());
                restores.incrementAndGet();
            }
        }
    }

    /// One folder in place of another.
    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(to)) {
            try (Stream<Path> files = Files.walk(to)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.walk(from)) {
            // what a killed program has left to be called by is no file
            for (Path file : files.filter(each -> Files.isDirectory(each) || Files.isRegularFile(each))
                    .toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
