package org.aftercall.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Makes the text of mails readable: from web pages and from rich text.
final class MailText {
    private static final Pattern LINES = Pattern.compile("\n{3,}");
    private static final Pattern RICH = Pattern.compile(
            "\\\\'([0-9a-fA-F]{2})|\\\\u(-?\\d{1,6}) ?\\??|\\\\([a-zA-Z]+)(-?\\d{1,9})? ?|\\\\(.)|([{}])|([^\\\\{}]+)");

    /// Groups of rich text that say how it looks, not what it says.
    private static final Pattern SILENT = Pattern.compile(
            "fonttbl|colortbl|stylesheet|info|pict|header|footer|generator|listtable|listoverridetable|themedata|xmlnstbl");

    private MailText() {}

    /// The text of a web page with its paragraphs as lines.
    static String ofPage(String html) {
        Document page =
                Jsoup.parse(html.length() > Limits.PICTURE_BYTES ? html.substring(0, Limits.PICTURE_BYTES) : html);
        page.select("script, style, head, title").remove();
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        String plain = words.text().replace('\u00a0', ' ');
                        boolean start = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
                        text.append(start ? plain.stripLeading() : plain);
                    } else if (node instanceof Element element
                            && (element.normalName().equals("br") || element.isBlock())) {
                        line(text, element.normalName().equals("br"));
                    } else if (node instanceof Element element
                            && element.normalName().equals("td")) {
                        text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : "  ");
                    }
                },
                page);
        return LINES.matcher(text).replaceAll("\n\n").strip();
    }

    private static void line(StringBuilder text, boolean always) {
        if (always || (!text.isEmpty() && text.charAt(text.length() - 1) != '\n')) {
            text.append('\n');
        }
    }

    /// The text of rich text; of a page that is packed into it, that of the page.
    static String ofRichText(String rich) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        int silent = Integer.MAX_VALUE;
        boolean page = rich.contains("\\fromhtml");
        boolean hidden = false;
        boolean star = false;
        Charset letters = Charset.forName("windows-1252");
        Matcher token = RICH.matcher(rich);
        while (token.find() && out.length() < Limits.LONGEST_TEXT) {
            String word = token.group(3);
            if (star && word != null && !word.equals("htmltag")) {
                silent = Math.min(silent, depth);
            }
            star = "*".equals(token.group(5));
            boolean heard = depth < silent && !(page && hidden);
            if (token.group(6) != null) {
                depth += token.group(6).equals("{") ? 1 : -1;
                silent = depth < silent ? Integer.MAX_VALUE : silent;
            } else if (word != null && SILENT.matcher(word).matches()) {
                silent = Math.min(silent, depth);
            } else if (word != null && word.equals("ansicpg") && token.group(4) != null) {
                letters = charset("windows-" + token.group(4));
            } else if (word != null && word.equals("htmlrtf")) {
                hidden = !"0".equals(token.group(4));
            } else if (heard && word != null && (word.equals("par") || word.equals("line"))) {
                out.append('\n');
            } else if (heard && word != null && word.equals("tab")) {
                out.append('\t');
            } else if (heard && token.group(1) != null) {
                byte[] one = {(byte) Integer.parseInt(token.group(1), 16)};
                out.append(new String(one, letters));
            } else if (heard && token.group(2) != null) {
                out.append((char) Integer.parseInt(token.group(2)));
            } else if (heard && !star && token.group(5) != null && "\\{}".contains(token.group(5))) {
                out.append(token.group(5));
            } else if (heard && token.group(7) != null) {
                out.append(token.group(7).replaceAll("[\r\n]", ""));
            }
        }
        return page
                ? ofPage(out.toString())
                : LINES.matcher(out).replaceAll("\n\n").strip();
    }

    /// The character set of a name that some program wrote; the one of Western Windows where there is none such.
    static Charset charset(@Nullable String name) {
        try {
            String plain = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
            return plain.isEmpty() || plain.equals("us-ascii")
                    ? Charset.forName("windows-1252")
                    : Charset.forName(plain);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Charset.forName("windows-1252");
        }
    }

    /// Text without a declared character set.
    static String plain(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
