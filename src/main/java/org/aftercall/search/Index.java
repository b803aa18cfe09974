package org.aftercall.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.aftercall.model.ContactId;
import org.aftercall.store.Position;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/// The index on the disk: puts contacts in, finds their ids, and knows the place in the journal that it stands for.
///
/// Finding is safe for any thread; changing it is for one thread at a time. Everything throws [BrokenIndex].
final class Index implements AutoCloseable {
    /// Raised when documents are made in another way: an older index is made again.
    private static final String SHAPE = "5";

    private static final double BUFFER_MEGABYTES = 32;

    /// While it exists, the index is in use, or was when the program died.
    private static final String IN_USE = "in-use";

    /// Kept here, for a logger that nobody holds forgets its level.
    private static final Logger QUIET = Logger.getLogger("org.apache.lucene");

    static {
        QUIET.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final String shape;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Rankings rankings = new Rankings();
    private final boolean sound;
    private @Nullable Position position;

    private Index(
            Path folder,
            String alphabet,
            Directory directory,
            IndexWriter writer,
            SearcherManager searchers,
            boolean afterCrash) {
        this.folder = folder;
        this.shape = SHAPE + " " + alphabet;
        this.directory = directory;
        this.writer = writer;
        this.searchers = searchers;
        this.position = read(writer.getLiveCommitData());
        this.sound = !afterCrash || position == null || isSound();
    }

    /// Opens the index of a folder, or makes an empty one.
    ///
    /// @param alphabet name of the alphabet in whose order lists are kept; an index in another one
    ///     stands for nothing
    static Index open(Path folder, String alphabet) {
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            Files.createDirectories(folder);
            boolean afterCrash = Files.exists(folder.resolve(IN_USE));
            // no channels: a thread that is interrupted while it reads would close the file for all others
            Directory directory = new PartlyMapped(folder);
            opened.push(directory);
            IndexWriter writer = new IndexWriter(directory, config());
            opened.push(writer::rollback);
            SearcherManager searchers = new SearcherManager(writer, new WithoutCache());
            opened.push(searchers);
            if (!afterCrash) {
                Files.createFile(folder.resolve(IN_USE));
            }
            return new Index(folder, alphabet, directory, writer, searchers, afterCrash);
        } catch (LockObtainFailedException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw new IllegalStateException("the search index is open already", e);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened);
            throw new BrokenIndex("opening the search index", e);
        }
    }

    /// Throws away whatever is in the folder.
    static void discard(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BrokenIndex("deleting the search index", e);
        }
    }

    /// The place that the last commit stands for; empty if the index stands for nothing.
    Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    /// Whether every byte is as it was written; looked at only if the program died before.
    boolean sound() {
        return sound;
    }

    long count() {
        return writer.getDocStats().numDocs;
    }

    void put(ContactId contact, Document document) {
        try {
            writer.updateDocument(Documents.id(contact), document);
        } catch (IOException e) {
            throw new BrokenIndex("indexing a contact", e);
        }
    }

    /// Puts a contact into an index that was emptied before.
    void add(Document document) {
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new BrokenIndex("indexing a contact", e);
        }
    }

    void remove(ContactId contact) {
        try {
            writer.deleteDocuments(Documents.id(contact));
        } catch (IOException e) {
            throw new BrokenIndex("removing a contact from the index", e);
        }
    }

    void removeAll() {
        try {
            writer.deleteAll();
        } catch (IOException e) {
            throw new BrokenIndex("emptying the search index", e);
        }
    }

    /// What was put in can be found from now on.
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new BrokenIndex("refreshing the search index", e);
        }
    }

    void commit(Position reflected) {
        try {
            writer.setLiveCommitData(write(reflected).entrySet());
            writer.commit();
            position = reflected;
        } catch (IOException e) {
            throw new BrokenIndex("writing the search index", e);
        }
    }

    /// Whether a commit would write anything: other contacts, or the same in fewer pieces.
    boolean isChanged() {
        return writer.hasUncommittedChanges();
    }

    /// Holds what can be found now, until it is closed.
    Moment moment() {
        try {
            return new Moment(searchers.acquire(), rankings);
        } catch (IOException e) {
            throw new BrokenIndex("reading the search index", e);
        }
    }

    /// Reads every byte of what was committed, by itself and not by the maps: those would stay, and count as memory of
    /// the program.
    private boolean isSound() {
        try (Directory unmapped = new NIOFSDirectory(folder);
                DirectoryReader reader = DirectoryReader.open(unmapped)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Lets go of the files without caring for what they hold.
    void abandon() {
        try {
            IOUtils.closeWhileHandlingException(searchers);
            writer.rollback();
        } catch (IOException e) {
            throw new BrokenIndex("leaving the search index", e);
        } finally {
            IOUtils.closeWhileHandlingException(directory);
        }
    }

    @Override
    public void close() {
        try {
            searchers.close();
            // what was not committed is found again by its place in the journal
            writer.rollback();
            directory.close();
            Files.deleteIfExists(folder.resolve(IN_USE));
        } catch (IOException e) {
            throw new BrokenIndex("closing the search index", e);
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(NoAnalyzer.INSTANCE)
                .setIndexSort(Keys.BY_RECENCY)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private Map<String, String> write(Position position) {
        return Map.of(
                "shape", shape,
                "records", Long.toString(position.records()),
                "segment", Integer.toString(position.segment()),
                "offset", Long.toString(position.offset()),
                "chain", position.chain());
    }

    private @Nullable Position read(@Nullable Iterable<Map.Entry<String, String>> committed) {
        Map<String, String> texts = new HashMap<>();
        if (committed != null) {
            committed.forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        }
        if (!shape.equals(texts.get("shape"))) {
            return null;
        }
        return new Position(
                Long.parseLong(texts.getOrDefault("records", "0")),
                Integer.parseInt(texts.getOrDefault("segment", "0")),
                Long.parseLong(texts.getOrDefault("offset", "0")),
                texts.getOrDefault("chain", ""));
    }

    /// Terms are made by [Terms]; nothing is left to analyse.
    private static final class NoAnalyzer extends Analyzer {
        static final NoAnalyzer INSTANCE = new NoAnalyzer();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            throw new IllegalStateException(field);
        }
    }

    /// Questions change with every letter: keeping their answers costs more than asking.
    private static final class WithoutCache extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader, org.apache.lucene.index.@Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
