package org.aftercall.ui.shell;

import java.util.Map;

/// What the window was like when it was last closed, on this laptop. Losing it costs nothing but a drag of the mouse.
public interface WindowMemory {
    /// Remembers nothing.
    WindowMemory NONE = new WindowMemory() {
        @Override
        public Map<String, String> read() {
            return Map.of();
        }

        @Override
        public void write(Map<String, String> values) {}
    };

    /// Empty if nothing is known.
    Map<String, String> read();

    void write(Map<String, String> values);
}
