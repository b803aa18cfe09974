package org.aftercall.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// Reads a stranger's table in a process of its own with its own memory, so that no file can take the program down and
/// every reading can be stopped at once. The rows land in a [Spill].
///
/// @param clock tells how long nothing has come
/// @param megabytes of memory that the process may take
/// @param patience how long nothing may come before the user is told
public record ChildReader(InstantSource clock, int megabytes, Duration patience) {
    /// So much memory is enough for every list that is within the limits.
    public static final int MEGABYTES = 512;

    /// Exit status of a Java that ended because its memory was full.
    private static final int OUT_OF_MEMORY = 3;

    private static final long LOOK_MILLIS = 25;

    /// What the user sees and may decide while a file is read.
    public interface Progress {
        /// Number of rows that have come so far.
        void rows(long rows);

        /// Nothing has come for longer than the patience; said once until something comes again.
        void stalled(Duration since);

        /// Once true, the reading is stopped at once.
        boolean cancelled();

        /// Nobody looks.
        static Progress none() {
            return new Progress() {
                @Override
                public void rows(long rows) {}

                @Override
                public void stalled(Duration since) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };
        }
    }

    /// 512 MB and ten seconds.
    public ChildReader(InstantSource clock) {
        this(clock, MEGABYTES, Duration.ofSeconds(10));
    }

    public ChildReader withMegabytes(int most) {
        return new ChildReader(clock, most, patience);
    }

    public ChildReader withPatience(Duration most) {
        return new ChildReader(clock, megabytes, most);
    }

    /// Reads the file into the spill and waits for it. What fails leaves no spill.
    ///
    /// @throws Refused with the sentence to show when the file is not taken, or its reading needed too much memory
    /// @throws CancellationException when the progress says so or the thread is interrupted; it stays interrupted
    /// @throws UncheckedIOException when the process cannot be started or the spill not be written
    public TableInfo read(Path file, ReadOptions options, Path spill, Progress progress) {
        boolean kept = false;
        try {
            Process process = start();
            try {
                TableInfo info = watch(process, new Copy(file, options, process, spill), progress);
                kept = true;
                return info;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getFileName(), e);
        } finally {
            delete(unlocked(spill));
            if (!kept) {
                delete(spill);
            }
        }
    }

    /// Named like a spill, so that it is found where the program itself was killed.
    private static Path unlocked(Path spill) {
        return spill.resolveSibling("unlocked-" + spill.getFileName());
    }

    private Process start() throws IOException {
        String java =
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                java,
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                ReaderMain.class.getName()));
        List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS").forEach(builder.environment()::remove);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.directory(new File(System.getProperty("java.io.tmpdir", ".")));
        return builder.start();
    }

    /// Where this program's classes lie, each place whole: the process starts in another folder.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path", ".").split(File.pathSeparator, -1))
                .map(place -> Path.of(place).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private TableInfo watch(Process process, Copy copy, Progress progress) throws IOException {
        CompletableFuture<Void> copying = CompletableFuture.runAsync(copy, Thread::startVirtualThread);
        Instant last = clock.instant();
        long seen = 0;
        boolean told = false;
        try {
            while (!copy.ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                long rows = copy.rows;
                Duration since = Duration.between(last, clock.instant());
                if (rows > seen) {
                    seen = rows;
                    last = clock.instant();
                    told = false;
                    progress.rows(rows);
                } else if (!told && since.compareTo(patience) >= 0) {
                    told = true;
                    progress.stalled(since);
                }
            }
            TableInfo info = copy.result(process);
            progress.rows(copy.rows);
            return info;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException stopped = new CancellationException();
            stopped.initCause(e);
            throw stopped;
        } finally {
            // neither wait can be interrupted; the stream of a dead process ends at once
            process.destroyForcibly().onExit().join();
            copying.join();
        }
    }

    private static void delete(Path spill) {
        try {
            Files.deleteIfExists(spill);
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + spill.getFileName(), e);
        }
    }

    /// Takes the stream of the process, checks it and copies it into the spill.
    private static final class Copy implements Runnable {
        private final Path file;
        private final ReadOptions options;
        private final Process process;
        private final Path spill;
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile long rows;
        private volatile @Nullable TableInfo info;
        private volatile @Nullable Problem refusal;
        private volatile @Nullable IOException brokenStream;
        private volatile @Nullable IOException brokenSpill;

        Copy(Path file, ReadOptions options, Process process, Path spill) {
            this.file = file;
            this.options = options;
            this.process = process;
            this.spill = spill;
        }

        @Override
        public void run() {
            try (RecordOutput out = new RecordOutput(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16))) {
                copy(out);
            } catch (IOException e) {
                brokenSpill = e;
            } finally {
                ended.countDown();
            }
        }

        private void copy(RecordOutput out) throws IOException {
            try (DataOutputStream request = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()))) {
                ReaderMain.ask(request, file, options, unlocked(spill));
            } catch (IOException e) {
                brokenStream = e;
                return;
            }
            try (RecordInput in = new RecordInput(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
                while (next(in)) {
                    switch (in.type()) {
                        case RecordOutput.INFO -> info = in.info();
                        case RecordOutput.REFUSED -> refusal = in.problem();
                        default -> {}
                    }
                    out.copy(in);
                    rows = in.rows();
                }
                out.finish();
            } catch (RecordInput.Broken | EOFException e) {
                brokenStream = e;
            }
        }

        private boolean next(RecordInput in) throws RecordInput.Broken, EOFException {
            try {
                return in.next();
            } catch (RecordInput.Broken | EOFException e) {
                throw e;
            } catch (IOException e) {
                // a pipe of a process that was stopped
                EOFException end = new EOFException(e.getMessage());
                end.initCause(e);
                throw end;
            }
        }

        TableInfo result(Process reader) throws IOException, InterruptedException {
            IOException unwritten = brokenSpill;
            if (unwritten != null) {
                throw unwritten;
            }
            Problem problem = refusal;
            if (problem != null) {
                throw new Refused(problem);
            }
            TableInfo found = info;
            IOException broken = brokenStream;
            if (found != null && broken == null) {
                return found;
            }
            int status = reader.waitFor(2, TimeUnit.SECONDS) ? reader.exitValue() : -1;
            String key = status == OUT_OF_MEMORY
                    ? Claims.either(file, "reader.out-of-memory", "reader.item-out-of-memory")
                    : Claims.either(file, "reader.died", "reader.item-died");
            throw broken == null ? Formats.refused(key, file) : Formats.refused(key, file, broken);
        }
    }
}
