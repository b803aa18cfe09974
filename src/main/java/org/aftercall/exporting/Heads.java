package org.aftercall.exporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What the columns of a table of contacts are called, in the languages of the program (`heads.tsv`). Whoever imports
/// the table knows the columns by these heads in each of them.
final class Heads {
    private static final Map<String, String> GERMAN = read();

    private final boolean german;

    Heads(Locale language) {
        this.german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    /// @param head in English, with `%d` for a number
    String said(String head) {
        return german ? GERMAN.getOrDefault(head, head) : head;
    }

    /// The head of one of the fifteen own fields.
    String own(int slot, String name) {
        return (german ? "Feld " : "Field ") + slot + ": " + name;
    }

    private static Map<String, String> read() {
        Map<String, String> german = new LinkedHashMap<>();
        try (InputStream file = Heads.class.getResourceAsStream("heads.tsv")) {
            if (file == null) {
                throw new IllegalStateException("the table of heads is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    german.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the table of heads", broken);
        }
        return german;
    }
}
