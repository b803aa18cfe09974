package org.aftercall.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// Writes rows and problems as a stream of records that can be checked.
///
/// A stream is [#MAGIC], then records of a type byte, four bytes of length and so many bytes, then an END record with
/// the number of rows and the CRC-32C of all before it. Numbers are big endian; counts and lengths inside a record have
/// seven bits a byte, the lowest first. A text is one byte a character where all fit, else two, so that every string
/// comes back as it was, broken surrogates included.
final class RecordOutput implements Closeable {
    static final int MAGIC = 0x41435431;
    static final int ROW = 'R';
    static final int PROBLEM = 'P';
    static final int INFO = 'I';
    static final int REFUSED = 'X';
    static final int END = 'E';

    /// No record is longer; a stream that says so is broken.
    static final int LONGEST = 64 << 20;

    private final OutputStream out;
    private final CRC32C sum = new CRC32C();
    private byte[] bytes = new byte[1 << 14];
    private int length = 5;
    private long rows;

    RecordOutput(OutputStream out) throws IOException {
        this.out = out;
        putInt(MAGIC);
        flushPiece(5);
    }

    void row(SourceRow row) throws IOException {
        putLong(row.number());
        putCount(row.cells().size());
        for (CellValue cell : row.cells()) {
            cell(cell);
        }
        rows++;
        end(ROW);
    }

    void problem(Problem problem) throws IOException {
        putProblem(problem);
        end(PROBLEM);
    }

    void refused(Problem problem) throws IOException {
        putProblem(problem);
        end(REFUSED);
    }

    void info(TableInfo info) throws IOException {
        putText(info.fileName());
        putText(info.kind().name());
        putCount(info.sheets().size());
        for (SheetInfo sheet : info.sheets()) {
            putText(sheet.name());
            putByte(sheet.hidden() ? 1 : 0);
        }
        putText(info.sheet());
        putDialect(info.dialect());
        putLong(info.rows());
        putLong(info.fileBytes());
        putText(info.sha256());
        putCount(info.notices().size());
        for (Problem notice : info.notices()) {
            putProblem(notice);
        }
        end(INFO);
    }

    /// Passes a record on as it came.
    void copy(RecordInput in) throws IOException {
        room(in.length());
        in.copyTo(bytes);
        length = in.length();
        rows += in.type() == ROW ? 1 : 0;
        flushPiece(0);
    }

    /// Ends the stream; without it a reader takes the stream as cut.
    void finish() throws IOException {
        putLong(rows);
        putInt((int) sum.getValue());
        end(END);
        out.flush();
    }

    private void cell(CellValue cell) {
        switch (cell) {
            case CellValue.Blank blank -> putByte(0);
            case CellValue.Text(String text) -> {
                putByte(1);
                putText(text);
            }
            case CellValue.Number(double value, String shown) -> {
                putByte(2);
                putLong(Double.doubleToRawLongBits(value));
                putText(shown);
            }
            case CellValue.Day(LocalDate date) -> {
                putByte(3);
                putLong(date.toEpochDay());
            }
            case CellValue.Moment(LocalDateTime at) -> {
                putByte(4);
                putLong(at.toLocalDate().toEpochDay());
                putLong(at.toLocalTime().toNanoOfDay());
            }
            case CellValue.Time(LocalTime time) -> {
                putByte(5);
                putLong(time.toNanoOfDay());
            }
            case CellValue.Bool(boolean value) -> putByte(value ? 7 : 6);
            case CellValue.Fault(String raw) -> {
                putByte(8);
                putText(raw);
            }
        }
    }

    private void putProblem(Problem problem) {
        putText(problem.key());
        putText(problem.severity().name());
        putTexts(problem.arguments());
        Origin origin = problem.origin();
        putByte(origin == null ? 0 : 1);
        if (origin != null) {
            putText(origin.file());
            putText(origin.sheet());
            putLong(origin.row());
            putText(origin.column());
        }
    }

    private void putDialect(@Nullable Dialect dialect) {
        putByte(dialect == null ? 0 : 1);
        if (dialect != null) {
            putText(dialect.encoding());
            putByte(dialect.separator());
            putByte(dialect.quote());
            putByte(dialect.bom() ? 1 : 0);
            putLong(dialect.undecodable());
            putByte(dialect.certain() ? 1 : 0);
        }
    }

    private void putTexts(List<String> texts) {
        putCount(texts.size());
        texts.forEach(this::putText);
    }

    private void putText(String text) {
        int count = text.length();
        if (text.chars().allMatch(c -> c <= 0xFF)) {
            putCount(count * 2L);
            room(count);
            byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(latin, 0, bytes, length, count);
            length += count;
            return;
        }
        putCount(count * 2L + 1);
        room(count * 2);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            bytes[length++] = (byte) (c >> 8);
            bytes[length++] = (byte) c;
        }
    }

    private void putByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    private void putCount(long value) {
        room(10);
        long rest = value;
        while (rest > 0x7F) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    private void putInt(int value) {
        room(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void end(int type) throws IOException {
        int payload = length - 5;
        bytes[0] = (byte) type;
        for (int i = 0; i < 4; i++) {
            bytes[1 + i] = (byte) (payload >>> (24 - 8 * i));
        }
        flushPiece(0);
    }

    private void flushPiece(int from) throws IOException {
        sum.update(bytes, from, length - from);
        out.write(bytes, from, length - from);
        length = 5;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
