package org.aftercall.ui.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;

/// What nobody expected is said once, and tells nothing of anybody.
final class UnexpectedTest {
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");
    private final Unexpected unexpected = new Unexpected(() -> now);

    @Test
    void theSameErrorIsAskedAboutOnceThenMentionedThenAskedAboutAgain() {
        assertThat(happens()).isEqualTo(Unexpected.Say.ASK);
        assertThat(happens()).isEqualTo(Unexpected.Say.NOTHING);
        pass(Duration.ofSeconds(6));
        assertThat(happens()).isEqualTo(Unexpected.Say.MENTION);
        assertThat(happens()).isEqualTo(Unexpected.Say.NOTHING);
        pass(Duration.ofMinutes(10));
        assertThat(happens()).isEqualTo(Unexpected.Say.ASK);
    }

    @Test
    void anErrorWithEachPictureIsMentionedATimeOrTwo() {
        long said = 0;
        for (int picture = 0; picture < 600; picture++) {
            said += happens() == Unexpected.Say.NOTHING ? 0 : 1;
            pass(Duration.ofMillis(16));
        }
        assertThat(said).isEqualTo(2);
    }

    @Test
    void whileAnotherQuestionWaitsItIsOnlyMentioned() {
        assertThat(unexpected.happened(new IllegalStateException("x"), true)).isEqualTo(Unexpected.Say.MENTION);
    }

    @Test
    void anotherErrorIsAskedAboutToo() {
        happens();
        assertThat(unexpected.happened(new ArithmeticException("y"), false)).isEqualTo(Unexpected.Say.ASK);
    }

    @Test
    void theDetailsHoldKindsAndPlacesButNoMessage() {
        String details = Details.of(new IllegalStateException(
                "saving Farida Rahmani", new Refused("book.notWritable", "/home/ingrid/book +49 30 123")));
        assertThat(details)
                .contains("IllegalStateException")
                .contains("Refused book.notWritable")
                .contains("ui.trouble.UnexpectedTest.theDetailsHoldKindsAndPlacesButNoMessage:")
                .doesNotContain("Farida")
                .doesNotContain("ingrid")
                .doesNotContain("+49")
                .doesNotContain("\tat ");
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        IllegalStateException one = new IllegalStateException();
        IllegalArgumentException other = new IllegalArgumentException(one);
        one.initCause(other);
        assertThat(Details.of(one).lines().filter(line -> !line.startsWith(" ")))
                .hasSize(9);
    }

    private Unexpected.Say happens() {
        return unexpected.happened(new IllegalStateException("x"), false);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
