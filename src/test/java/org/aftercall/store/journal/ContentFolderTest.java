package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents;
import org.aftercall.store.Contents.Soundness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes of attachments on the disk: each content once, whole or not at all.
final class ContentFolderTest {
    private static final byte[] OFFER = "The offer.".getBytes(StandardCharsets.UTF_8);
    private static final String SHA256 = "bc0536489974aedbee875355ae8e8090a3c9216683b2749e111938ce3f40ff94";
    private static final Path BOOK = Path.of("/book/attachments");

    @TempDir
    private Path folder;

    private Contents contents;

    @BeforeEach
    void open() {
        contents = new ContentFolder(folder, new RealDisk());
    }

    @Test
    void whatIsKeptIsReadAndTheSameAgainIsTheSame() {
        String sha256 = contents.keep(OFFER);
        assertThat(sha256).isEqualTo(SHA256);
        assertThat(contents.keep(OFFER)).isEqualTo(SHA256);
        assertThat(contents.all()).containsExactly(sha256);
        assertThat(contents.read(sha256)).contains(OFFER);
        assertThat(contents.look(sha256)).isEqualTo(Soundness.WHOLE);
        assertThat(folder.resolve(sha256)).hasBinaryContent(OFFER);
    }

    @Test
    void whatLiesThereWholeIsNotWrittenAgain() throws IOException {
        String sha256 = contents.keep(OFFER);
        var before = Files.getLastModifiedTime(folder.resolve(sha256));
        Files.setLastModifiedTime(folder.resolve(sha256), FileTime.fromMillis(before.toMillis() - 60_000));
        contents.keep(OFFER);
        assertThat(Files.getLastModifiedTime(folder.resolve(sha256)).toMillis()).isEqualTo(before.toMillis() - 60_000);
    }

    @Test
    void oneFlippedBitIsNamedNeverGivenOutAndHealedByKeepingItAgain() throws IOException {
        String sha256 = contents.keep(OFFER);
        byte[] other = OFFER.clone();
        other[3] ^= 1;
        Files.write(folder.resolve(sha256), other);
        assertThat(contents.look(sha256)).isEqualTo(Soundness.DAMAGED);
        assertThat(contents.read(sha256)).isEmpty();
        assertThat(folder.resolve(sha256 + ".damaged-1")).hasBinaryContent(other);
        contents.keep(OFFER);
        assertThat(contents.read(sha256)).contains(OFFER);
    }

    @Test
    void damageUnderTheNameIsSetAsideWhenItIsKeptAgain() throws IOException {
        String sha256 = contents.keep(OFFER);
        Files.write(folder.resolve(sha256), new byte[] {1});
        contents.keep(OFFER);
        assertThat(contents.look(sha256)).isEqualTo(Soundness.WHOLE);
        assertThat(folder.resolve(sha256 + ".damaged-1")).hasBinaryContent(new byte[] {1});
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../format.json", "/etc/passwd", "c1F0", "offer.pdf", "\u0000"})
    void aNameThatIsNoDigestLeadsNowhere(String written) {
        assertThat(contents.has(written)).isFalse();
        assertThat(contents.read(written)).isEmpty();
        assertThat(contents.look(written)).isEqualTo(Soundness.MISSING);
    }

    @Test
    void aDiskThatRefusesAtAnyStepLeavesNothingAndTheNextTimeItIsThere() {
        for (int at = 0; at < 2; at++) {
            FailingDisk disk = new FailingDisk();
            Contents onIt = new ContentFolder(BOOK, disk);
            disk.writesUntilFailure = at == 0 ? 0 : Integer.MAX_VALUE;
            disk.forcesUntilFailure = at == 0 ? Integer.MAX_VALUE : 0;
            assertThatThrownBy(() -> onIt.keep(OFFER))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem().key()).isEqualTo("attachment.not-kept"));
            disk.writesUntilFailure = Integer.MAX_VALUE;
            disk.forcesUntilFailure = Integer.MAX_VALUE;
            assertThat(onIt.read(onIt.keep(OFFER))).contains(OFFER);
            assertThat(onIt.all()).hasSize(1);
        }
    }

    @Test
    void aLossOfPowerAtAnyStepLeavesItWholeOrNotAtAll() {
        Random random = new Random(20261124);
        String sha256 = ContentFolder.sha256(OFFER);
        for (int steps = 0; steps < 12; steps++) {
            for (int chance = 0; chance < 20; chance++) {
                FailingDisk disk = new FailingDisk();
                boolean said = kept(disk, steps);
                disk.crash(random);
                disk.stepsUntilPowerGoes = Integer.MAX_VALUE;
                Contents after = new ContentFolder(BOOK, disk);
                boolean there = after.look(sha256) == Soundness.WHOLE;
                assertThat(there || !said)
                        .as("kept, but lost after step " + steps)
                        .isTrue();
                assertThat(after.read(sha256).isPresent()).isEqualTo(there);
                assertThat(after.read(after.keep(OFFER))).contains(OFFER);
            }
        }
    }

    private static boolean kept(FailingDisk disk, int steps) {
        Contents contents = new ContentFolder(BOOK, disk);
        disk.stepsUntilPowerGoes = steps;
        try {
            contents.keep(OFFER);
            return true;
        } catch (FailingDisk.PowerGone _) {
            return false;
        }
    }

    @Test
    void whatAStopLeftAmidWritingIsGoneAtTheNextStart() throws IOException {
        Path left = Files.write(folder.resolve(ContentFolder.sha256(OFFER) + ".tmp"), new byte[] {1});
        Path foreign = Files.write(folder.resolve("notes of mine.txt"), new byte[] {2});
        assertThat(new ContentFolder(folder, new RealDisk()).all()).isEmpty();
        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void onlyWhatNobodyNamesIsSweptAndNotWhileSomethingIsBeingAttached() throws Exception {
        String named = contents.keep(OFFER);
        String unnamed = contents.keep(new byte[] {7});
        Files.write(folder.resolve(unnamed + ".damaged-1"), new byte[] {8});
        Contents.Hold hold = contents.hold();
        Thread sweeping = Thread.ofPlatform().start(() -> contents.sweep(() -> Set.of(named)));
        String late = contents.keep(new byte[] {9});
        assertThat(contents.all()).contains(named, unnamed, late);
        hold.close();
        sweeping.join();
        assertThat(contents.all()).containsExactly(named);
        assertThat(folder.resolve(unnamed + ".damaged-1")).doesNotExist();
    }

    @Test
    void aBookThatIsOnlyReadKeepsSweepsAndSetsAsideNothing() throws IOException {
        String sha256 = contents.keep(OFFER);
        Files.write(folder.resolve(sha256), new byte[] {1});
        Contents looked = new ContentFolder(folder, new RealDisk(), true);
        assertThat(looked.read(sha256)).isEmpty();
        assertThat(looked.sweep(Set::of)).isZero();
        assertThatThrownBy(() -> looked.keep(OFFER)).isInstanceOf(Refused.class);
        assertThat(List.of(folder.toFile().list())).containsExactly(sha256);
    }
}
