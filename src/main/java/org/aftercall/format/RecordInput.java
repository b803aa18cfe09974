package org.aftercall.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a stream of [RecordOutput] and checks it: [#next()] throws at a record that cannot be, at a sum that differs
/// and at an end that comes too early.
final class RecordInput implements Closeable {
    private final InputStream in;
    private final CRC32C sum = new CRC32C();
    private byte[] bytes = new byte[1 << 14];
    private int type;
    private int length;
    private int position;
    private long rows;

    /// @throws Broken when the stream is none of ours
    RecordInput(InputStream in) throws IOException {
        this.in = in;
        fill(0, 4);
        length = 4;
        if (takeInt() != RecordOutput.MAGIC) {
            throw new Broken("no such stream");
        }
        sum.update(bytes, 0, 4);
    }

    /// The stream is not what its writer wrote.
    static final class Broken extends IOException {
        Broken(String why) {
            super(why);
        }
    }

    /// Steps to the next record; false at the end, once count and sum were found right.
    boolean next() throws IOException {
        fill(0, 5);
        type = bytes[0];
        position = 1;
        length = 5;
        int payload = takeInt();
        if (payload < 0 || payload > RecordOutput.LONGEST || "RPIXE".indexOf(type) < 0) {
            throw new Broken("no such record");
        }
        fill(5, payload);
        length = 5 + payload;
        position = 5;
        if (type == RecordOutput.END) {
            if (takeLong() != rows || takeInt() != (int) sum.getValue()) {
                throw new Broken("another count or sum");
            }
            return false;
        }
        sum.update(bytes, 0, length);
        rows += type == RecordOutput.ROW ? 1 : 0;
        return true;
    }

    int type() {
        return type;
    }

    /// Length of the record with its head.
    int length() {
        return length;
    }

    void copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, length);
    }

    /// Number of rows so far.
    long rows() {
        return rows;
    }

    SourceRow row() throws Broken {
        try {
            long number = takeLong();
            int count = takeSmall();
            List<CellValue> cells = new ArrayList<>(Math.min(count, Limits.COLUMNS));
            for (int i = 0; i < count; i++) {
                cells.add(cell());
            }
            return new SourceRow(number, cells);
        } catch (DateTimeException e) {
            throw new Broken("no such day: " + e.getMessage());
        }
    }

    private CellValue cell() throws Broken {
        int kind = takeByte();
        return switch (kind) {
            case 0 -> CellValue.BLANK;
            case 1 -> new CellValue.Text(takeText());
            case 2 -> new CellValue.Number(Double.longBitsToDouble(takeLong()), takeText());
            case 3 -> new CellValue.Day(LocalDate.ofEpochDay(takeLong()));
            case 4 ->
                new CellValue.Moment(
                        LocalDateTime.of(LocalDate.ofEpochDay(takeLong()), LocalTime.ofNanoOfDay(takeLong())));
            case 5 -> new CellValue.Time(LocalTime.ofNanoOfDay(takeLong()));
            case 6 -> new CellValue.Bool(false);
            case 7 -> new CellValue.Bool(true);
            case 8 -> new CellValue.Fault(takeText());
            default -> throw new Broken("no such cell");
        };
    }

    Problem problem() throws Broken {
        String key = takeText();
        Problem.Severity severity = takeName(Problem.Severity.class);
        List<String> arguments = new ArrayList<>();
        for (int count = takeSmall(); count > 0; count--) {
            arguments.add(takeText());
        }
        Origin origin = takeChoice(2) == 0 ? null : new Origin(takeText(), takeText(), takeLong(), takeText());
        return new Problem(key, severity, arguments, origin);
    }

    TableInfo info() throws Broken {
        String fileName = takeText();
        Kind kind = takeName(Kind.class);
        List<SheetInfo> sheets = new ArrayList<>();
        for (int count = takeSmall(); count > 0; count--) {
            sheets.add(new SheetInfo(takeText(), takeChoice(2) == 1));
        }
        String sheet = takeText();
        Dialect dialect = takeDialect();
        long rowCount = takeLong();
        long fileBytes = takeLong();
        String sha256 = takeText();
        List<Problem> notices = new ArrayList<>();
        for (int count = takeSmall(); count > 0; count--) {
            notices.add(problem());
        }
        return new TableInfo(fileName, kind, sheets, sheet, dialect, rowCount, fileBytes, sha256, notices);
    }

    private @Nullable Dialect takeDialect() throws Broken {
        if (takeChoice(2) == 0) {
            return null;
        }
        return new Dialect(
                takeText(), (char) takeByte(), (char) takeByte(), takeChoice(2) == 1, takeLong(), takeChoice(2) == 1);
    }

    private String takeText() throws Broken {
        long head = takeCount();
        long count = head >>> 1;
        int width = (head & 1) == 0 ? 1 : 2;
        if (count * width > length - position) {
            throw new Broken("a text beyond its record");
        }
        int from = position;
        position += (int) count * width;
        if (width == 1) {
            return new String(bytes, from, (int) count, StandardCharsets.ISO_8859_1);
        }
        char[] characters = new char[(int) count];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (((bytes[from + 2 * i] & 0xFF) << 8) | (bytes[from + 2 * i + 1] & 0xFF));
        }
        return new String(characters);
    }

    private <E extends Enum<E>> E takeName(Class<E> type) throws Broken {
        try {
            return Enum.valueOf(type, takeText());
        } catch (IllegalArgumentException e) {
            throw new Broken("no such name: " + e.getMessage());
        }
    }

    private int takeChoice(int choices) throws Broken {
        int choice = takeByte();
        if (choice >= choices) {
            throw new Broken("no such choice");
        }
        return choice;
    }

    /// A count of things that take at least a byte each.
    private int takeSmall() throws Broken {
        long count = takeCount();
        if (count > length - position) {
            throw new Broken("more than its record holds");
        }
        return (int) count;
    }

    private long takeCount() throws Broken {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = takeByte();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Broken("no such count");
    }

    private int takeByte() throws Broken {
        if (position >= length) {
            throw new Broken("a record that ends early");
        }
        return bytes[position++] & 0xFF;
    }

    private int takeInt() throws Broken {
        return (takeByte() << 24) | (takeByte() << 16) | (takeByte() << 8) | takeByte();
    }

    private long takeLong() throws Broken {
        return ((long) takeInt() << 32) | (takeInt() & 0xFFFF_FFFFL);
    }

    private void fill(int from, int count) throws IOException {
        // grown in steps as bytes really come, so that a wrong length does not cost memory
        int read = 0;
        while (read < count) {
            int step = Math.min(count - read, 1 << 20);
            if (from + read + step > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(from + read + step, bytes.length * 2));
            }
            int got = in.readNBytes(bytes, from + read, step);
            if (got < step) {
                throw new EOFException("the stream ends early");
            }
            read += step;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
