package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.aftercall.sharing.Transport.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Values of people who asked to be forgotten leave the shared place, in whichever file they lie.
final class ClearingTest {
    private static final UUID EVA = new UUID(1, 1);

    private final SharedPlace place = new SharedPlace();
    private final Laptop anna = new Laptop(1, place);
    private final Laptop ben = new Laptop(2, place);

    @BeforeEach
    void bothKnowEva() {
        anna.write(EVA, 1, "Eva");
        anna.sync();
        ben.sync();
    }

    @Test
    void whoeverHasForgottenClearsFilesOfOthers() {
        ben.forget(EVA);
        ben.sync();
        assertThat(filesWithEva()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadJustNowIsClearedAsSoonAsItCan() {
        ben.forget(EVA);
        ben.place.notHere(item -> item.shelf().equals(anna.id().toString()));
        ben.sync();
        assertThat(filesWithEva()).hasSize(1);
        ben.place.mend();
        ben.sync();
        assertThat(filesWithEva()).isEmpty();
    }

    @Test
    void aCopyThatASyncerMakesAfterwardsIsClearedToo() {
        Item file = filesWithEva().getFirst();
        byte[] bytes = place.bytes(file);
        ben.forget(EVA);
        ben.sync();
        place.put(file.shelf(), file.name() + ".sync-conflict-20261121-101500-ABCDEFG.clog", bytes);
        ben.sync();
        assertThat(filesWithEva()).isEmpty();
    }

    @Test
    void whatIsStillToBeClearedIsKnownAfterARestart() {
        ben.forget(EVA);
        ben.place.notHere(item -> item.shelf().equals(anna.id().toString()));
        ben.sync();
        ben.restart();
        ben.place.mend();
        ben.sync();
        assertThat(filesWithEva()).isEmpty();
    }

    private List<Item> filesWithEva() {
        return place.items().stream()
                .filter(item -> SegmentCodec.read(place.bytes(item), Given.DATASET, Lock.NONE)
                                instanceof Reading.Whole(Segment segment)
                        && segment.kind() == Segment.Kind.FRAMES
                        && segment.parts().stream().anyMatch(this::isEvaIn))
                .toList();
    }

    private boolean isEvaIn(byte[] frame) {
        return new String(frame, StandardCharsets.ISO_8859_1).contains("Eva");
    }
}
