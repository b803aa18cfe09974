package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A workbook of Excel 2.1 to 95 (BIFF 2 to 7). The spreadsheet library gives its texts without their places, so its
/// records are read here.
///
/// Workbooks of several sheets exist from version 5 on; before, a file is one sheet.
final class OldXls implements XlsReader.Book {
    private static final int BIFF_8 = 0x0600;
    private static final int WORKSHEET = 0x10;

    private final Path file;
    private final XlsReader.Records records;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final Map<Integer, NumberFormat> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private int version;
    private Charset charset = Charset.forName("windows-1252");
    private boolean from1904;

    /// One record: its number and what is in it, in little endian.
    private record Piece(int number, ByteBuffer bytes) {
        int at(int place) {
            return bytes.getShort(place) & 0xFFFF;
        }
    }

    /// Whether the records are those of a version before 8.
    static boolean isOld(XlsReader.Records records) throws IOException {
        try (InputStream in = records.open()) {
            Piece first = next(in);
            return first != null && version(first) > 0 && !(version(first) == 5 && first.at(0) == BIFF_8);
        }
    }

    OldXls(Path file, XlsReader.Records records) throws IOException {
        this.file = file;
        this.records = records;
        List<SheetInfo> bound = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        try (InputStream in = records.open()) {
            int depth = 0;
            for (Piece piece = next(in); piece != null; piece = next(in)) {
                if (version(piece) > 0) {
                    version = kinds.isEmpty() ? version(piece) : version;
                    if (depth++ == 0) {
                        kinds.add(piece.at(2));
                    }
                } else if (piece.number() == 0x0A) {
                    depth = Math.max(0, depth - 1);
                } else if (piece.number() == 0x85 && version == 5) {
                    bound.add(new SheetInfo(
                            text(piece, 7, piece.bytes().get(6) & 0xFF),
                            piece.bytes().get(4) != 0));
                } else {
                    shared(piece);
                }
            }
        }
        if (version < 5) {
            sheets.add(new SheetInfo("Sheet 1", false));
            parts.add(0);
        } else {
            place(bound, kinds);
        }
    }

    private void place(List<SheetInfo> bound, List<Integer> kinds) {
        for (int i = 0; i < bound.size() && i + 1 < kinds.size(); i++) {
            if (kinds.get(i + 1) == WORKSHEET) {
                sheets.add(bound.get(i));
                parts.add(i + 1);
            }
        }
    }

    /// The version that begins with this record; 0 where none does.
    private static int version(Piece piece) {
        return switch (piece.number()) {
            case 0x0009 -> 2;
            case 0x0209 -> 3;
            case 0x0409 -> 4;
            case 0x0809 -> 5;
            default -> 0;
        };
    }

    private void shared(Piece piece) {
        switch (piece.number()) {
            case 0x2F -> throw Formats.refused("file.is-protected", file);
            case 0x22 -> from1904 |= piece.at(0) == 1;
            case 0x42 -> charset = CodePages.numbered(piece.at(0));
            case 0x1E -> formats.put(formats.size(), format(piece, 0));
            case 0x041E -> {
                int number = version == 5 ? piece.at(0) : formats.size();
                formats.put(number, format(piece, 2));
            }
            case 0x43 -> styles.add(piece.bytes().get(2) & 0x3F);
            case 0x0243, 0x0443 -> styles.add(piece.bytes().get(1) & 0xFF);
            case 0xE0 -> styles.add(piece.at(2));
            default -> {}
        }
    }

    private NumberFormat format(Piece piece, int length) {
        return NumberFormat.of(text(piece, length + 1, piece.bytes().get(length) & 0xFF));
    }

