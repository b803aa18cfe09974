package org.aftercall.app;

import java.util.Locale;
import org.aftercall.ui.kit.Memory;

/// In which language the window speaks: the chosen one, or that of the system.
final class Language {
    private static final String NAME = "language";

    private Language() {}

    static Locale ofSystem() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    static Locale chosen(Memory memory) {
        String tag = memory.read(NAME, "");
        return tag.isEmpty() ? ofSystem() : Locale.forLanguageTag(tag);
    }

    /// Remembers a language; nothing if it is that of the system, so that the two change together.
    static void choose(Memory memory, Locale language) {
        boolean same = language.getLanguage().equals(ofSystem().getLanguage());
        memory.write(NAME, same ? "" : language.toLanguageTag());
    }
}
