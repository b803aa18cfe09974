package org.aftercall.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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

    @Test
    void whatIsRefusedIsAddedAndWhatIsAllowedNamesTheRefusalsThatWereSeen() {
        ConsentEvent phone = refusal(1, Channel.Known.PHONE, MARCH);
        ConsentEvent again = refusal(2, Channel.Known.PHONE, null);
        List<ConsentEvent> events = after(List.of(phone, again), Channel.Known.POST);
        assertThat(events)
                .extracting(ConsentEvent::channel, ConsentEvent::allowed, ConsentEvent::names)
                .containsExactly(
                        tuple(Channel.Known.PHONE, true, List.of(phone.id(), again.id())),
                        tuple(Channel.Known.POST, false, List.of()));
        assertThat(refused(List.of(phone, again), events)).containsExactly(Channel.Known.POST);
    }

    @Test
    void whoAllowsOneChannelAfterRefusingAllStaysRefusedOnTheOthers() {
        ConsentEvent all = refusal(1, Channel.Known.ALL, MARCH);
        Set<Channel> others = new HashSet<>(Consents.channels(List.of(all)));
        others.remove(Channel.Known.PHONE);
        List<ConsentEvent> events = after(List.of(all), others.toArray(Channel[]::new));
        assertThat(refused(List.of(all), events)).containsExactlyInAnyOrderElementsOf(others);
        assertThat(events)
                .filteredOn(event -> !event.allowed())
                .allMatch(event -> MARCH.equals(event.date()) && event.source().equals("asked by phone"));
    }

    @Test
    void whoRefusesEverythingRefusesWhatIsStillUnknownToo() {
        List<ConsentEvent> events =
                after(List.of(), Consents.channels(List.of()).toArray(Channel[]::new));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.channel()).isEqualTo(Channel.Known.ALL);
            assertThat(event.allowed()).isFalse();
        });
    }

    @Test
    void whoWishesWhatHoldsAlreadySaysNothingNew() {
        ConsentEvent all = refusal(1, Channel.Known.ALL, MARCH);
        assertThat(after(List.of())).isEmpty();
        assertThat(after(List.of(all), Consents.channels(List.of(all)).toArray(Channel[]::new)))
                .isEmpty();
        assertThat(after(List.of(refusal(2, Channel.Known.SMS, null)), Channel.Known.SMS))
                .isEmpty();
    }

    /// Who is on two cards has said what stands on both. The consent was recorded on one where no refusal stood, so it
    /// names none.
    @Test
    void history14AConsentOnACardWithoutTheRefusalDoesNotLiftItWhenTheCardsBecomeOne() {
        ConsentEvent onEva1 = refusal(1, Channel.Known.PHONE, MARCH);
        List<ConsentEvent> onEva2 = after(List.of());
        ConsentEvent consent = consent(2, MARCH.plusDays(9));
        List<ConsentEvent> asOne = Stream.of(List.of(onEva1), onEva2, List.of(consent))
                .flatMap(List::stream)
                .toList();
        assertThat(Consents.refusal(asOne, Channel.Known.PHONE)).contains(onEva1);
    }

    @Test
    void history15AConsentBetweenTwoMergesNamesOnlyWhatWasOnItsCardThenAndTheRefusalOfTheOtherStands() {
        ConsentEvent onEva1 = refusal(1, Channel.Known.PHONE, MARCH);
        ConsentEvent onEva2 = refusal(2, Channel.Known.PHONE, MARCH.minusDays(3));
        List<ConsentEvent> whileApart = after(List.of(onEva2));
        List<ConsentEvent> mergedAgain =
                Stream.concat(Stream.of(onEva1, onEva2), whileApart.stream()).toList();
        assertThat(refused(List.of(onEva2), whileApart)).isEmpty();
        assertThat(Consents.refusal(mergedAgain, Channel.Known.PHONE)).contains(onEva1);
    }

    @Test
    void aChannelOfANewerVersionCanBeAllowedAgain() {
        Channel fresh = Channel.of("holograms");
        ConsentEvent refusal = refusal(1, fresh, MARCH);
        assertThat(refused(List.of(refusal), after(List.of(refusal)))).isEmpty();
    }

    private static List<ConsentEvent> after(List<ConsentEvent> seen, Channel... refused) {
        AtomicLong next = new AtomicLong(100);
        return Consents.events(
                new ContactId(new UUID(0, 1)),
                seen,
                new Wish(Set.of(refused), MARCH.plusDays(9), "call", "as said"),
                () -> new ConsentId(new UUID(0, next.incrementAndGet())));
    }

    private static List<Channel> refused(List<ConsentEvent> before, List<ConsentEvent> added) {
        List<ConsentEvent> all = Stream.concat(before.stream(), added.stream()).toList();
        return Consents.channels(before).stream()
                .filter(channel -> Consents.refusal(all, channel).isPresent())
                .toList();
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
