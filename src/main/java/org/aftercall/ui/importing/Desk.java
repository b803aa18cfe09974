package org.aftercall.ui.importing;

import java.text.NumberFormat;
import org.aftercall.wording.Words;

/// What all steps share: what is chosen, and how it is said.
record Desk(ImportViewModel model, Words words) {
    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(words.locale()).format(number);
    }
}
