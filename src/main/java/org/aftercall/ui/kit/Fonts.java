package org.aftercall.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;

/// The fonts that come with the program. Each weight is a family of its own: a weight in the style sheet is silently
/// ignored.
public final class Fonts {
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-";
    private static final String FEATHER = "/META-INF/resources/feather/4.28/fonts/feather.ttf";

    /// Where an installed program has them as files, of which the toolkit reads only what it needs; from a jar they are
    /// unpacked and copied first, which each start waits for.
    private static final String BESIDE = System.getProperty("aftercall.fonts", "");

    private static boolean loaded;

    private Fonts() {}

    /// Loads them, once. Must come before the first scene.
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String weight : List.of("Regular", "Italic", "SemiBold", "Bold")) {
            read(INTER + weight + ".otf");
        }
        read(FEATHER);
        loaded = true;
    }

    static Font read(String path) {
        Path beside = Path.of(BESIDE, path.substring(path.lastIndexOf('/') + 1));
        if (!BESIDE.isEmpty() && Files.exists(beside)) {
            Font font = Font.loadFont(beside.toUri().toString(), 13);
            if (font != null) {
                return font;
            }
        }
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            Font font = in == null ? null : Font.loadFont(in, 13);
            if (font == null) {
                throw new IllegalStateException("the font " + path + " cannot be read");
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("reading the font " + path, e);
        }
    }
}
