package org.aftercall.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells by its first lines whether a text is a mail.
final class MailHeads {
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]{1,76}):(?:[ \\t].*)?");
    private static final Pattern POSTMARK = Pattern.compile("From \\S+.*\\d{4}.*");

    /// Fields that hardly anything but a mail has at its beginning.
    private static final Set<String> TELLING = Set.of(
            "from",
            "to",
            "cc",
            "subject",
            "date",
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "delivered-to",
            "x-original-to",
            "reply-to",
            "dkim-signature",
            "content-type");

    private static final int LINES = 60;
    private static final int ENOUGH = 2;

    private MailHeads() {}

    /// Whether the lines before the first empty one are fields of a mail.
    static boolean begins(String text) {
        int telling = 0;
        int number = 0;
        for (String line : (Iterable<String>) text.lines().limit(LINES)::iterator) {
            if (line.isBlank()) {
                break;
            }
            if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                if (number == 0) {
                    return false;
                }
                continue;
            }
            Matcher field = FIELD.matcher(line);
            if (!field.matches()) {
                return telling > ENOUGH;
            }
            number++;
            telling += TELLING.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return telling >= ENOUGH;
    }

    /// Whether a text that begins with "From " is a mailbox.
    static boolean beginsMailbox(String text) {
        int end = text.indexOf('\n');
        return end > 0 && POSTMARK.matcher(text.substring(0, end).strip()).matches() && begins(text.substring(end + 1));
    }

    /// Whether it is a page that a browser saved in the form of a mail.
    static boolean isSavedPage(String lower) {
        boolean sent = lower.contains("\nto:") || lower.contains("\nreceived:") || lower.contains("\nmessage-id:");
        return !sent && (lower.contains("multipart/related") || lower.contains("content-location:"));
    }
}
