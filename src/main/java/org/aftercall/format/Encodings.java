package org.aftercall.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Finds out in which character set a text file is written: a byte order mark decides, then strict UTF-8 over the
/// whole file, then the pattern of zero bytes of UTF-16, then the likeliest code page by the letters that it gives.
final class Encodings {
    private static final int SAMPLE = 256 * 1024;

    /// What was found about a file in one pass over its bytes.
    ///
    /// @param bomBytes length of the byte order mark, 0 for none
    /// @param certain false where the code page is a guess
    /// @param undecodable bytes that are not UTF-8 in a file that otherwise is
    /// @param sample the beginning of the text, the byte order mark left out
    /// @param wholeSample whether that is all of it
    record Found(
            Charset charset,
            int bomBytes,
            boolean certain,
            long undecodable,
            String sample,
            boolean wholeSample,
            String sha256) {
        Found withSha256(String other) {
            return new Found(charset, bomBytes, certain, undecodable, sample, wholeSample, other);
        }
    }

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
        UTF_32BE(StandardCharsets.UTF_32BE, "\u0000\u0000\u00FE\u00FF"),
        UTF_32LE(StandardCharsets.UTF_32LE, "\u00FF\u00FE\u0000\u0000"),
        UTF_16BE(StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
        UTF_16LE(StandardCharsets.UTF_16LE, "\u00FF\u00FE");

        private final Charset charset;
        private final String bytes;

        Mark(Charset charset, String bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        static @Nullable Mark of(byte[] head) {
            String latin = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
            for (Mark mark : values()) {
                if (latin.startsWith(mark.bytes)) {
                    return mark;
                }
            }
            return null;
        }
    }

    private Encodings() {}

    /// A first guess from the beginning alone, good enough to see what kind of file it is.
    static Charset ofHead(byte[] head) {
        Mark mark = Mark.of(head);
        if (mark != null) {
            return mark.charset;
        }
        Charset wide = byZeros(head);
        return wide == null ? StandardCharsets.ISO_8859_1 : wide;
    }

    /// Whether these are the bytes of a program or a picture rather than of a text. Good UTF-8 may hold many control
    /// characters before it is taken for such.
    static boolean isBinary(byte[] head, String text) {
        long odd = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (odd <= 2 || odd * 20 <= text.length()) {
            return false;
        }
        Utf8Check check = new Utf8Check();
        check.take(head, head.length);
        return check.malformed > 0 || odd * 3 > text.length();
    }

    /// Reads the file once.
    ///
    /// @param wanted the character set that a person chose; null to find out
    /// @throws IOException when the disk cannot be read
    static Found in(Path file, @Nullable Charset wanted, MessageDigest digest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in(in, wanted, digest);
        }
    }

    /// The same for what a stream gives to its end.
    static Found in(InputStream in, @Nullable Charset wanted, MessageDigest digest) throws IOException {
        Utf8Check check = new Utf8Check();
        byte[] sample = in.readNBytes(SAMPLE);
        digest.update(sample);
        check.take(sample, sample.length);
        byte[] piece = new byte[1 << 16];
        boolean whole = true;
        for (int count = in.read(piece); count > 0; count = in.read(piece)) {
            whole = false;
            digest.update(piece, 0, count);
            check.take(piece, count);
        }
        check.end();
        Verdict verdict = verdict(sample, wanted, check);
        Mark mark = Mark.of(sample);
        int bomBytes = mark == null ? 0 : mark.bytes.length();
        String text = new String(sample, bomBytes, sample.length - bomBytes, verdict.charset());
        String sha256 = HexFormat.of().formatHex(digest.digest());
        long lost = verdict.charset().equals(StandardCharsets.UTF_8) ? check.malformed : 0;
        return new Found(verdict.charset(), bomBytes, verdict.certain(), lost, text, whole, sha256);
    }

    private record Verdict(Charset charset, boolean certain) {}

    private static Verdict verdict(byte[] sample, @Nullable Charset wanted, Utf8Check check) {
        if (wanted != null) {
            return new Verdict(wanted, true);
        }
        Mark mark = Mark.of(sample);
        if (mark != null) {
            return new Verdict(mark.charset, true);
        }
        Charset wide = byZeros(sample);
        if (wide != null) {
            return new Verdict(wide, false);
        }
        // a few broken bytes among many good ones are a damaged UTF-8 text, not another code page
        if (check.malformed * 5 <= check.high) {
            return new Verdict(StandardCharsets.UTF_8, check.malformed == 0);
        }
        return new Verdict(CodePages.likeliest(check.around()), false);
    }

    /// UTF-16 without a mark shows in zero bytes: separators, digits and Latin letters have one each.
    private static @Nullable Charset byZeros(byte[] head) {
        int pairs = Math.min(head.length, 8192) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += head[2 * i] == 0 ? 1 : 0;
            odd += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || even + odd < 2) {
            return null;
        }
        if (odd * 10 > pairs && even * 50 <= pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > pairs && odd * 50 <= pairs ? StandardCharsets.UTF_16BE : null;
    }

    /// Strict UTF-8 over a stream of pieces: counts what is not, and keeps the surroundings of what is beyond ASCII.
    private static final class Utf8Check {
        private static final int KEPT = 64 * 1024;

        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer sunk = CharBuffer.allocate(8192);
        private final ByteArrayOutputStream around = new ByteArrayOutputStream();
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private long malformed;
        private long high;

        void take(byte[] piece, int length) {
            keepSurroundings(piece, length);
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + length);
            bytes.put(rest).put(piece, 0, length).flip();
            run(bytes, false);
            rest = bytes;
        }

        void end() {
            run(rest, true);
        }

        byte[] around() {
            return around.toByteArray();
        }

        private void run(ByteBuffer bytes, boolean end) {
            while (true) {
                CoderResult result = decoder.decode(bytes, sunk, end);
                sunk.clear();
                if (result.isUnderflow()) {
                    return;
                }
                if (result.isError()) {
                    malformed += result.length();
                    bytes.position(bytes.position() + result.length());
                }
            }
        }

        private void keepSurroundings(byte[] piece, int length) {
            int from = 0;
            for (int i = 0; i < length; i++) {
                if (piece[i] < 0) {
                    high++;
                    if (around.size() < KEPT) {
                        int start = Math.max(from, i - 2);
                        int end = Math.min(length, i + 3);
                        if (end > start) {
                            if (start > from) {
                                around.write(' ');
                            }
                            around.write(piece, start, end - start);
                            from = end;
                        }
                    }
                }
            }
        }
    }
}
