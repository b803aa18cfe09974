package org.aftercall.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a CSV text into its records, as RFC 4180 says and as programs really write it, without ever failing: what is
/// wrong with a record is told beside it. No record costs more memory than the limits allow.
///
/// The reader of the CSV library gives a wrong quotation mark or one that is never closed back as a normal value, and
/// says neither line nor cause, so the cutting is done here.
final class CsvRecords {
    private final Reader reader;
    private final char separator;
    private final char quote;
    private final char[] buffer = new char[1 << 16];
    private int position;
    private int filled;
    private long line = 1;
    private boolean afterReturn;

    private final StringBuilder field = new StringBuilder();
    private boolean fieldIsTooLong;

    /// One record.
    ///
    /// @param line where it begins, from 1
    /// @param strayQuote whether letters stand after a closing quotation mark
    /// @param tooLong number of the first field that was cut, from 0; -1 for none
    /// @param tooMany whether fields beyond the last possible column were left out
    /// @param openQuote line of a quotation mark that is never closed, or not within a field's limit; 0 for none
    record Found(
            long line,
            List<String> fields,
            List<Boolean> quoted,
            boolean strayQuote,
            int tooLong,
            boolean tooMany,
            long openQuote) {
        boolean isBlankLine() {
            return fields.size() == 1 && fields.get(0).isEmpty() && !quoted.get(0);
        }
    }

    /// @param quote 0 takes quotation marks as letters
    CsvRecords(Reader reader, char separator, char quote) {
        this.reader = reader;
        this.separator = separator;
        this.quote = quote;
    }

    /// The next record; null at the end. After a record with an open quote there is nothing sensible any more.
    @Nullable
    Found next() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        long start = line;
        List<String> fields = new ArrayList<>();
        List<Boolean> quoted = new ArrayList<>();
        boolean stray = false;
        boolean tooMany = false;
        int tooLong = -1;
        while (true) {
            boolean inQuotes = quote != 0 && c == quote;
            if (inQuotes) {
                long opened = line;
                if (!readQuoted()) {
                    return new Found(start, fields, quoted, stray, tooLong, tooMany, opened);
                }
                c = read();
                stray |= !isEnd(c);
            }
            for (; !isEnd(c); c = read()) {
                add((char) c);
            }
            if (fields.size() < Limits.COLUMNS) {
                tooLong = fieldIsTooLong && tooLong < 0 ? fields.size() : tooLong;
                fields.add(field.toString());
                quoted.add(inQuotes);
            } else {
                tooMany = true;
            }
            field.setLength(0);
            fieldIsTooLong = false;
            if (c != separator) {
                endLine(c);
                return new Found(start, fields, quoted, stray, tooLong, tooMany, 0);
            }
            c = read();
        }
    }

    /// Reads to the closing quotation mark; false when there is none.
    private boolean readQuoted() throws IOException {
        afterReturn = false;
        while (true) {
            int c = read();
            if (c < 0 || fieldIsTooLong) {
                return false;
            }
            if (c == quote) {
                if (peek() != quote) {
                    return true;
                }
                read();
            }
            countLine(c);
            add((char) c);
        }
    }

    private void add(char c) {
        if (field.length() < Limits.FIELD_CHARACTERS) {
            field.append(c);
        } else {
            fieldIsTooLong = true;
        }
    }

    private boolean isEnd(int c) {
        return c == separator || c == '\n' || c == '\r' || c < 0;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        line += c < 0 ? 0 : 1;
    }

    private void countLine(int c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
        afterReturn = c == '\r';
    }

    private int read() throws IOException {
        int c = peek();
        position += c < 0 ? 0 : 1;
        return c;
    }

    private int peek() throws IOException {
        if (position == filled) {
            filled = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[position];
    }
}
