package org.aftercall.wording;

/// How large something is, as people say it.
public final class SizeWords {
    private static final long KILOBYTE = 1 << 10;
    private static final long MEGABYTE = 1 << 20;

    private SizeWords() {}

    public static String said(Words words, long bytes) {
        if (bytes < KILOBYTE) {
            return words.say("size.bytes", bytes);
        }
        return bytes < MEGABYTE
                ? words.say("size.kilobytes", (bytes + KILOBYTE / 2) / KILOBYTE)
                : words.say("size.megabytes", (double) bytes / MEGABYTE);
    }
}
