package org.aftercall.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.NoFollowUp;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;

/// Reads a choice as people type it: by its code, or as the window calls it in the user's language or in English.
final class Choices {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private Choices() {}

    /// @throws Refused if there is no such result; the sentence lists them
    static CallResult result(Words words, String typed) {
        List<String> codes =
                Arrays.stream(CallResult.Known.values()).map(CallResult::code).toList();
        return CallResult.of(find(words, "result", codes, typed)
                .orElseThrow(() -> new Refused("choice.result", typed, listed(codes))));
    }

    /// @throws Refused if there is no such kind; the sentence lists them
    static ActivityKind kind(Words words, String typed) {
        List<String> codes = Arrays.stream(ActivityKind.Known.values())
                .map(ActivityKind::code)
                .toList();
        return ActivityKind.of(
                find(words, "kind", codes, typed).orElseThrow(() -> new Refused("choice.kind", typed, listed(codes))));
    }

    /// A reason that is none of ours is kept in the user's own words.
    static NoFollowUp reason(Words words, String typed) {
        List<String> codes =
                Arrays.stream(NoFollowUp.Known.values()).map(NoFollowUp::code).toList();
        return NoFollowUp.of(find(words, "reason", codes, typed).orElse(typed.strip()));
    }

    private static Optional<String> find(Words words, String of, List<String> codes, String typed) {
        String wanted = folded(typed);
        return codes.stream()
                .filter(code -> folded(code).equals(wanted)
                        || folded(words.choice(of, code)).equals(wanted)
                        || folded(ENGLISH.choice(of, code)).equals(wanted))
                .findFirst();
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static String listed(List<String> codes) {
        return codes.stream().map(code -> code.replace('_', '-')).collect(Collectors.joining(", "));
    }
}
