package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What its sender wrote in a mail: the text above what it answers, and the signature below that text.
public final class MailBodies {
    private static final int SIGNATURE_LINES = 14;

    /// The line above a mail that is answered or passed on, in the words of the programs that write it.
    private static final Pattern ANSWERED = Pattern.compile(
            "(?i)^\\s*(?:-{2,}\\s*(?:original(?: message)?|ursprüngliche nachricht|weitergeleitete nachricht|"
                    + "forwarded message|message (?:d'origine|transféré)|mensaje original|messaggio originale|"
                    + "oorspronkelijk bericht).*|_{10,}\\s*|"
                    + "(?:on|am|le|el|il|op)\\s.{4,120}(?:wrote|schrieb.*|a écrit|escribió|ha scritto|schreef.*)\\s*:?\\s*|"
                    + "(?:from|von|de|da|van|od|от)\\s*:\\s.+@.+|>.*)$");

    private static final Pattern GREETING = Pattern.compile(
            "(?i)^\\s*(?:(?:best|kind|warm|with best|with kind|many)?\\s*(?:regards|wishes|thanks)|cheers|sincerely|yours.*|"
                    + "(?:mit|viele|beste|herzliche|freundliche|liebe|schöne).{0,25}(?:grüßen?|grüsse[n]?)|mfg|vg|lg|"
                    + "cordialement|bien à vous|saludos|un saludo|cordiali saluti|met vriendelijke groet(?:en)?)[\\s,!.]*$");

    private MailBodies() {}

    /// The text without what it answers.
    public static String own(String body) {
        List<String> own = new ArrayList<>();
        for (String line : body.replace("\r\n", "\n").split("\n", -1)) {
            if (ANSWERED.matcher(line).matches() && !String.join("", own).isBlank()) {
                break;
            }
            if (!line.startsWith(">")) {
                own.add(line);
            }
        }
        return String.join("\n", own).strip();
    }

    /// The lines below the sign `-- ` or below the greeting; empty where neither stands there.
    public static String signature(String body) {
        List<String> lines = own(body).lines().toList();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals("--")
                    || line.equals("-- ")
                    || GREETING.matcher(line).matches()) {
                start = i + 1;
            }
        }
        return start < 0
                ? ""
                : String.join("\n", lines.subList(start, Math.min(lines.size(), start + SIGNATURE_LINES)))
                        .strip();
    }
}
