package org.aftercall.text;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and compares e-mail addresses as people and programs write them.
public final class Emails {
    /// What stands before the @, and the whole (RFC 5321, 4.5.3.1).
    static final int LONGEST_LOCAL = 64;

    static final int LONGEST = 254;

    private static final Pattern IN_BRACKETS = Pattern.compile("<\\s*(?:mailto:)?([^<>]*)>");
    private static final Pattern MAILTO = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile("^(?:e-?mail|mail)\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL = Pattern.compile("\"[^\"\\r\\n]+\"|[^\\s\"(),:;<>@\\[\\]\\\\\\p{Cntrl}]+");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?!-)[a-z0-9-]{1,63}(?<!-)(?:\\.(?!-)[a-z0-9-]{1,63}(?<!-))*\\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s/]+|\\s+(?:or|oder|ou|und|and|o|of|&)\\s+");
    private static final int LONGEST_CELL = 1_000;

    private Emails() {}

    /// The address in the form in which equal addresses are equal: bare, in small letters, the
    /// domain in ASCII (RFC 5890). `Name <a@b.org>`, `mailto:a@b.org?subject=x` and stray
    /// punctuation around it are accepted. Empty if there is no single address in it.
    public static Optional<String> comparable(String written) {
        if (PlainEmails.isPlain(written)) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        return written.length() > LONGEST_CELL ? Optional.empty() : read(written);
    }

    /// The same for every text, the plain ones too.
    static Optional<String> read(String written) {
        String bare = bare(written);
        int at = bare.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL) {
            return Optional.empty();
        }
        String local = bare.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = ascii(bare.substring(at + 1)).toLowerCase(Locale.ROOT);
        if (!LOCAL.matcher(local).matches() || domain.length() > LONGEST - at - 1) {
            return Optional.empty();
        }
        return DOMAIN.matcher(domain).matches() ? Optional.of(local + "@" + domain) : Optional.empty();
    }

    /// Whether this is one e-mail address and nothing else but perhaps its owner's name.
    public static boolean looksLikeEmail(String text) {
        return comparable(text).isPresent();
    }

    /// What stands after the @, in ASCII and small letters; empty if this is no address.
    public static Optional<String> domain(String written) {
        return comparable(written).map(address -> address.substring(address.lastIndexOf('@') + 1));
    }

    /// The addresses in one cell, each as written, in their order: separated by commas, semicolons,
    /// line breaks, slashes, spaces or "or". What is no address stays as a piece of its own, so
    /// nothing is lost.
    public static List<String> split(String cell) {
        List<String> pieces = new ArrayList<>();
        StringBuilder waiting = new StringBuilder();
        for (String part : atSeparators(cell)) {
            boolean hasAddress = part.indexOf('@') >= 0;
            if (!waiting.isEmpty() && (!hasAddress || part.indexOf('<') < 0)) {
                pieces.add(waiting.toString());
                waiting.setLength(0);
            }
            if (!hasAddress) {
                waiting.append(part); // "Doe, John <a@b.org>" without quotes
            } else if (waiting.isEmpty()) {
                pieces.addAll(several(part));
            } else {
                pieces.add(waiting.append(", ").append(part).toString());
                waiting.setLength(0);
            }
        }
        if (!waiting.isEmpty()) {
            pieces.add(waiting.toString());
        }
        return List.copyOf(pieces);
    }

    private static List<String> several(String part) {
        if (part.indexOf('@') == part.lastIndexOf('@') || part.indexOf('<') >= 0) {
            return part.indexOf('<') < 0 && part.indexOf('/') >= 0 && !looksLikeEmail(part)
                    ? nonBlank(part.split("/", -1))
                    : List.of(part);
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : BETWEEN.split(part, -1)) {
            if (piece.indexOf('@') >= 0) {
                pieces.add(piece.strip());
            } else if (!piece.isBlank() && !BETWEEN.matcher(" " + piece + " ").matches()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    private static List<String> nonBlank(String... pieces) {
        List<String> found = new ArrayList<>();
        for (String piece : pieces) {
            if (!piece.isBlank()) {
                found.add(piece.strip());
            }
        }
        return found;
    }

    private static List<String> atSeparators(String cell) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter == '"' && (quoted || cell.indexOf('"', i + 1) > 0)) {
                quoted = !quoted;
            } else if (!quoted && ",;|\n\r\t、，；".indexOf(letter) >= 0) {
                parts.add(cell.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(cell.substring(from));
        return nonBlank(parts.toArray(String[]::new));
    }

    private static String bare(String written) {
        String text = written.strip();
        Matcher inBrackets = IN_BRACKETS.matcher(text);
        if (inBrackets.find()) {
            text = inBrackets.group(1).strip();
        }
        text = LABEL.matcher(text).replaceFirst("");
        Matcher mailto = MAILTO.matcher(text);
        if (mailto.find()) {
            int question = text.indexOf('?');
            text = text.substring(mailto.end(), question < 0 ? text.length() : question);
        }
        int from = 0;
        int to = text.length();
        while (from < to && "<(['‘’“”\u00A0\u200B\uFEFF ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ">)]'‘’“”.,;:\u00A0\u200B\uFEFF ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notADomain) {
            return "";
        }
    }
}
