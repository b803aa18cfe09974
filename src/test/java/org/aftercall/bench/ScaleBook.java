package org.aftercall.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import org.aftercall.change.Intent;
import org.aftercall.model.OperationId;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;

/// Writes a [LargeBook] into an empty folder, for the measurements at scale. Run by hand: see
/// `src/docs/benchmarks.md`.
///
/// Arguments: the number of contacts, the folder, the seed.
final class ScaleBook {
    private ScaleBook() {}

    public static void main(String[] arguments) throws IOException {
        int contacts = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        var bean = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = System.nanoTime();
        try (TempBook book = TempBook.open(folder)) {
            Store store = book.store();
            store.writeLarge(
                    new OperationId(new UUID(seed, contacts)),
                    Intent.of(Intent.SAMPLE, String.valueOf(contacts)),
                    LargeBook.USER,
                    store.seen(),
                    new LargeBook(contacts, seed),
                    said(start));
        }
        IO.println(String.format(
                Locale.ROOT,
                "%,d contacts written in %.0f s, %.0f CPU-s",
                contacts,
                (System.nanoTime() - start) / 1e9,
                bean.getProcessCpuTime() / 1e9));
    }

    private static Progress said(long start) {
        return new Progress() {
            private long said;

            @Override
            public void reached(long done, long of) {
                if (done / 1_000_000 != said) {
                    said = done / 1_000_000;
                    IO.println(String.format(
                            Locale.ROOT, "%,d of %,d after %.0f s", done, of, (System.nanoTime() - start) / 1e9));
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
