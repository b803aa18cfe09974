package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contents of attachments between laptops: left once, fetched when somebody wants them, healed by whoever has them.
final class ContentExchangeTest {
    private static final UUID OFFER = new UUID(14, 1);
    private static final int LARGE = 300 << 10;

    private final SharedPlace place = new SharedPlace();
    private final Laptop anna = new Laptop(1, place);
    private final Laptop ben = new Laptop(2, place);
    private final Laptop clara = new Laptop(3, place);

    @Test
    void aSmallContentComesByItselfAndALargeOneWhenSomebodyWantsIt() {
        String small = anna.attach(OFFER, bytes(1, 1000));
        String large = anna.attach(new UUID(14, 2), bytes(2, LARGE));
        sync(anna, ben);
        assertThat(ben.contents.read(small)).contains(bytes(1, 1000));
        assertThat(ben.contents.has(large)).isFalse();
        assertThat(ben.fetch(large)).isTrue();
        assertThat(ben.contents.read(large)).contains(bytes(2, LARGE));
        assertThat(contents()).hasSize(2);
        assertThat(ben.last().problems()).isEmpty();
    }

    @Test
    void oneContentOfTwoContactsLiesThereOnceAndAgainNothingIsWritten() {
        anna.attach(OFFER, bytes(1, 1000));
        anna.attach(new UUID(14, 2), bytes(1, 1000));
        sync(anna, ben, anna, ben);
        ben.attach(new UUID(14, 3), bytes(1, 1000));
        pass(Duration.ofHours(1), anna, ben);
        sync(anna, ben, anna, ben);
        assertThat(contents()).hasSize(1);
    }

    @Test
    void whatIsNotThereYetIsOnItsWayAndComesLaterWithoutBeingAskedForAgain() {
        String large = anna.attach(OFFER, bytes(2, LARGE));
        ben.place.hide(item -> item.shelf().equals(SharedPlace.CONTENTS));
        sync(anna, ben);
        assertThat(ben.fetch(large)).isFalse();
        ben.place.mend();
        pass(Duration.ofMinutes(11), ben);
        sync(ben);
        assertThat(ben.contents.has(large)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 200, 1000, LARGE})
    void aTornContentIsPassedOverAndLeftAgainByWhoeverHasItWhenSomebodyAsks(int length) {
        String large = anna.attach(OFFER, bytes(2, LARGE));
        sync(anna, ben, clara);
        ben.place.cut(item -> item.shelf().equals(SharedPlace.CONTENTS), length);
        assertThat(ben.fetch(large)).isFalse();
        assertThat(ben.contents.all()).isEmpty();
        for (int i = 0; i < 4 && !ben.contents.has(large); i++) {
            pass(Duration.ofMinutes(11), anna, ben, clara);
            sync(ben, clara, anna, ben);
        }
        assertThat(ben.contents.read(large)).contains(bytes(2, LARGE));
        assertThat(contents()).hasSizeLessThanOrEqualTo(3);
        assertThat(ben.cards()).allMatch(card -> card.contents().isEmpty());
    }

    @Test
    void otherBytesUnderTheNameAreNeverTaken() {
        String offer = anna.attach(OFFER, bytes(1, 1000));
        sync(anna);
        Transport.Item item = contents().getFirst();
        place.delete(each -> each.equals(item));
        Segment other = Segment.content(Given.DATASET, anna.id(), bytes(9, 1000));
        place.put(SharedPlace.CONTENTS, item.name(), SegmentCodec.write(other, Lock.NONE, new byte[Lock.SALT_LENGTH]));
        sync(ben);
        assertThat(ben.contents.all()).isEmpty();
        for (int i = 0; i < 4 && !ben.contents.has(offer); i++) {
            pass(Duration.ofMinutes(11), anna, ben);
            sync(ben, anna, ben);
        }
        assertThat(ben.contents.read(offer)).contains(bytes(1, 1000));
    }

    @Test
    void aConflictedCopyIsAsGoodAsTheFileAndDoesNoHarmBesideIt() {
        String large = anna.attach(OFFER, bytes(2, LARGE));
        sync(anna, ben);
        Transport.Item item = contents().getFirst();
        byte[] bytes = place.bytes(item);
        place.put("b (1)", "nothing of ours", new byte[] {1});
        place.put(SharedPlace.CONTENTS, item.name().replace(".clog", " (1).clog"), bytes);
        place.put(SharedPlace.CONTENTS, "notes of somebody.txt", new byte[] {1});
        place.delete(each -> each.equals(item));
        assertThat(ben.fetch(large)).isTrue();
    }

    @Test
    void whatSomebodyDeletesIsLeftAgainByWhoeverHasItAlsoWhenItsAuthorIsGone() {
        String offer = anna.attach(OFFER, bytes(1, 1000));
        sync(anna, ben);
        place.delete(item -> item.shelf().equals(SharedPlace.CONTENTS));
        pass(Duration.ofMinutes(11), ben);
        sync(ben, clara);
        assertThat(clara.contents.has(offer)).isTrue();
    }

    @Test
    void aContentThatIsDamagedHereComesBackFromThere() {
        String offer = anna.attach(OFFER, bytes(1, 1000));
        sync(anna, ben);
        anna.contents.damage(offer);
        assertThat(anna.contents.read(offer)).isEmpty();
        pass(Duration.ofMinutes(11), anna);
        sync(anna);
        assertThat(anna.contents.read(offer)).contains(bytes(1, 1000));
    }

