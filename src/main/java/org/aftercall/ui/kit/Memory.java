package org.aftercall.ui.kit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the window remembers on this laptop from one run to the next: sizes, columns, the user's choices. Losing it
/// costs a few clicks, nothing of the book. Safe for any thread; returns at once.
public interface Memory {
    /// @param name such as `contacts.columns`
    /// @param otherwise the answer while nothing is remembered
    String read(String name, String otherwise);

    void write(String name, String value);

    /// Remembers until the program ends.
    static Memory untilTheEnd() {
        Map<String, String> values = new ConcurrentHashMap<>();
        return new Memory() {
            @Override
            public String read(String name, String otherwise) {
                return values.getOrDefault(name, otherwise);
            }

            @Override
            public void write(String name, String value) {
                values.put(name, value);
            }
        };
    }
}
