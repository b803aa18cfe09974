package org.aftercall.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Puts characters of UTF-8 together that were torn apart where a long line was folded: programs that count bytes fold
/// between two bytes of one character. All else passes as it is.
final class Unsplit extends FilterInputStream {
    private static final int AHEAD = 5;

    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private boolean ended;
    private boolean inside;

    Unsplit(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (!filled(1)) {
            return -1;
        }
        if (inside && isBreak(from)) {
            from += lengthOfFold();
        }
        byte next = buffer[from++];
        inside = next < 0;
        return next & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int at, int length) throws IOException {
        int count = 0;
        while (count < length && (count == 0 || from + AHEAD < to)) {
            int next = read();
            if (next < 0) {
                break;
            }
            bytes[at + count++] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private boolean isBreak(int at) {
        return buffer[at] == '\r' || buffer[at] == '\n';
    }

    /// Length of the line break and the blank after it where they stand inside a character, else 0.
    private int lengthOfFold() throws IOException {
        if (!filled(AHEAD) && to - from < 3) {
            return 0;
        }
        int at = from;
        while (at < to && at < from + 3 && isBreak(at)) {
            at++;
        }
        boolean blank = at + 1 < to && (buffer[at] == ' ' || buffer[at] == '\t');
        boolean goesOn = blank && (buffer[at + 1] & 0xC0) == 0x80;
        return goesOn ? at + 1 - from : 0;
    }

    private boolean filled(int wanted) throws IOException {
        while (to - from < wanted && !ended) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int count = in.read(buffer, to, buffer.length - to);
            ended = count < 0;
            to += Math.max(count, 0);
        }
        return to - from >= wanted;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
