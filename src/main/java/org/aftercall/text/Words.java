package org.aftercall.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// Our tables of words, one file each.
final class Words {
    private Words() {}

    /// The words of a text.
    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+", -1));
    }

    /// A table of this package: keys to what stands behind them. Empty if there is no such table.
    static Map<String, String> table(String name) {
        Properties properties = new Properties();
        try (InputStream file = Words.class.getResourceAsStream(name + ".properties")) {
            if (file == null) {
                return Map.of();
            }
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the table of words " + name, broken);
        }
        Map<String, String> table = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> table.put(key, properties.getProperty(key)));
        return table;
    }
}
