package org.aftercall.exporting;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// How the pages of a mirror are said.
public interface PageWords {
    /// A sentence or a heading.
    String say(String key);

    /// The word for a code of one of the closed choices: `point`, `kind`, `type-of-entry`, `result`, `channel`.
    String choice(String of, String code);

    static PageWords of(UnaryOperator<String> say, BinaryOperator<String> choice) {
        return new PageWords() {
            @Override
            public String say(String key) {
                return say.apply(key);
            }

            @Override
            public String choice(String of, String code) {
                return choice.apply(of, code);
            }
        };
    }
}
