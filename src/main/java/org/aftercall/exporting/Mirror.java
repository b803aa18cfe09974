package org.aftercall.exporting;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.Refused;
import org.aftercall.store.Position;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.Upkeep;

/// A folder that anybody can read without this program: all contacts as a table and as vCards, and a page of Markdown
/// for
/// each, kept up to date. Only what changed is written, each file whole or not at all; what others put there stays.
public final class Mirror {
    private static final String PAGES = "Contacts";
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Path local;
    private final String book;
    private final PageWords words;
    private final ZoneId zone;

    /// What was done.
    ///
    /// @param written files that are new or other than before
    /// @param removed files of contacts that are gone, or called otherwise now
    /// @param foreign files of others that stand where ours should; they stay and ours are missing
    /// @param setAside files of ours that somebody changed, by the names under which they are kept
    public record Mirrored(Path folder, long written, long removed, List<String> foreign, List<String> setAside) {
        public Mirrored {
            foreign = List.copyOf(foreign);
            setAside = List.copyOf(setAside);
        }
    }

    /// @param local the book's folder for what belongs to this device alone
    /// @param book identity of the book
    public Mirror(Store store, Path local, String book, PageWords words, ZoneId zone) {
        this.store = store;
        this.local = local;
        this.book = book;
        this.words = words;
        this.zone = zone;
    }

    /// Where the mirror of a book is, if it has one.
    public static Optional<Path> place(Path local) {
        return Optional.ofNullable(kept(local).getProperty("folder")).map(Path::of);
    }

    /// Says where the mirror is to be; nothing is written yet.
    public static void keepIn(Path local, Path folder) {
        Properties kept = new Properties();
        kept.setProperty("folder", folder.toAbsolutePath().normalize().toString());
        write(local, kept);
    }

    /// From now on nothing is mirrored; what is there stays.
    public static void stop(Path local) {
        try {
            Files.deleteIfExists(file(local));
        } catch (IOException e) {
            throw new UncheckedIOException("forgetting where the mirror is", e);
        }
    }

    private static Path file(Path local) {
        return local.resolve("mirror.properties");
    }

    private static Properties kept(Path local) {
        Properties kept = new Properties();
        if (Files.exists(file(local))) {
            try (Reader in = Files.newBufferedReader(file(local))) {
                kept.load(in);
            } catch (IOException | IllegalArgumentException _) { // as if there were none: it is said anew
                kept.clear();
            }
        }
        return kept;
    }

    private static void write(Path local, Properties kept) {
        Path unfinished = local.resolve("mirror.properties.part");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished)) {
                kept.store(out, null);
            }
            Files.move(unfinished, file(local), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping where the mirror is", e);
        }
    }

    /// Brings the mirror up to date.
    ///
    /// @return empty if the book has none
    /// @throws Refused if its folder is not there, or mirrors another book
    /// @throws CancellationException if it was stopped; the next time goes on
    /// @throws UncheckedIOException if it cannot be written
    public Optional<Mirrored> bring(Progress progress) {
        Optional<Path> folder = place(local);
        try {
            return folder.isEmpty() ? Optional.empty() : Optional.of(bring(folder.get(), progress));
        } catch (IOException e) {
            throw new UncheckedIOException("writing the mirror", e);
        }
    }

    private Mirrored bring(Path folder, Progress progress) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("mirror.no-folder", folder.toString());
        }
        MirrorFolder files = new MirrorFolder(folder, book);
        Optional<Position> now = store.upkeep().settled();
        Optional<Position> last = files.isNew() ? Optional.empty() : last();
        if (now.isEmpty() || (now.equals(last) && areThere(folder))) {
            return new Mirrored(folder, 0, 0, List.of(), List.of());
        }
        Optional<Set<ContactId>> touched = last.flatMap(from -> touched(from, now.get()));
        if (touched.isPresent() && areThere(folder)) {
            some(files, touched.get(), progress);
        } else {
            all(files, progress);
        }
        table(files, "contacts.csv", progress);
        table(files, "contacts.vcf", progress);
        files.save();
        Properties kept = kept(local);
        kept.setProperty("at", said(now.get()));
        write(local, kept);
        return new Mirrored(folder, files.changed(), files.removed(), files.foreign(), files.setAside());
    }

    private static boolean areThere(Path folder) {
        return Files.exists(folder.resolve("contacts.csv")) && Files.exists(folder.resolve("contacts.vcf"));
    }

    private Optional<Position> last() {
        String[] parts = kept(local).getProperty("at", "").split(" ", -1);
        try {
            return parts.length == 4
                    ? Optional.of(new Position(
                            Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static String said(Position at) {
        return at.records() + " " + at.segment() + " " + at.offset() + " " + at.chain();
    }

    private Optional<Set<ContactId>> touched(Position from, Position until) {
        Set<ContactId> all = new HashSet<>();
        Position at = from;
        while (at.records() < until.records()) {
            Optional<Upkeep.Touched> stretch = store.upkeep().touched(at, until);
            if (stretch.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(stretch.get().contacts());
            at = stretch.get().until();
        }
        return Optional.of(all);
    }

    private void all(MirrorFolder files, Progress progress) {
        Set<String> before = files.names();
        long[] done = {0};
        long of = store.contacts().count();
        store.contacts().each(page(files, before, () -> progress.reached(++done[0], of), progress));
        before.stream().filter(Mirror::isPage).forEach(name -> remove(files, name));
    }

    private void some(MirrorFolder files, Set<ContactId> touched, Progress progress) {
        List<ContactId> ids = new ArrayList<>(touched);
        Set<String> ends = new HashSet<>();
        ids.forEach(id -> {
            String text = id.value().toString();
            ends.add(text.substring(text.length() - 12) + ".md");
        });
        Set<String> before = files.names();
        before.removeIf(name -> !isPage(name) || !ends.contains(name.substring(Math.max(0, name.length() - 15))));
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<ContactId> part = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            store.contacts().cards(part).forEach(page(files, before, () -> {}, progress));
        }
        before.forEach(name -> remove(files, name));
    }

    private static boolean isPage(String name) {
        return name.startsWith(PAGES + "/");
    }

    /// Writes the page of a contact and takes its name from those that are no longer wanted.
    private Consumer<Card> page(MirrorFolder files, Set<String> unwanted, Runnable done, Progress progress) {
        ContactPage pages = new ContactPage(words, zone);
        return card -> {
            if (progress.cancelled()) {
                throw new CancellationException("stopped");
            }
            String name = PAGES + "/" + ContactPage.fileName(card.contact());
            unwanted.remove(name);
            try {
                var history = store.past().entries(card.contact().id(), 0, Integer.MAX_VALUE);
                files.put(name, MirrorFolder.bytes(pages.of(card, history)));
            } catch (IOException e) {
                throw new UncheckedIOException("writing the page of a contact", e);
            }
            done.run();
        };
    }

    private static void remove(MirrorFolder files, String name) {
        try {
            files.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException("removing the page of a contact", e);
        }
    }

    private void table(MirrorFolder files, String name, Progress progress) throws IOException {
        Path folder = Files.createDirectories(local.resolve("spill"));
        Path made = folder.resolve("mirror-" + name);
        try {
            new Exporter(store).export(made, ExportChoice.EVERYBODY, new Progress() {
                @Override
                public void reached(long rows, long of) {}

                @Override
                public boolean cancelled() {
                    return progress.cancelled();
                }
            });
            files.put(name, Files.readAllBytes(made));
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
