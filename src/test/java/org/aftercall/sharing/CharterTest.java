package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.aftercall.change.ReplicaId;
import org.junit.jupiter.api.Test;

/// What stands in the clear beside a shared book.
final class CharterTest {
    @Test
    void whatIsWrittenIsRead() {
        Charter charter = Charter.open(Given.DATASET, "Müller & \"Partner\"");
        assertThat(Charter.read(charter.bytes())).contains(charter);
    }

    @Test
    void theKeyIsHadForThePassphraseAlone() {
        Charter charter =
                Charter.locked(Given.DATASET, "Northgate", Given.lock(), "bako riden tulo", new Random(4), 1000);
        Charter read = Charter.read(charter.bytes()).orElseThrow();
        assertThat(read).isEqualTo(charter);
        assertThat(read.unlock("bako riden tulo").orElseThrow().keys())
                .containsExactlyElementsOf(Given.lock().keys());
        assertThat(read.unlock("bako riden tula")).isEmpty();
    }

    @Test
    void halfACharterIsNone() {
        byte[] bytes = Charter.locked(Given.DATASET, "Northgate", Given.lock(), "x", new Random(4), 10)
                .bytes();
        for (int length = 0; length < bytes.length - 2; length++) {
            assertThat(Charter.read(Arrays.copyOf(bytes, length)))
                    .as("%s", length)
                    .isEqualTo(Optional.empty());
        }
    }

    @Test
    void aLaterOneGivesTheNewKeyAndAllBeforeItForTheNewPassphraseAlone() {
        Charter first = Charter.locked(Given.DATASET, "Northgate", Given.lock(), "old words", new Random(4), 10);
        Lock second = Lock.of(new byte[Lock.KEY_LENGTH]);
        Charter next = first.next(second, Given.lock(), "new words", new Random(5), 10);
        Charter third = next.next(
                Lock.of(Arrays.copyOf(new byte[] {1}, Lock.KEY_LENGTH)),
                second.and(Given.lock()),
                "third words",
                new Random(6),
                10);
        for (Charter charter : List.of(next, third)) {
            Charter read = Charter.read(charter.bytes()).orElseThrow();
            assertThat(read).isEqualTo(charter);
            assertThat(Charter.isNamed(read.file())).isTrue();
            assertThat(read.unlock("old words")).isEmpty();
        }
        assertThat(next.unlock("new words").orElseThrow().keys())
                .containsExactlyElementsOf(second.and(Given.lock()).keys());
        assertThat(third.unlock("third words").orElseThrow().keys()).hasSize(3);
        assertThat(third.file()).isGreaterThan(next.file());
    }

    @Test
    void whatIsSealedWithTheNewKeyOnlyThoseOpenWhoKnowItAndTheyOpenWhatIsOlderToo() {
        Lock both = Lock.of(new byte[Lock.KEY_LENGTH]).and(Given.lock());
        Segment segment = Segment.card(Given.DATASET, new ReplicaId(1), 1, new byte[] {1, 2, 3});
        byte[] salt = new byte[Lock.SALT_LENGTH];
        byte[] newer = SegmentCodec.write(segment, both, salt);
        byte[] older = SegmentCodec.write(segment, Given.lock(), salt);
        assertThat(SegmentCodec.read(newer, Given.DATASET, Given.lock())).isInstanceOf(Reading.Locked.class);
        assertThat(SegmentCodec.read(newer, Given.DATASET, both)).isInstanceOf(Reading.Whole.class);
        assertThat(SegmentCodec.read(older, Given.DATASET, both)).isInstanceOf(Reading.Whole.class);
    }
}
