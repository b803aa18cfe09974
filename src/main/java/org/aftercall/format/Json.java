package org.aftercall.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// Small JSON texts in memory.
public final class Json {
    private Json() {}

    /// @param tree Map with text keys, Iterable, String, Number, Boolean or null, nested as you like
    /// @return the text with a line break at its end
    /// @throws IllegalArgumentException for anything else
    public static String write(@Nullable Object tree) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.value(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
        return text.toString();
    }

    /// @return LinkedHashMap, List, String, Boolean, null, Integer, Long, BigInteger or BigDecimal
    /// @throws Refused when the text is broken
    public static @Nullable Object read(String text) {
        try (JsonReader json = new JsonReader(new StringReader(text), "JSON")) {
            Object tree = json.value();
            json.end();
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory", e);
        }
    }
}
