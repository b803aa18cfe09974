package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.change.ReplicaId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No number of a replica is ever given out twice with two contents, whatever is done with the folder of a book.
final class IdentityTest {
    private static final UUID DATASET = new UUID(1, 2);

    @TempDir
    Path place;

    private final Random random = new Random(7);
    /// What each number of each replica was given out for, over all copies of the book.
    private final Map<String, String> given = new HashMap<>();
    private Path identities = Path.of("");
    private Path book = Path.of("");
    private String machine = "Anna's laptop";
    private int saves;

    @BeforeEach
    void places() throws IOException {
        identities = place.resolve("identities");
        book = Files.createDirectories(place.resolve("book"));
    }

    /// A book that is open: its journal is a list of the frames of each replica, kept in a file of the book.
    private final class Open implements AutoCloseable {
        private final Path folder;
        final Identity identity;

        Open(Path folder) {
            this.folder = folder;
            identity = Identity.open(
                    identities, folder, DATASET, machine, replica -> lastIn(folder, replica), random, new RealDisk());
        }

        Open save(int times) throws IOException {
            for (int i = 0; i < times; i++) {
                long number = lastIn(folder, identity.replica()) + 1;
                String dot = identity.replica() + " " + number;
                String content = "save " + saves++;
                assertThat(given.putIfAbsent(dot, content)).as(dot).isNull();
                Files.writeString(journal(folder, identity.replica()), Long.toString(number));
                identity.saved(number);
            }
            return this;
        }

        @Override
        public void close() {
            identity.close();
        }
    }

    private static Path journal(Path folder, ReplicaId replica) {
        return folder.resolve("frames-of-" + replica);
    }

    private static long lastIn(Path folder, ReplicaId replica) {
        try {
            Path file = journal(folder, replica);
            return Files.exists(file) ? Long.parseLong(Files.readString(file)) : 0;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theFirstOpenMakesAReplicaIdAndLaterOnesKeepIt() throws IOException {
        ReplicaId first;
        try (Open open = new Open(book)) {
            assertThat(open.identity.fresh()).isTrue();
            assertThat(open.identity.reason()).isEqualTo("missing");
            first = open.save(3).identity.replica();
        }
        for (int i = 0; i < 3; i++) {
            try (Open open = new Open(book)) {
                assertThat(open.identity.fresh()).isFalse();
                assertThat(open.save(1).identity.replica()).isEqualTo(first);
            }
        }
    }

    @Test
    void aKilledProgramKeepsItsReplicaId() throws IOException {
        Open killed = new Open(book);
        killed.save(5);
        try (Open again = new Open(book)) {
            assertThat(again.identity.replica()).isEqualTo(killed.identity.replica());
            again.save(1);
        }
    }

    @Test
    void aBookRestoredFromABackupGetsANewReplicaId() throws IOException {
        try (Open open = new Open(book)) {
            open.save(3);
        }
        Path backup = copy(book, place.resolve("backup"));
        try (Open open = new Open(book)) {
            open.save(3);
        }
        replace(backup, book);
        try (Open restored = new Open(book)) {
            assertThat(restored.identity.reason()).isEqualTo("word");
            restored.save(2);
        }
    }

    @Test
    void aBackupTakenWhileOpenAndRestoredAfterAKillGetsANewReplicaId() throws IOException {
        Open open = new Open(book);
        open.save(3);
        Path backup = copy(book, place.resolve("backup"));
        open.save(2);
        replace(backup, book);
        try (Open restored = new Open(book)) {
            assertThat(restored.identity.reason()).isEqualTo("number");
            restored.save(2);
        }
    }

    @Test
    void aCloneOnAnotherMachineGetsANewReplicaIdEvenWithTheWholeDiskCopied() throws IOException {
        try (Open open = new Open(book)) {
            open.save(3);
        }
        machine = "Bernd's laptop";
        try (Open clone = new Open(book)) {
            assertThat(clone.identity.reason()).isEqualTo("machine");
            clone.save(2);
        }
    }

    @Test
    void aBookCopiedToAnotherDeviceWithoutItsIdentityGetsANewReplicaId() throws IOException {
        try (Open open = new Open(book)) {
            open.save(3);
        }
        identities = place.resolve("identities of another device");
        try (Open clone = new Open(book)) {
            assertThat(clone.identity.reason()).isEqualTo("missing");
            clone.save(2);
        }
    }

    @Test
    void aMovedFolderGetsANewReplicaIdAndSoDoesWhatIsPutInItsPlace() throws IOException {
        try (Open open = new Open(book)) {
            open.save(3);
        }
        Path old = copy(book, place.resolve("old"));
        Path moved = Files.move(book, place.resolve("moved"));
        try (Open open = new Open(moved)) {
            assertThat(open.identity.reason()).isEqualTo("missing");
            open.save(2);
        }
        replace(old, book);
        try (Open open = new Open(book)) {
            open.save(2);
        }
    }

    @Test
    void history19ACopyTakenWhileOpenAndEditedInThePlaceOfTheEditedOriginalSharesNoNumberWithIt() throws IOException {
        Path copy;
        ReplicaId original;
        try (Open open = new Open(book)) {
            open.save(3);
            original = open.identity.replica();
            copy = copy(book, place.resolve("copy"));
            open.save(2);
        }
        Path aside = Files.move(book, place.resolve("aside"));
        Files.move(copy, book);
        try (Open open = new Open(book)) {
            assertThat(open.identity.fresh()).isTrue();
            open.save(4);
        }
        Files.move(book, place.resolve("copy again"));
        Files.move(aside, book);
        try (Open open = new Open(book)) {
            assertThat(open.identity.fresh()).isTrue();
            assertThat(open.save(2).identity.replica()).isNotEqualTo(original);
        }
    }

    @Test
    void anEntryOrANumberThatCannotBeReadIsADoubt() throws IOException {
        for (String ending : Set.of(".entry", ".number")) {
            try (Open open = new Open(book)) {
                open.save(2);
            }
            try (Stream<Path> files = Files.list(identities)) {
                Path file = files.filter(found -> found.toString().endsWith(ending))
                        .findFirst()
                        .orElseThrow();
                byte[] bytes = Files.readAllBytes(file);
                bytes[3] ^= 1;
                Files.write(file, bytes);
            }
            try (Open open = new Open(book)) {
                assertThat(open.identity.fresh()).isTrue();
                open.save(2);
            }
        }
    }

    @Test
    void aLossOfPowerAtAnyStepOfOpenOrCloseNeverBringsBackAnOldId() {
        for (int seed = 0; seed < 400; seed++) {
            FailingDisk disk = new FailingDisk();
            Random chance = new Random(seed);
            Map<ReplicaId, Long> journal = new HashMap<>();
            Set<String> published = new HashSet<>();
            for (int life = 0; life < 6; life++) {
                disk.stepsUntilPowerGoes = chance.nextInt(40);
                try (Identity identity = Identity.open(
                        Path.of("identities"),
                        Path.of("book"),
                        DATASET,
                        machine,
                        id -> journal.getOrDefault(id, 0L),
                        chance,
                        disk)) {
                    for (int i = chance.nextInt(4); i > 0; i--) {
                        long number = journal.merge(identity.replica(), 1L, Long::sum);
                        assertThat(published.add(identity.replica() + " " + number))
                                .isTrue();
                        identity.saved(number);
                    }
                } catch (FailingDisk.PowerGone e) {
                    disk.crash(chance);
                }
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void replace(Path by, Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.move(folder, folder.resolveSibling(folder.getFileName() + "-set-aside"));
        }
        Files.move(by, folder);
    }
}
