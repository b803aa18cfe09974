package org.aftercall.importing;

import java.io.IOException;
import java.io.Writer;

/// Writes a page of HTML: what is ours as it is, and what a stranger wrote as text that does nothing.
final class HtmlText {
    private final Writer out;

    HtmlText(Writer out) {
        this.out = out;
    }

    /// Our own marks.
    void raw(String html) throws IOException {
        out.write(html);
    }

    /// What a stranger wrote is text, whatever it looks like, and turns no writing direction around.
    void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                case '\n' -> out.write("<br>");
                default -> out.write(isUnseen(letter) ? '\uFFFD' : letter);
            }
        }
    }

    private static boolean isUnseen(char letter) {
        return (letter < ' ' && letter != '\t' && letter != '\r')
                || (letter >= '\u202A' && letter <= '\u202E')
                || (letter >= '\u2066' && letter <= '\u2069')
                || letter == '\uFFFE'
                || letter == '\uFFFF';
    }
}
