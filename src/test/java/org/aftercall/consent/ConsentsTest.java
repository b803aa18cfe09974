package org.aftercall.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Channel;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ConsentId;
import org.aftercall.model.ContactId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ConsentsTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 3);

    @Test
    void whoNeverSaidAnythingIsNotRefused() {
        assertThat(Consents.refusal(List.of(), Channel.Known.PHONE)).isEmpty();
    }

    @Test
    void aRefusalForbidsItsChannelAlone() {
        List<ConsentEvent> events = List.of(refusal(1, Channel.Known.MARKETING_EMAIL, MARCH));
        assertThat(Consents.refusal(events, Channel.Known.MARKETING_EMAIL)).isPresent();
        assertThat(Consents.refusal(events, Channel.Known.PHONE)).isEmpty();
    }

    @Test
    void aRefusalOfEverythingForbidsEveryChannel() {
        List<ConsentEvent> events = List.of(refusal(1, Channel.Known.ALL, null));
        for (Channel.Known channel : Channel.Known.values()) {
            assertThat(Consents.refusal(events, channel)).as(channel.code()).isPresent();
        }
    }

    @Test
    void aLaterConsentLiftsOnlyTheRefusalsThatItNames() {
        ConsentEvent seen = refusal(1, Channel.Known.PHONE, MARCH);
        ConsentEvent unseen = refusal(2, Channel.Known.PHONE, MARCH.minusDays(9));
        ConsentEvent consent = consent(3, MARCH.plusDays(1), seen.id());
        assertThat(Consents.refusal(List.of(seen, consent), Channel.Known.PHONE))
                .isEmpty();
        assertThat(Consents.refusal(List.of(seen, unseen, consent), Channel.Known.PHONE))
                .contains(unseen);
        assertThat(Consents.refusal(List.of(seen, consent(4, MARCH.plusDays(1))), Channel.Known.PHONE))
                .contains(seen);
    }

    @Test
    void theLatestRefusalIsTheOneThatIsShown() {
        ConsentEvent undated = refusal(1, Channel.Known.PHONE, null);
        ConsentEvent early = refusal(2, Channel.Known.PHONE, MARCH);
        ConsentEvent late = refusal(3, Channel.Known.ALL, MARCH.plusDays(1));
        assertThat(Consents.refusal(List.of(late, undated, early), Channel.Known.PHONE))
                .contains(late);
    }

    private static ConsentEvent refusal(long id, Channel channel, @Nullable LocalDate date) {
        return new ConsentEvent(id(id), ANYBODY, channel, false, date, "asked by phone", "", List.of());
    }

    private static ConsentEvent consent(long id, LocalDate date, ConsentId... names) {
        return new ConsentEvent(id(id), ANYBODY, Channel.Known.PHONE, true, date, "asked by phone", "", List.of(names));
    }

    private static final ContactId ANYBODY = new ContactId(new UUID(1, 1));

    private static ConsentId id(long id) {
        return new ConsentId(new UUID(2, id));
    }
}
