package org.aftercall.exporting;

import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/// How the pages of a mirror are said.
public interface PageWords {
    /// A sentence or a heading.
    ///
    /// @param arguments what stands in it, by number
    String say(String key, Object... arguments);

    /// The word for a code of one of the closed choices: `point`, `kind`, `type-of-entry`, `result`, `direction`,
    /// `channel`.
    String choice(String of, String code);

    static PageWords of(BiFunction<String, Object[], String> say, BinaryOperator<String> choice) {
        return new PageWords() {
            @Override
            public String say(String key, Object... arguments) {
                return say.apply(key, arguments);
            }

            @Override
            public String choice(String of, String code) {
                return choice.apply(of, code);
            }
        };
    }
}
