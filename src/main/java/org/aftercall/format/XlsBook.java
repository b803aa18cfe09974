package org.aftercall.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/// A workbook of Excel 97 to 2003 (BIFF 8). Its records are gone through twice: once for what all sheets share and for
/// where the sheets are, once for the cells of the one that is read.
final class XlsBook implements XlsReader.Book {
    private final XlsReader.Records records;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<Boolean> ordered = new ArrayList<>();
    private final List<NumberFormat> byStyle = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private boolean from1904;

    XlsBook(XlsReader.Records records) throws IOException {
        this.records = records;
        List<BoundSheetRecord> bound = new ArrayList<>();
        List<Integer> kinds = new ArrayList<>();
        List<Boolean> inOrder = new ArrayList<>();
        Map<Integer, NumberFormat> own = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        try (InputStream in = records.open()) {
            Parts all = new Parts(in);
            long last = -1;
            for (Record record = all.next(); record != null; record = all.next()) {
                if (all.begins()) {
                    kinds.add(((BOFRecord) record).getType());
                    inOrder.add(true);
                    last = -1;
                }
                switch (record) {
                    case BoundSheetRecord sheet -> bound.add(sheet);
                    case SSTRecord shared -> texts = shared;
                    case DateWindow1904Record window -> from1904 = window.getWindowing() == 1;
                    case FormatRecord format ->
                        own.put(format.getIndexCode(), NumberFormat.of(format.getFormatString()));
                    case ExtendedFormatRecord style -> formats.add((int) style.getFormatIndex());
                    case CellValueRecordInterface cell
                    when all.depth() == 1 -> {
                        if (cell.getRow() < last) {
                            inOrder.set(inOrder.size() - 1, false);
                        }
                        last = cell.getRow();
                    }
                    default -> {}
                }
            }
        }
        formats.forEach(format -> {
            NumberFormat known = own.get(format);
            byStyle.add(known == null ? NumberFormat.builtIn(format) : known);
        });
        place(bound, kinds, inOrder);
    }

    /// The sheets are listed in the order of their tabs and stand in the file in another; charts are left out.
    private void place(List<BoundSheetRecord> bound, List<Integer> kinds, List<Boolean> inOrder) {
        List<BoundSheetRecord> placed = List.of(BoundSheetRecord.orderByBofPosition(bound));
        for (BoundSheetRecord sheet : bound) {
            int part = placed.indexOf(sheet) + 1;
            if (part < kinds.size() && kinds.get(part) == BOFRecord.TYPE_WORKSHEET) {
                sheets.add(new SheetInfo(sheet.getSheetname(), sheet.isHidden() || sheet.isVeryHidden()));
                parts.add(part);
                ordered.add(inOrder.get(part));
            }
        }
    }

    @Override
    public List<SheetInfo> sheets() {
        return sheets;
    }

    @Override
    public void read(int sheet, SheetRows rows) throws IOException {
        int part = parts.get(sheet);
        XlsCells cells = new XlsCells(rows, this, ordered.get(sheet));
        try (InputStream in = records.open()) {
            Parts all = new Parts(in);
            for (Record record = all.next(); record != null && all.part() <= part; record = all.next()) {
                if (all.part() == part && all.depth() == 1) {
                    cells.take(record);
                }
            }
        }
        cells.end();
    }

    NumberFormat format(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : NumberFormat.GENERAL;
    }

    boolean from1904() {
        return from1904;
    }

    /// The shared text of the number; null where there is none.
    @Nullable
    String text(int number) {
        SSTRecord shared = texts;
        return shared != null && number >= 0 && number < shared.getNumUniqueStrings()
                ? shared.getString(number).getString()
                : null;
    }

    /// The records with the number of the part that they stand in: 0 for what all sheets share, then one for each
    /// sheet.
    /// A chart that stands on a sheet is a part within that part.
    private static final class Parts {
        private final RecordFactoryInputStream records;
        private int part = -1;
        private int depth;
        private boolean begins;
        private boolean ended;

        Parts(InputStream in) {
            records = new RecordFactoryInputStream(in, false);
        }

        @Nullable
        Record next() {
            depth -= ended ? 1 : 0;
            Record record = records.nextRecord();
            ended = record instanceof EOFRecord && depth > 0;
            begins = record instanceof BOFRecord && depth == 0;
            depth += record instanceof BOFRecord ? 1 : 0;
            part += begins ? 1 : 0;
            return record;
        }

        int part() {
            return part;
        }

        int depth() {
            return depth;
        }

        /// Whether the record is the first of a part.
        boolean begins() {
            return begins;
        }
    }
}
