package org.aftercall.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// Languages that nobody speaks: English whose sentences carry a mark, so that a test knows the program's own words
/// from names and notes; and the same, longer by two fifths, as other languages are.
public final class Stretched {
    /// Ends every sentence of the program. Has no width.
    public static final String MARK = "\u2060";

    /// Marked.
    public static final Locale ENGLISH = Locale.of("qaa");
    /// Marked, and longer.
    public static final Locale LONGER = Locale.of("qab");

    private static final double MORE = 0.4;

    private Stretched() {}

    /// Makes the sentences of both, where the program looks for them.
    public static void write() {
        Properties english = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("messages.properties"))) {
            english.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            write(english, ENGLISH, 0);
            write(english, LONGER, MORE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Properties english, Locale locale, double more) throws IOException {
        Properties made = new Properties();
        for (String key : english.stringPropertyNames()) {
            String sentence = english.getProperty(key);
            made.setProperty(key, isPattern(key) ? sentence : sentence + longer(sentence, more) + MARK);
        }
        Path folder = Path.of(Stretched.class.getResource("Stretched.class").getPath());
        Path file = folder.resolveSibling("messages_" + locale.getLanguage() + ".properties");
        // two test programs may do so at once: each file is put in its place whole
        Path whole = Files.createTempFile(folder.getParent(), locale.getLanguage(), ".tmp");
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(whole), StandardCharsets.UTF_8)) {
            made.store(out, null);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// How days are written, how names stand in a row, and what is typed into a field, is no sentence.
    private static boolean isPattern(String key) {
        return key.startsWith("day.") || key.startsWith("list.") || key.startsWith("after.typed.");
    }

    /// Words of at most six letters, so that a long sentence can be wrapped as it could before.
    private static String longer(String sentence, double more) {
        int letters = (int) Math.ceil(sentence.replaceAll("\\{[^}]*}", "xxxx").length() * more);
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            boolean blank = sentence.contains(" ") && i % 7 == 0;
            added.append(blank ? ' ' : 'x');
        }
        return added.toString();
    }
}
