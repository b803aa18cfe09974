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

/// Languages that nobody speaks: English and German whose sentences carry a mark, so that a test knows the program's
/// own
/// words from names and notes; and English that is longer by two fifths, as other languages are.
public final class Stretched {
    /// Ends every sentence of the program. Has no width.
    public static final String MARK = "\u2060";

    /// Marked.
    public static final Locale ENGLISH = Locale.of("qaa");
    /// Marked, and longer.
    public static final Locale LONGER = Locale.of("qab");

    /// German, marked.
    public static final Locale GERMAN = Locale.of("de", "XA");

    private static final double MORE = 0.4;

    private Stretched() {}

    /// Makes the sentences of both, where the program looks for them.
    public static void write() {
        try {
            Properties english = read("messages.properties");
            write(english, ENGLISH, 0);
            write(english, LONGER, MORE);
            write(read("messages_de.properties"), GERMAN, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name))) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }

    private static void write(Properties plain, Locale locale, double more) throws IOException {
        Properties made = new Properties();
        for (String key : plain.stringPropertyNames()) {
            String sentence = plain.getProperty(key);
            made.setProperty(key, isPattern(key) ? sentence : sentence + longer(sentence, more) + MARK);
        }
        // a day is longer in no language than here, but it is not to be shortened either
        made.setProperty("day.head", plain.getProperty("day.head") + "'" + MARK + "'");
        Path folder = Path.of(Stretched.class.getResource("Stretched.class").getPath());
        Path file = folder.resolveSibling("messages_" + locale + ".properties");
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
