package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.Intent;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations.Operation;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program is stopped at every named place of a write, and at any moment from outside: what was acknowledged is
/// there, nothing is half, nothing is twice.
final class CrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, visit {1}")
    @CsvSource({
        "save.beforeApply,2",
        "save.applied,3",
        "journal.beforeWrite,2",
        "journal.halfWritten,3",
        "journal.beforeForce,2",
        "journal.afterForce,4",
        "save.afterForce,3",
        "save.afterCommit,3",
        "journal.halfWritten,5",
        "stream.beforeEnd,1",
        "stream.afterEnd,1",
        "stream.frameApplied,1",
        "stream.applied,2",
        "stream.committed,1",
    })
    void stoppedAtANamedPlaceNothingAcknowledgedIsLost(String point, int visit) throws Exception {
        Process child = start(point, visit, 1);
        List<String> acknowledged = read(child, Long.MAX_VALUE);
        assertThat(child.waitFor()).isEqualTo(CrashChild.STOPPED);
        check(acknowledged, List.of(1L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"stream.afterEnd,1,1", "stream.applied,1,2", "stream.replaced,1,2", "stream.committed,1,2"})
    void stoppedWhileAFirstImportIsBuiltAllOfItIsThereAfterwards(String point, int visit, int saves) throws Exception {
        Process child = start(point, visit, 1, "first-import");
        assertThat(read(child, Long.MAX_VALUE)).hasSize(saves);
        assertThat(child.waitFor()).isEqualTo(CrashChild.STOPPED);
        try (TempBook book = TempBook.open(folder)) {
            assertThat(book.store().contacts().count()).isEqualTo(saves + CrashChild.BUILT);
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
            wholeOrNothing(book, 1);
        }
    }

    @Test
    void killedAtAnyMomentNothingAcknowledgedIsLost() throws Exception {
        killed(new Random(20261124), 4);
    }

    /// A thousand kills; each book takes twenty, so that opening it does not become the most of the work.
    @RepeatedTest(50)
    @Tag("long")
    void killedAThousandTimesNothingAcknowledgedIsLost(RepetitionInfo book) throws Exception {
        killed(new Random(4711 + book.getCurrentRepetition()), 20);
        System.out.println("Kills without a loss: " + 20 * book.getCurrentRepetition());
    }

    private void killed(Random random, int times) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long seed = random.nextInt(1 << 20);
            seeds.add(seed);
            Process child = start("none", 1, seed);
            acknowledged.addAll(read(child, random.nextInt(13)));
            child.destroyForcibly().waitFor();
        }
        check(acknowledged, seeds);
    }

    private Process start(String point, int visit, long seed, String... what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                // a child lives for seconds: the better compiler would cost more than it gives
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                CrashChild.class.getName(),
                folder.toString(),
                point,
                String.valueOf(visit),
                String.valueOf(seed)));
        command.addAll(List.of(what));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("child.log").toFile())
                .start();
    }

    private static List<String> read(Process child, long lines) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = child.inputReader()) {
            String line = "";
            while (line != null && acknowledged.size() < lines) {
                line = out.readLine();
                if (line != null && line.startsWith("ok ")) {
                    acknowledged.add(line.split(" ", -1)[1]);
                }
            }
        }
        return acknowledged;
    }

    private void check(List<String> acknowledged, List<Long> seeds) {
        try (TempBook book = TempBook.open(folder)) {
            for (String operation : acknowledged) {
                assertThat(book.store().operations().find(new OperationId(UUID.fromString(operation))))
                        .as("acknowledged %s", operation)
                        .isPresent();
            }
            List<Operation> operations = book.store().operations().latest(0, 100_000);
            long saves = operations.stream()
                    .filter(operation -> operation.intent().kind().equals(Intent.CLOSE_OUT))
                    .count();
            long imports = operations.size() - saves;
            assertThat(book.store().contacts().count()).isEqualTo(saves + imports * CrashChild.IMPORTED);
            assertThat(operations.size() - acknowledged.size())
                    .as("at most one write of each run that nobody heard of")
                    .isBetween(0, seeds.size());
            for (long seed : seeds) {
                wholeOrNothing(book, seed);
            }
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        }
    }

    private static void wholeOrNothing(TempBook book, long seed) {
        for (int i = 0; i < 12; i++) {
            ContactId contact = new ContactId(new UUID(seed, 100_000 + i));
            book.store().contacts().card(contact).ifPresent(card -> {
                assertThat(card.open()).hasSize(1);
                assertThat(book.store().past().entries(contact, 0, 10)).hasSize(1);
            });
        }
    }
}