    @Override
    public List<SheetInfo> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, SheetRows rows) throws IOException {
        int wanted = parts.get(sheet);
        int part = -1;
        int depth = 0;
        OldXlsCells cells = new OldXlsCells(rows);
        try (InputStream in = records.open()) {
            for (Piece piece = next(in); piece != null && part <= wanted; piece = next(in)) {
                if (version(piece) > 0) {
                    part += depth++ == 0 ? 1 : 0;
                } else if (piece.number() == 0x0A) {
                    depth = Math.max(0, depth - 1);
                } else if (part == wanted && depth == 1) {
                    take(piece, cells);
                }
            }
        }
        cells.end();
    }

    private void take(Piece piece, OldXlsCells cells) {
        switch (piece.number()) {
            case 0x02 -> cells.put(piece.at(0), piece.at(2), number(piece.at(7), piece));
            case 0x03 ->
                cells.put(piece.at(0), piece.at(2), number(piece.bytes().getDouble(7), piece));
            case 0x04 ->
                cells.put(
                        piece.at(0), piece.at(2), label(piece, 8, piece.bytes().get(7) & 0xFF));
            case 0x05 -> cells.put(piece.at(0), piece.at(2), either(piece, 7));
            case 0x0203 ->
                cells.put(piece.at(0), piece.at(2), number(piece.bytes().getDouble(6), piece));
            case 0x0204, 0xD6 -> cells.put(piece.at(0), piece.at(2), label(piece, 8, piece.at(6)));
            case 0x0205 -> cells.put(piece.at(0), piece.at(2), either(piece, 6));
            case 0x027E ->
                cells.put(piece.at(0), piece.at(2), number(packed(piece.bytes().getInt(6)), piece));
            case 0xBD -> many(piece, cells);
            case 0x06, 0x0206, 0x0406 -> formula(piece, cells);
            case 0x07 -> cells.result(label(piece, 1, piece.bytes().get(0) & 0xFF));
            case 0x0207 -> cells.result(label(piece, 2, piece.at(0)));
            case 0x08, 0x0208 -> cells.row(piece.at(0), piece.number() == 0x0208 && (piece.at(12) & 0x20) != 0);
            case 0x7D -> cells.columns(piece.at(0), piece.at(2), (piece.at(8) & 1) != 0);
            default -> {}
        }
    }

    private void many(Piece piece, OldXlsCells cells) {
        int count = (piece.bytes().limit() - 6) / 6;
        for (int i = 0; i < count; i++) {
            int style = piece.at(4 + 6 * i);
            double value = packed(piece.bytes().getInt(6 + 6 * i));
            cells.put(piece.at(0), piece.at(2) + i, Numbers.cell(value, styled(style), from1904));
        }
    }

    private void formula(Piece piece, OldXlsCells cells) {
        int at = version == 2 ? 7 : 6;
        boolean special = piece.at(at + 6) == 0xFFFF;
        if (!special) {
            cells.put(piece.at(0), piece.at(2), number(piece.bytes().getDouble(at), piece));
            return;
        }
        int code = piece.bytes().get(at + 2) & 0xFF;
        switch (piece.bytes().get(at)) {
            case 0 -> cells.await(piece.at(0), piece.at(2));
            case 1 -> cells.put(piece.at(0), piece.at(2), new CellValue.Bool(code != 0));
            case 2 -> cells.put(piece.at(0), piece.at(2), XlsCells.fault(code));
            default -> {}
        }
    }

    private static CellValue either(Piece piece, int at) {
        int value = piece.bytes().get(at) & 0xFF;
        return piece.bytes().get(at + 1) == 0 ? new CellValue.Bool(value != 0) : XlsCells.fault(value);
    }

    private CellValue label(Piece piece, int from, int length) {
        return CellValue.text(text(piece, from, length));
    }

    private String text(Piece piece, int from, int length) {
        int there = Math.min(length, piece.bytes().limit() - from);
        return new String(piece.bytes().array(), from, Math.max(0, there), charset);
    }

    private CellValue number(double value, Piece piece) {
        NumberFormat format = version == 2
                ? formats.getOrDefault(piece.bytes().get(5) & 0x3F, NumberFormat.GENERAL)
                : styled(piece.at(4));
        return Numbers.cell(value, format, from1904);
    }

    private NumberFormat styled(int style) {
        int format = style < styles.size() ? styles.get(style) : 0;
        NumberFormat known = formats.get(format);
        if (known == null) {
            return version == 5 ? NumberFormat.builtIn(format) : NumberFormat.GENERAL;
        }
        return known;
    }

    /// A number in four bytes: a whole one or the upper half of a double, perhaps to be divided by a hundred.
    private static double packed(int bits) {
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & 0xFFFF_FFFCL) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    private static @Nullable Piece next(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        if (head.length < 4) {
            return null;
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int number = numbers.getShort(0) & 0xFFFF;
        int length = numbers.getShort(2) & 0xFFFF;
        if (number == 0 && length == 0) {
            return null;
        }
        byte[] bytes = in.readNBytes(length);
        return bytes.length < length
                ? null
                : new Piece(number, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
}
