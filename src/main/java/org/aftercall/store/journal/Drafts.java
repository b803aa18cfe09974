package org.aftercall.store.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;

/// What was typed into forms that are not saved yet. Lies on this device only and survives a kill at any moment
/// (`product.md` rule 11).
///
/// A file of a draft: magic 4, CRC32C of the text 4, text in UTF-8.
public final class Drafts {
    private static final int MAGIC = 0xAC_D7_0A_01;
    private static final int HEAD = 8;
    private static final String ENDING = ".draft";

    /// @param text what the form wrote, letter for letter
    public record Draft(OperationId operation, String text) {}

    /// @param problems drafts that cannot be read; their files are set aside, never deleted
    public record Found(List<Draft> drafts, List<Problem> problems) {}

    private final Path folder;
    private final Disk disk;
    private final Reserve reserve;

    /// @param reserve freed if the disk is full
    public Drafts(Path folder, Disk disk, Reserve reserve) {
        this.folder = folder;
        this.disk = disk;
        this.reserve = reserve;
    }

    /// Keeps a draft in place of the one before it. Afterwards it is on the disk.
    ///
    /// @throws UncheckedIOException if the disk refused; then the one before it is still there
    public synchronized void put(OperationId operation, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(HEAD + bytes.length);
        out.putInt(MAGIC).putInt(crc(bytes)).put(bytes);
        reserve.write("keeping a draft in " + folder, () -> {
            disk.makeFolder(folder);
            SmallFile.write(disk, file(operation), out.array());
        });
    }

    /// All drafts that are there.
    public synchronized Found all() {
        List<Draft> drafts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            for (Path file : disk.list(folder)) {
                if (file.getFileName().toString().endsWith(ENDING)) {
                    read(file).ifPresentOrElse(drafts::add, () -> problems.add(setAside(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the drafts in " + folder, e);
        }
        return new Found(List.copyOf(drafts), List.copyOf(problems));
    }

    /// Forgets a draft, if there is one: its form was saved or thrown away. In a new book there is no folder yet.
    public synchronized void drop(OperationId operation) {
        if (!disk.exists(file(operation))) {
            return;
        }
        try {
            disk.delete(file(operation));
            disk.forceFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("dropping a draft in " + folder, e);
        }
    }

    private Optional<Draft> read(Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] bytes = SmallFile.read(disk, file);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || in.getInt() != MAGIC) {
            return Optional.empty();
        }
        int crc = in.getInt();
        byte[] text = Arrays.copyOfRange(bytes, HEAD, bytes.length);
        Optional<UUID> operation = SmallFile.uuid(name.substring(0, name.length() - ENDING.length()));
        if (crc != crc(text) || operation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(new OperationId(operation.get()), new String(text, StandardCharsets.UTF_8)));
    }

    private Problem setAside(Path file) {
        try {
            Path aside = SmallFile.setAside(disk, file);
            return new Problem("draft.damaged", Problem.Severity.NOTICE, List.of(aside.toString()), null);
        } catch (IOException e) {
            throw new UncheckedIOException("setting aside " + file, e);
        }
    }

    private Path file(OperationId operation) {
        return folder.resolve(operation.value() + ENDING);
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
