package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "x",
                "✓",
                "Ja",
                "Attended",
                " checked in ",
                "Teilgenommen",
                "Présent",
                "Asistió",
                "Aanwezig"
            })
    void theseCame(String text) {
        assertThat(Presence.read(text)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "0",
                "Nein",
                "No-Show",
                "did not attend",
                "Nicht erschienen",
                "Absent",
                "No asistió",
                "Afwezig"
            })
    void theseDidNot(String text) {
        assertThat(Presence.read(text)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"perhaps", "registered", "waiting list", ""})
    void ofTheseNobodyKnows(String text) {
        assertThat(Presence.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Attended", "Attendance", "Teilgenommen", "Anwesenheit", "Présence", "Asistencia", "Aanwezigheid"
            })
    void headersOfFiveLanguagesAreKnown(String header) {
        assertThat(HeaderWords.meaning(header).orElseThrow().target()).isEqualTo(Target.ATTENDED);
    }

    @Test
    void valuesSpeakForThemselvesUnlessTheyAreAMereYesOrNo() {
        assertThat(Presence.areSaid(List.of("Attended", "No show"))).isTrue();
        assertThat(Presence.areSaid(List.of("yes", "no"))).isFalse();
        assertThat(Presence.areSaid(List.of("Attended", "active"))).isFalse();
    }
}
