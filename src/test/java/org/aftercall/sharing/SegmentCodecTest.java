package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.FrameCodec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file is whole or it is not here yet, whatever has happened to it.
final class SegmentCodecTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64, 4096})
    void whatIsWrittenIsRead(int count) {
        Segment segment = Given.segment(count);
        assertThat(whole(write(segment, Lock.NONE), Lock.NONE).same(segment)).isTrue();
        assertThat(whole(write(segment, Given.lock()), Given.lock()).same(segment))
                .isTrue();
    }

    @Test
    void aFrameLargerThanABlockIsRead() {
        Random random = new Random(3);
        for (int size : new int[] {65_531, 65_532, 65_533, 200_000}) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            noise[1] = 0;
            Segment segment = Segment.frames(Given.DATASET, Given.ANNA, 9, new byte[16], List.of(noise));
            assertThat(whole(write(segment, Given.lock()), Given.lock()).same(segment))
                    .isTrue();
            byte[] empty = new byte[size];
            Segment zeros = Segment.frames(Given.DATASET, Given.ANNA, 9, new byte[16], List.of(empty));
            assertThat(whole(write(zeros, Lock.NONE), Lock.NONE).same(zeros)).isTrue();
        }
    }

    @Test
    void aCardIsRead() {
        Segment card = Segment.card(Given.DATASET, Given.ANNA, 12, "user=Anna".getBytes(StandardCharsets.UTF_8));
        assertThat(whole(write(card, Lock.NONE), Lock.NONE).same(card)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFileThatIsCutAnywhereIsNotHereYet(boolean locked) {
        Lock lock = locked ? Given.lock() : Lock.NONE;
        byte[] bytes = write(Given.segment(3), lock);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(SegmentCodec.read(Arrays.copyOf(bytes, length), Given.DATASET, lock))
                    .as("cut at %s", length)
                    .isInstanceOf(Reading.NotYet.class);
            assertThat(SegmentCodec.read(
                            Arrays.copyOf(Arrays.copyOf(bytes, length), bytes.length), Given.DATASET, lock))
                    .as("zeros from %s", length)
                    .isInstanceOf(Reading.NotYet.class);
        }
    }

    @Test
    void oneFlippedBitAnywhereIsNeverRead() {
        byte[] bytes = write(Given.segment(3), Lock.NONE);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] flipped = bytes.clone();
                flipped[at] ^= (byte) (1 << bit);
                assertThat(SegmentCodec.read(flipped, Given.DATASET, Lock.NONE))
                        .as("bit %s of %s", bit, at)
                        .isNotInstanceOf(Reading.Whole.class);
            }
        }
    }

    @Test
    void aFileOfAnotherBookIsNotOurs() {
        byte[] bytes = write(Given.segment(1), Lock.NONE);
        assertThat(SegmentCodec.read(bytes, new UUID(1, 2), Lock.NONE)).isInstanceOf(Reading.NotOurs.class);
        assertThat(SegmentCodec.read("notes of somebody".getBytes(StandardCharsets.UTF_8), Given.DATASET, Lock.NONE))
                .isInstanceOf(Reading.NotOurs.class);
    }

    @Test
    void aSealedFileIsReadWithItsKeyAloneAndAnOpenOneNeverInALockedBook() {
        byte[] sealed = write(Given.segment(2), Given.lock());
        byte[] other = new byte[Lock.KEY_LENGTH];
        for (Lock lock : List.of(Lock.NONE, Lock.of(other))) {
            assertThat(SegmentCodec.read(sealed, Given.DATASET, lock)).isInstanceOf(Reading.Locked.class);
        }
        assertThat(SegmentCodec.read(write(Given.segment(2), Lock.NONE), Given.DATASET, Given.lock()))
                .isInstanceOf(Reading.Locked.class);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
    }

    @Test
    void aNewerFileAsksForANewerReader() {
        byte[] bytes = write(Given.segment(1), Lock.NONE);
        bytes[13] = 2;
        byte[] crc = ByteBuffer.allocate(4)
                .putInt(FrameCodec.crc32c(Arrays.copyOf(bytes, SegmentCodec.HEADER - 4)))
                .array();
        System.arraycopy(crc, 0, bytes, SegmentCodec.HEADER - 4, 4);
        assertThat(SegmentCodec.read(bytes, Given.DATASET, Lock.NONE)).isEqualTo(new Reading.Newer(2));
    }

    @Test
    void aStrippedFrameKeepsTheChain() {
        Segment whole = Given.segment(3);
        List<byte[]> stripped = whole.parts().stream()
                .map(frame -> FrameCodec.strip(frame, row -> true))
                .toList();
        Segment purged = Segment.frames(Given.DATASET, Given.ANNA, 1, Segment.noChain(), stripped);
        assertThat(whole(write(purged, Lock.NONE), Lock.NONE).chainAfter()).isEqualTo(whole.chainAfter());
    }

    @Test
    void noMutatedFileThrows() {
        mutate(20_000);
    }

    @Test
    @Tag("long")
    void noMutatedFileThrowsInMillions() {
        mutate(3_000_000);
    }

    /// Half of them with checksums made good again, so that the readers behind them are reached.
    private static void mutate(int times) {
        Random random = new Random(20261128);
        byte[][] files = {
            write(Given.segment(1), Lock.NONE),
            write(Given.segment(5), Lock.NONE),
            write(Given.segment(2), Given.lock())
        };
        for (int i = 0; i < times; i++) {
            int which = random.nextInt(files.length);
            byte[] bytes = files[which].clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (random.nextBoolean()) {
                repair(bytes);
            }
            Reading reading = SegmentCodec.read(bytes, Given.DATASET, which == 2 ? Given.lock() : Lock.NONE);
            assertThat(reading).isNotNull();
        }
    }

    private static void repair(byte[] bytes) {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        out.putInt(SegmentCodec.HEADER - 4, FrameCodec.crc32c(Arrays.copyOf(bytes, SegmentCodec.HEADER - 4)));
        int foot = bytes.length - SegmentCodec.FOOTER;
        int block = Math.min(Math.max(out.getInt(SegmentCodec.HEADER), 0), foot - SegmentCodec.HEADER - 8);
        byte[] body = Arrays.copyOfRange(bytes, SegmentCodec.HEADER + 8, SegmentCodec.HEADER + 8 + block);
        out.putInt(SegmentCodec.HEADER + 4, FrameCodec.crc32c(body));
        byte[] digest = FrameCodec.hash(head(bytes, foot));
        System.arraycopy(digest, 0, bytes, foot + 16, digest.length);
    }

    private static byte[] head(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] write(Segment segment, Lock lock) {
        return SegmentCodec.write(segment, lock, Given.salt());
    }

    private static Segment whole(byte[] bytes, Lock lock) {
        Reading reading = SegmentCodec.read(bytes, Given.DATASET, lock);
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) reading).segment();
    }
}
