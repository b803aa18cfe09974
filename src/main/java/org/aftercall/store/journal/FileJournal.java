package org.aftercall.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;
import org.aftercall.store.Journal;
import org.aftercall.store.JournalFailed;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;

/// The journal as segment files `000001.acj` in a folder on the local disk (`store.md` 2, `architecture.md` 3).
///
/// One thread appends; any thread reads. An interrupt of the caller changes nothing: it gets a true answer.
public final class FileJournal extends SegmentJournal {
    static final long SEGMENT_SIZE = 16L * 1024 * 1024;

    private final Disk disk;
    private final Path folder;
    private final UUID dataset;
    private final Faults faults;
    private final long segmentSize;
    private final List<Problem> problems;
    private final boolean cutShort;
    private final Segments segments;
    private final ReentrantLock writing = new ReentrantLock();

    private volatile Position end;
    private volatile boolean readOnly;
    /// Up to where everything is on the disk.
    private Position forced;
    private Disk.@Nullable OpenFile out;

    private FileJournal(Disk disk, Path folder, UUID dataset, Faults faults, long segmentSize, Opening.Found found) {
        this.disk = disk;
        this.folder = folder;
        this.dataset = dataset;
        this.faults = faults;
        this.segmentSize = segmentSize;
        end = found.end();
        forced = end;
        cutShort = found.cutShort();
        segments = new Segments(disk, folder, cutShort, null);
        readOnly = found.damaged();
        problems = List.copyOf(found.problems());
    }

    /// Opens the journal of a book, or begins one. A damaged one opens read-only, see [#problems()].
    ///
    /// @param folder the folder of the segments itself
    /// @param dataset identity of the book
    /// @throws Refused if it is the journal of another book, or of a newer version
    /// @throws JournalFailed if the disk refused
    public static FileJournal open(Path folder, UUID dataset, Disk disk, Faults faults) {
        return open(folder, dataset, disk, faults, SEGMENT_SIZE);
    }

    static FileJournal open(Path folder, UUID dataset, Disk disk, Faults faults, long segmentSize) {
        try {
            Opening.Found found = new Opening(disk, folder, dataset).open();
            return new FileJournal(disk, folder, dataset, faults, segmentSize, found);
        } catch (IOException e) {
            throw new JournalFailed("opening the journal in " + folder, e);
        }
    }

    /// What was noticed at the opening: a tail that was cut, or damage that makes the journal read-only.
    public List<Problem> problems() {
        return problems;
    }

    @Override
    Segments segments() {
        return segments;
    }

    @Override
    public Position end() {
        return end;
    }

    @Override
    public Prepared prepare(List<byte[]> frames) {
        Position start = placeOfNext();
        Position at = start;
        byte[] chain = Chain.of(start.chain());
        List<Position> starts = new ArrayList<>(frames.size());
        for (byte[] frame : frames) {
            starts.add(at);
            chain = Chain.after(chain, frame);
            long next = offsetOf(at) + Entry.OVERHEAD + frame.length;
            at = new Position(at.records() + 1, at.segment(), next, Chain.hex(chain));
        }
        return new Prepared(List.copyOf(frames), List.copyOf(starts), at);
    }

    @Override
    public void append(Prepared prepared) {
        writing.lock();
        try {
            put(prepared, true);
        } finally {
            writing.unlock();
        }
        faults.at("journal.afterForce");
    }

