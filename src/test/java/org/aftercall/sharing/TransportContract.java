package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Transport.Item;
import org.junit.jupiter.api.Test;

/// What every place that books are shared through must do. Nothing more is ever asked of one.
abstract class TransportContract {
    private static final ReplicaId ANNA = new ReplicaId(1);
    private static final ReplicaId BEN = new ReplicaId(-2);

    /// A place with nothing in it, as one device sees it.
    abstract Transport anna();

    /// The same place as another device sees it when everything has arrived.
    abstract Transport ben();

    @Test
    void anEmptyPlaceHasNothing() {
        assertThat(anna().list()).isEmpty();
    }

    @Test
    void whatOneLeavesTheOtherReads() {
        anna().put(ANNA, "one.clog", new byte[] {1, 2, 3});
        Item item = onlyItem(ben());
        assertThat(item.size()).isEqualTo(3);
        assertThat(item.shelf()).isEqualTo(ANNA.toString());
        assertThat(item.name()).isEqualTo("one.clog");
        assertThat(ben().read(item)).contains(new byte[] {1, 2, 3});
    }

    @Test
    void equalNamesOnTwoShelvesAreTwoThings() {
        anna().put(ANNA, "one.clog", new byte[] {1});
        ben().put(BEN, "one.clog", new byte[] {2});
        Set<Byte> found = new HashSet<>();
        for (Item item : anna().list()) {
            found.add(anna().read(item).orElseThrow()[0]);
        }
        assertThat(found).containsExactlyInAnyOrder((byte) 1, (byte) 2);
    }

    @Test
    void theSameAgainIsTheSame() {
        anna().put(ANNA, "one.clog", new byte[] {1});
        anna().put(ANNA, "one.clog", new byte[] {1});
        assertThat(ben().read(onlyItem(ben()))).contains(new byte[] {1});
    }

    @Test
    void whatIsTakenAwayIsGoneForGoodAndTakingItAwayAgainDoesNothing() {
        anna().put(ANNA, "one.clog", new byte[] {1});
        Item seen = onlyItem(ben());
        Item own = onlyItem(anna());
        anna().remove(own);
        anna().remove(own);
        assertThat(anna().list()).isEmpty();
        assertThat(ben().read(seen)).isEqualTo(Optional.empty());
    }

    @Test
    void manyThingsAreAllListed() {
        for (int i = 0; i < 100; i++) {
            anna().put(ANNA, "file-" + i, new byte[] {(byte) i});
        }
        assertThat(ben().list()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void someMegabytesComeWhole() {
        byte[] large = new byte[3 << 20];
        large[large.length - 1] = 7;
        anna().put(ANNA, "large.clog", large);
        assertThat(ben().read(onlyItem(ben()))).contains(large);
    }

    @Test
    void aContentIsListedForItselfReadAndTakenAway() {
        anna().putContent("one.clog", new byte[] {1, 2});
        anna().put(ANNA, "one.clog", new byte[] {1});
        assertThat(ben().list()).extracting(Item::size).containsExactly(1L);
        assertThat(ben().contents()).extracting(Item::size).containsExactly(2L);
        Item content = ben().contents().getFirst();
        assertThat(content.name()).isEqualTo("one.clog");
        assertThat(ben().read(content)).contains(new byte[] {1, 2});
        Item own = anna().contents().getFirst();
        anna().remove(own);
        anna().remove(own);
        assertThat(anna().contents()).isEmpty();
        assertThat(ben().read(content)).isEmpty();
        assertThat(ben().list()).hasSize(1);
    }

    @Test
    void aPlaceWithoutContentsHasNone() {
        assertThat(anna().contents()).isEmpty();
    }

    @Test
    void thirtyMegabytesOfContentComeWhole() {
        byte[] large = new byte[30 << 20];
        large[large.length - 1] = 7;
        anna().putContent("large.clog", large);
        assertThat(ben().read(ben().contents().getFirst())).contains(large);
    }

    @Test
    void watchingCanBeStopped() throws Exception {
        anna().watch(() -> {}).close();
    }

    private static Item onlyItem(Transport transport) {
        List<Item> items = transport.list();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }
}
