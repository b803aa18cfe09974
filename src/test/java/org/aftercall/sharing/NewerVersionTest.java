package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aftercall.change.FrameCodec;
import org.aftercall.model.Problem;
import org.aftercall.sharing.Transport.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A colleague has a newer version: whoever has the older one cannot read what it writes, says so, leaves it as it is,
/// passes it on, and has all of it after an update.
final class NewerVersionTest {
    private static final UUID EVA = new UUID(1, 1);
    private static final UUID TOM = new UUID(1, 2);

    private final SharedPlace place = new SharedPlace();
    private final Laptop anna = new Laptop(1, place);
    private final Laptop ben = new Laptop(2, place);
    private final Laptop clara = new Laptop(3, place);

    /// What is of another format than before.
    enum Format {
        /// Files whose frames say that they are of format 2.
        FRAMES("sharing.unreadable"),
        /// Files that ask for a reader of version 2.
        FILES("sharing.newer");

        private final String problem;

        Format(String problem) {
            this.problem = problem;
        }

        /// How an older program sees a file of Anna.
        UnaryOperator<byte[]> seen(String ofAnna) {
            return file -> {
                boolean hers =
                        SegmentCodec.read(file, Given.DATASET, Lock.NONE) instanceof Reading.Whole(Segment segment)
                                && segment.kind() == Segment.Kind.FRAMES
                                && segment.replica().toString().equals(ofAnna);
                return hers ? newer(file) : file;
            };
        }

        private byte[] newer(byte[] file) {
            if (this == FILES) {
                ByteBuffer header = ByteBuffer.wrap(file.clone()).putShort(12, (short) 2);
                int crc = FrameCodec.crc32c(Arrays.copyOf(header.array(), SegmentCodec.HEADER - 4));
                return header.putInt(SegmentCodec.HEADER - 4, crc).array();
            }
            Segment segment = ((Reading.Whole) SegmentCodec.read(file, Given.DATASET, Lock.NONE)).segment();
            List<byte[]> frames = segment.parts().stream()
                    .map(frame -> {
                        byte[] next = frame.clone();
                        next[0] = 2;
                        return next;
                    })
                    .toList();
            return SegmentCodec.write(segment.with(frames), Lock.NONE, new byte[Lock.SALT_LENGTH]);
        }
    }

    @BeforeEach
    void allHaveHeardOfEachOther() {
        rounds(2, anna, ben, clara);
    }

    @ParameterizedTest
    @EnumSource
    void isNamedAndAllElseGoesOn(Format format) {
        ben.place.older(format.seen(anna.id().toString()));
        anna.write(EVA, 1, "Eva");
        ben.write(TOM, 1, "Tom");
        clara.write(TOM, 2, "Novak");
        rounds(2, anna, clara, ben, anna);
        assertThat(ben.last().problems()).extracting(Problem::key).containsOnly(format.problem);
        assertThat(ben.standing(TOM, 2)).containsExactly("Novak");
        assertThat(anna.standing(TOM, 1)).containsExactly("Tom");
    }

    @ParameterizedTest
    @EnumSource
    void isThereAfterAnUpdate(Format format) {
        ben.place.older(format.seen(anna.id().toString()));
        anna.write(EVA, 1, "Eva");
        rounds(2, anna, ben);
        assertThat(ben.standing(EVA, 1)).isEmpty();
        ben.place.mend();
        ben.restart();
        ben.sync();
        assertThat(ben.standing(EVA, 1)).containsExactly("Eva");
        assertThat(ben.last().problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void stopsNobodyWhoForgetsAndIsClearedAfterAnUpdate(Format format) {
        anna.write(EVA, 1, "Eva");
        rounds(1, anna, ben);
        ben.place.older(format.seen(anna.id().toString()));
        ben.restart();
        anna.write(EVA, 1, "Evelyn");
        anna.sync();
        ben.forget(EVA);
        rounds(2, ben);
        assertThat(isInAFile("Evelyn")).isTrue();
        ben.place.mend();
        ben.restart();
        rounds(2, ben);
        assertThat(isInAFile("Evelyn")).isFalse();
        assertThat(ben.standing(EVA, 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isPassedOnByteForByteToWhomItDoesNotReach(Format format) {
        ben.place.older(format.seen(anna.id().toString()));
        anna.write(EVA, 1, "Eva");
        anna.sync();
        byte[] seen = ben.place.read(framesOn(anna).getFirst()).orElseThrow();
        clara.place.cut(framesOn(anna)::contains, 50);
        rounds(6, ben, clara);
        assertThat(framesOn(ben))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(place.bytes(item)).isEqualTo(seen));
    }

    private List<Item> framesOn(Laptop laptop) {
        return place.items().stream()
                .filter(item -> item.shelf().equals(laptop.id().toString())
                        && !item.name().startsWith("card"))
                .toList();
    }

    private boolean isInAFile(String what) {
        return place.items().stream()
                .map(place::bytes)
                .map(file -> SegmentCodec.read(file, Given.DATASET, Lock.NONE))
                .filter(Reading.Whole.class::isInstance)
                .flatMap(whole -> ((Reading.Whole) whole).segment().parts().stream())
                .anyMatch(part -> new String(part, StandardCharsets.ISO_8859_1).contains(what));
    }

    private static void rounds(int times, Laptop... laptops) {
        for (int i = 0; i < times; i++) {
            for (Laptop laptop : laptops) {
                laptop.pass(Duration.ofMinutes(11));
                laptop.sync();
            }
        }
    }
}