    @Override
    public void write(Prepared prepared) {
        writing.lock();
        try {
            put(prepared, false);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<Problem> verify() {
        try {
            return new Verification(disk, folder, dataset, end, cutShort).run();
        } catch (IOException e) {
            throw reading(e);
        }
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            if (!readOnly) {
                forceAll();
                Watermark.write(disk, folder, forced);
            }
            closeFile();
        } catch (IOException e) {
            throw new JournalFailed("closing the journal in " + folder, e);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public Purged purge(UnaryOperator<byte[]> stripped) {
        writing.lock();
        try {
            if (readOnly) {
                throw new Refused("readOnly", folder.toString());
            }
            forceAll();
            Rewriting rewriting = new Rewriting(disk, folder, end);
            rewriting.run(stripped);
            return new Purged() {
                @Override
                public Journal journal() {
                    return rewriting.journal();
                }

                @Override
                public void take() {
                    FileJournal.this.take(rewriting);
                }
            };
        } catch (IOException e) {
            throw new JournalFailed("rewriting the journal in " + folder, e);
        } finally {
            writing.unlock();
        }
    }

    private void take(Rewriting rewriting) {
        writing.lock();
        try {
            if (!end.equals(rewriting.of())) {
                throw new IllegalStateException("the journal has grown since it was laid out beside");
            }
            closeFile();
            rewriting.take(faults);
            end = rewriting.end();
            forced = end;
        } catch (IOException | RuntimeException e) {
            readOnly = true; // old and new segments; the next start does it again
            end = rewriting.endOfThoseInPlace();
            forced = end;
            throw new JournalFailed("putting the journal in its place in " + folder, e);
        } finally {
            writing.unlock();
        }
    }

    private void forceAll() throws IOException {
        if (out != null && !forced.equals(end)) {
            out.force();
            forced = end;
        }
    }

    private void put(Prepared prepared, boolean force) {
        if (readOnly) {
            throw new Refused("readOnly", folder.toString());
        }
        if (!prepared.start().equals(placeOfNext())) {
            throw new IllegalStateException("laid out for another place than the end of the journal");
        }
        try {
            Disk.OpenFile file = fileFor(prepared.start());
            writeTo(file, offsetOf(prepared.start()), encode(prepared));
            if (force) {
                faults.at("journal.beforeForce");
                file.force();
            }
        } catch (IOException | RuntimeException e) {
            cutBack();
            throw new JournalFailed("appending to the journal in " + folder, e);
        }
        end = prepared.end();
        if (force) {
            forced = end;
        }
    }

    private byte[] encode(Prepared prepared) {
        int size = prepared.frames().stream()
                .mapToInt(frame -> Entry.OVERHEAD + frame.length)
                .sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        byte[] chain = Chain.of(prepared.start().chain());
        int onDisk = forced.segment() == prepared.start().segment() ? (int) offsetOf(forced) : Segment.HEAD;
        for (byte[] frame : prepared.frames()) {
            chain = Chain.after(chain, frame);
            Entry.put(bytes, frame, onDisk, chain);
        }
        return bytes.array();
    }

    private void writeTo(Disk.OpenFile file, long offset, byte[] bytes) throws IOException {
        faults.at("journal.beforeWrite");
        if (faults.equals(Faults.NONE)) {
            file.write(offset, bytes, 0, bytes.length);
            return;
        }
        int half = bytes.length / 2;
        file.write(offset, bytes, 0, half);
        faults.at("journal.halfWritten");
        file.write(offset + half, bytes, half, bytes.length - half);
    }

    /// The open file of the segment that a place lies in. A full segment is forced before the next one begins, so only
    /// the last one can ever have a torn tail.
    private Disk.OpenFile fileFor(Position start) throws IOException {
        if (start.segment() > forced.segment()) {
            if (out != null) {
                out.force();
                forced = end;
            }
            closeFile();
            faults.at("journal.newSegment");
            Segment next = new Segment(dataset, start.segment(), start.records(), Chain.of(start.chain()));
            Opening.create(disk, folder, next);
            forced = start;
            end = start;
        }
        Disk.OpenFile file = out;
        if (file == null) {
            file = disk.open(Segment.file(folder, start.segment()));
            out = file;
        }
        return file;
    }

    /// After a failure nothing is known of what lies behind the last forced record: it is cut off, and the cut forced.
    private void cutBack() {
        end = forced;
        try {
            closeFile();
            Path unborn = Segment.file(folder, forced.segment() + 1);
            if (disk.exists(unborn)) {
                disk.delete(unborn);
                disk.forceFolder(folder);
            }
            Disk.OpenFile file = disk.open(Segment.file(folder, forced.segment()));
            out = file;
            file.truncate(offsetOf(forced));
            file.force();
        } catch (IOException e) {
            readOnly = true;
        }
    }

    private void closeFile() throws IOException {
        Disk.OpenFile file = out;
        out = null;
        if (file != null) {
            file.close();
        }
    }

    /// Where the next record begins: a full segment is followed by a new one.
    private Position placeOfNext() {
        Position last = end;
        return last.offset() < segmentSize
                ? last
                : new Position(last.records(), last.segment() + 1, Segment.HEAD, last.chain());
    }

    static long offsetOf(Position position) {
        return Math.max(position.offset(), Segment.HEAD);
    }
}