    @Test
    void aFullPlaceHoldsUpNoFrames() {
        anna.write(new UUID(1, 1), 1, "Ana");
        sync(anna);
        anna.attach(OFFER, bytes(1, 1000));
        anna.faults = point -> {
            if (point.equals("content.before")) {
                throw new TransportFailed(Trouble.FULL, "full", null);
            }
        };
        anna.sync();
        assertThat(anna.last().trouble()).contains(Trouble.FULL);
        sync(ben);
        assertThat(ben.book.applied()).isEqualTo(anna.book.applied());
        anna.faults = point -> {};
        sync(anna, ben);
        pass(Duration.ofMinutes(11), ben);
        sync(ben);
        assertThat(ben.contents.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish.before", "publish.after", "content.before", "content.after"})
    void aStopBetweenRowAndContentIsMadeGoodAtTheNextStart(String at) {
        String offer = anna.attach(OFFER, bytes(1, 1000));
        anna.faults = point -> {
            if (point.equals(at)) {
                throw new IllegalStateException("stopped");
            }
        };
        assertThatThrownBy(anna::sync).isInstanceOf(IllegalStateException.class);
        sync(ben);
        assertThat(ben.contents.has(offer))
                .isEqualTo(ben.book.named().containsKey(offer) && !contents().isEmpty());
        anna.faults = point -> {};
        anna.restart();
        sync(anna);
        pass(Duration.ofMinutes(11), ben);
        sync(ben);
        assertThat(ben.contents.read(offer)).contains(bytes(1, 1000));
    }

    @Test
    void inASealedBookNeitherNamesNorBytesTellAnythingAndOldKeysStillOpen() {
        SharedPlace sealed = new SharedPlace();
        Laptop one = new Laptop(1, sealed, Given.lock());
        Laptop two = new Laptop(2, sealed, Given.lock());
        String offer = one.attach(OFFER, bytes(1, 1000));
        sync(one, two);
        assertThat(two.contents.read(offer)).contains(bytes(1, 1000));
        for (Transport.Item item : sealed.items()) {
            assertThat(item.name()).doesNotContain(offer);
            assertThat(new String(sealed.bytes(item), StandardCharsets.ISO_8859_1))
                    .doesNotContain("\u0001\u0001\u0001\u0001\u0001\u0001\u0001\u0001");
        }
        byte[] fresh = new byte[Lock.KEY_LENGTH];
        Lock newer = Lock.of(fresh).and(Given.lock());
        assertThat(newer.names(offer))
                .hasSize(2)
                .endsWith(Given.lock().names(offer).getFirst());
        SharedPlace after = new SharedPlace();
        sealed.items().forEach(item -> after.put(item.shelf(), item.name(), sealed.bytes(item)));
        Laptop three = new Laptop(3, after, newer);
        sync(three);
        assertThat(three.contents.read(offer)).contains(bytes(1, 1000));
    }

    @Test
    void theContentOfSomebodyWhoIsForgottenGoesEverywhereUnlessSomebodyElseHasItToo() {
        String own = anna.attach(OFFER, bytes(1, 1000));
        String both = anna.attach(new UUID(14, 2), bytes(2, 1000));
        anna.attach(new UUID(14, 3), bytes(2, 1000));
        sync(anna, ben, clara, anna);
        assertThat(contents()).hasSize(2);
        anna.forget(OFFER);
        anna.forget(new UUID(14, 2));
        sync(anna, ben, clara);
        for (Laptop laptop : List.of(anna, ben, clara)) {
            assertThat(laptop.book.named()).containsOnlyKeys(both);
        }
        assertThat(contents())
                .extracting(Transport.Item::name)
                .allMatch(name -> name.startsWith(both))
                .hasSize(1);
        assertThat(own).isNotEqualTo(both);
    }

    @Test
    void aBookThatWasReplacedByAnOlderOneTakesNothingAway() {
        SimBook older = anna.book.as(anna.id(), () -> Laptop.START);
        String offer = anna.attach(OFFER, bytes(1, 1000));
        sync(anna);
        anna.goOn(older, 7);
        anna.place.hide(item -> !item.shelf().equals(SharedPlace.CONTENTS));
        sync(anna);
        assertThat(contents()).hasSize(1);
        sync(ben);
        assertThat(ben.contents.has(offer)).isTrue();
    }

    @Test
    void whatNoRowExplainsStaysForTwoMonths() {
        anna.attach(OFFER, bytes(1, 1000));
        sync(anna);
        ben.place.hide(item -> !item.shelf().equals(SharedPlace.CONTENTS));
        sync(ben);
        pass(Duration.ofDays(59), ben);
        sync(ben);
        assertThat(contents()).hasSize(1);
        pass(Duration.ofDays(2), ben);
        sync(ben);
        assertThat(contents()).isEmpty();
        pass(Duration.ofMinutes(11), anna);
        sync(anna); // who has its row leaves it again
        assertThat(contents()).hasSize(1);
    }

    private List<Transport.Item> contents() {
        return place.items().stream()
                .filter(item -> item.shelf().equals(SharedPlace.CONTENTS))
                .toList();
    }

    private static byte[] bytes(int value, int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static void pass(Duration time, Laptop... laptops) {
        for (Laptop laptop : laptops) {
            laptop.pass(time);
        }
    }

    private static void sync(Laptop... laptops) {
        for (Laptop laptop : laptops) {
            laptop.sync();
        }
    }
}
