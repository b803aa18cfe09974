package org.aftercall.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Refused;

/// The bytes of a backup, big-endian: magic 8, format 4, what it holds, since format 2 how many contents of attachments
/// lie beside it and the 32 bytes of the SHA-256 of each, then each record with its length before it, a
/// length of -1, and SHA-256 of everything before.
final class BackupFile {
    private static final int FORMAT = 2;

    /// The first that knew of attachments.
    private static final int WITH_CONTENTS = 2;

    private static final int END = -1;
    private static final int HASH = 32;
    /// Begins like a PNG: a transfer as text breaks it visibly.
    private static final byte[] MAGIC = {(byte) 0x89, 'A', 'C', 'B', '\r', '\n', 0x1a, '\n'};

    private BackupFile() {}

    /// Puts the records of a book behind each other.
    @FunctionalInterface
    interface Records {
        void into(Taker taker) throws IOException;
    }

    @FunctionalInterface
    interface Taker {
        void take(byte[] record) throws IOException;
    }

    /// Writes a file and forces it to the disk.
    static void write(Backup head, Records records) throws IOException {
        try (FileOutputStream file = new FileOutputStream(head.file().toFile())) {
            MessageDigest digest = sha256();
            // not closed: what is below it is forced first
            DataOutputStream out =
                    new DataOutputStream(new DigestOutputStream(new BufferedOutputStream(file, 1 << 16), digest));
            out.write(MAGIC);
            out.writeInt(FORMAT);
            out.writeLong(head.dataset().getMostSignificantBits());
            out.writeLong(head.dataset().getLeastSignificantBits());
            out.writeUTF(head.book());
            out.writeLong(head.made().toEpochMilli());
            out.writeLong(head.records());
            out.writeLong(head.contacts());
            out.writeUTF(head.digest());
            out.writeInt(head.contents().size());
            for (String sha256 : head.contents()) {
                out.write(HexFormat.of().parseHex(sha256));
            }
            records.into(record -> {
                out.writeInt(record.length);
                out.write(record);
            });
            out.writeInt(END);
            byte[] hash = digest.digest();
            out.write(hash);
            out.flush();
            file.getFD().sync();
        }
    }

    /// What a file says it holds. Its records are not looked at.
    ///
    /// @throws Refused if it is none, or of a newer version
    static Backup head(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 12))) {
            return head(in, file);
        } catch (EOFException | UTFDataFormatException e) {
            throw damaged(file);
        }
    }

    /// Reads all of it. What was taken counts only if this returns: the hash stands at the end.
    ///
    /// @throws Refused if a byte of it is not as it was written
    static Backup read(Path file, Taker taker) throws IOException {
        MessageDigest digest = sha256();
        long size = Files.size(file);
        try (DataInputStream in = new DataInputStream(
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), digest))) {
            Backup head = head(in, file);
            long records = 0;
            for (int length = in.readInt(); length != END; length = in.readInt()) {
                if (length < 0 || length > size) {
                    throw damaged(file);
                }
                byte[] record = in.readNBytes(length);
                if (record.length < length) {
                    throw damaged(file);
                }
                taker.take(record);
                records++;
            }
            byte[] hash = digest.digest();
            boolean whole = records == head.records() && Arrays.equals(hash, in.readNBytes(HASH)) && in.read() < 0;
            if (!whole) {
                throw damaged(file);
            }
            return head;
        } catch (EOFException | UTFDataFormatException e) {
            throw damaged(file);
        }
    }

    private static Backup head(DataInputStream in, Path file) throws IOException {
        if (!Arrays.equals(MAGIC, in.readNBytes(MAGIC.length))) {
            throw new Refused("backup.none", name(file));
        }
        int format = in.readInt();
        if (format > FORMAT) {
            throw new Refused("backup.newer", name(file));
        }
        UUID dataset = new UUID(in.readLong(), in.readLong());
        String book = in.readUTF();
        Instant made = Instant.ofEpochMilli(in.readLong());
        long records = in.readLong();
        long contacts = in.readLong();
        String digest = in.readUTF();
        List<String> contents = new ArrayList<>();
        int count = format < WITH_CONTENTS ? 0 : in.readInt();
        if (count < 0 || count > Files.size(file) / HASH) {
            throw damaged(file);
        }
        for (int i = 0; i < count; i++) {
            byte[] sha256 = in.readNBytes(HASH);
            if (sha256.length < HASH) {
                throw damaged(file);
            }
            contents.add(HexFormat.of().formatHex(sha256));
        }
        return new Backup(file, dataset, book, made, records, contacts, digest, contents);
    }

    static Refused damaged(Path file) {
        return new Refused("backup.damaged", name(file));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
