package org.aftercall.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aftercall.text.Folding;

/// Reads in a list of guests whether somebody came: a yes or a no, a cross, or the words of programs for events.
final class Presence {
    private static final Set<String> CAME = Set.of(
            "attended",
            "present",
            "came",
            "showed up",
            "checked in",
            "check-in",
            "participated",
            "teilgenommen",
            "anwesend",
            "erschienen",
            "war da",
            "da",
            "participe",
            "a participe",
            "presente",
            "asistio",
            "aanwezig",
            "deelgenomen");
    private static final Set<String> STAYED_AWAY = Set.of(
            "no show",
            "no-show",
            "noshow",
            "absent",
            "did not attend",
            "not attended",
            "did not come",
            "cancelled",
            "canceled",
            "declined",
            "nicht teilgenommen",
            "nicht erschienen",
            "nicht gekommen",
            "nicht da",
            "abwesend",
            "entschuldigt",
            "abgesagt",
            "absente",
            "excuse",
            "pas venu",
            "pas venue",
            "n'a pas participe",
            "ausente",
            "no asistio",
            "afwezig",
            "niet aanwezig",
            "niet gekomen",
            "afgemeld");

    private Presence() {}

    /// Empty where a text says neither.
    static Optional<Boolean> read(String text) {
        String folded = Folding.fold(text.strip()).toLowerCase(Locale.ROOT);
        if (CAME.contains(folded)) {
            return Optional.of(true);
        }
        return STAYED_AWAY.contains(folded) ? Optional.of(false) : ValueKind.yesNo(text);
    }

    /// Whether values speak of guests whatever stands above them: all are understood, and not as a mere yes or no.
    static boolean areSaid(List<String> values) {
        return values.size() > 1
                && values.stream().allMatch(each -> read(each).isPresent())
                && values.stream().anyMatch(each -> ValueKind.yesNo(each).isEmpty());
    }

    /// Whether an empty cell says that somebody did not come: where nothing but a yes is ever written.
    static boolean blankIsNo(ColumnMapping column) {
        return column.target() == Target.ATTENDED
                && !column.samples().isEmpty()
                && column.samples().stream().allMatch(each -> read(each).orElse(false));
    }
}
