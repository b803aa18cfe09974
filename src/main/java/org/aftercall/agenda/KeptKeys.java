package org.aftercall.agenda;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.store.Due;
import org.aftercall.store.Position;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keys of open work in a file of this laptop: the book takes longer to tell them than all else that Today waits for at
/// a start (decision 0028).
///
/// The file names the place in the journal that it stands for, and has a checksum. Where it stands for another one, or
/// is damaged, it is as if it were not there; so it may be deleted at any time.
final class KeptKeys {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);
    private static final int MARK = 0x41_43_4b_31; // ACK1
    private static final int MOST = 100_000;
    private static final int MOST_TEXTS = 1 << Short.SIZE;
    private static final int NO_TIME = -1;
    private static final int HEAD_BYTES = 64;
    private static final int KEY_BYTES = 2 * 2 * Long.BYTES + 3 * Integer.BYTES + 3 * Short.BYTES + 1;

    private final Path file;

    KeptKeys(Path file) {
        this.file = file;
    }

    /// Keeps some. Too many are not kept, and what fails is in the log: then the book is asked the next time.
    ///
    /// @param at the place in the journal at which they were read
    /// @param until all that is due until this day is among them
    void keep(Position at, LocalDate until, List<Due.Key> keys) {
        try {
            byte @Nullable [] bytes = keys.size() > MOST ? null : bytes(at, until, keys);
            if (bytes == null) {
                Files.deleteIfExists(file);
                return;
            }
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the keys of open work were not kept", e);
        }
    }

    /// Whether those are kept that stand for a place in the journal, up to a day at least.
    boolean stands(Position at, LocalDate until) {
        return fitting(at, until, _ -> true).isPresent();
    }

    /// Those that stand for a place in the journal, and are due until a day; empty if they are not kept.
    Optional<List<Due.Key>> read(Position at, LocalDate until) {
        return fitting(at, until, in -> keys(in, until));
    }

    private <T> Optional<T> fitting(Position at, LocalDate until, Function<ByteBuffer, T> read) {
        try {
            return checked().filter(in -> fits(in, at, until)).map(read);
        } catch (BufferUnderflowException | DateTimeException | IndexOutOfBoundsException e) {
            LOG.warn("the keys of open work were not read", e);
            return Optional.empty();
        }
    }

    /// The file behind its mark, if it is whole.
    private Optional<ByteBuffer> checked() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            int end = bytes.length - Integer.BYTES;
            if (end < Integer.BYTES) { // not even a mark
                return Optional.empty();
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, 0, end);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            boolean whole = in.getInt(end) == (int) sum.getValue() && in.getInt() == MARK;
            return whole ? Optional.of(in) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("the keys of open work were not read", e);
            return Optional.empty();
        }
    }

    private static boolean fits(ByteBuffer in, Position at, LocalDate until) {
        Position stands = new Position(in.getLong(), in.getInt(), in.getLong(), text(in));
        return stands.equals(at) && !LocalDate.ofEpochDay(in.getLong()).isBefore(until);
    }

    private static List<Due.Key> keys(ByteBuffer in, LocalDate until) {
        String[] texts = new String[count(in, Integer.BYTES)];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        Days days = new Days();
        int count = count(in, KEY_BYTES);
        List<Due.Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            ActivityId activity = new ActivityId(uuid(in));
            ContactId contact = new ContactId(uuid(in));
            LocalDate due = days.of(in.getInt());
            int time = in.getInt();
            LocalDate promised = days.of(in.getInt());
            int priority = in.get();
            String owner = texts[Short.toUnsignedInt(in.getShort())];
            String kind = texts[Short.toUnsignedInt(in.getShort())];
            String givenBy = texts[Short.toUnsignedInt(in.getShort())];
            if (!due.isAfter(until)) {
                keys.add(new Due.Key(
                        activity,
                        contact,
                        due,
                        time == NO_TIME ? null : LocalTime.ofSecondOfDay(time),
                        promised,
                        priority,
                        owner,
                        kind,
                        givenBy));
            }
        }
        return keys;
    }

    /// Few days for many keys, most of them the same as the one before.
    private static final class Days {
        private final Map<Integer, LocalDate> known = new HashMap<>();
        private LocalDate last = LocalDate.EPOCH;
        private int number;

        LocalDate of(int day) {
            if (day != number) {
                number = day;
                last = known.computeIfAbsent(day, LocalDate::ofEpochDay);
            }
            return last;
        }
    }

    /// @return null if they have more different texts than fit
    private static byte @Nullable [] bytes(Position at, LocalDate until, List<Due.Key> keys) {
        Map<String, Short> texts = new LinkedHashMap<>();
        for (Due.Key key : keys) {
            for (String text : new String[] {key.owner(), key.kind(), key.givenBy()}) {
                texts.putIfAbsent(text, (short) texts.size());
            }
        }
        if (texts.size() > MOST_TEXTS) {
            return null;
        }
        List<byte[]> names = texts.keySet().stream().map(KeptKeys::utf8).toList();
        byte[] chain = utf8(at.chain());
        int size = HEAD_BYTES + chain.length + keys.size() * KEY_BYTES;
        for (byte[] name : names) {
            size += Integer.BYTES + name.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(MARK).putLong(at.records()).putInt(at.segment()).putLong(at.offset());
        put(out, chain);
        out.putLong(until.toEpochDay()).putInt(names.size());
        names.forEach(name -> put(out, name));
        out.putInt(keys.size());
        keys.forEach(key -> put(out, key, texts));
        CRC32 sum = new CRC32();
        sum.update(out.array(), 0, out.position());
        out.putInt((int) sum.getValue());
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void put(ByteBuffer out, Due.Key key, Map<String, Short> texts) {
        LocalTime time = key.time();
        put(out, key.activity().value());
        put(out, key.contact().value());
        out.putInt(Math.toIntExact(key.due().toEpochDay()))
                .putInt(time == null ? NO_TIME : time.toSecondOfDay())
                .putInt(Math.toIntExact(key.promised().toEpochDay()))
                .put((byte) key.priority())
                .putShort(texts.getOrDefault(key.owner(), (short) 0))
                .putShort(texts.getOrDefault(key.kind(), (short) 0))
                .putShort(texts.getOrDefault(key.givenBy(), (short) 0));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ByteBuffer out, byte[] bytes) {
        out.putInt(bytes.length).put(bytes);
    }

    private static void put(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[count(in, 1)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// How many come now: never more than there are bytes for.
    private static int count(ByteBuffer in, int bytesEach) {
        int count = in.getInt();
        return Objects.checkIndex(count, in.remaining() / bytesEach + 1);
    }

    private static UUID uuid(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }
}
