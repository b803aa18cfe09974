package org.aftercall.attaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.aftercall.model.Attachment;
import org.aftercall.store.Contents.Soundness;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The program is stopped amid attaching, at named places and from outside: what was acknowledged is there with all its
/// bytes, no row is without its file, and nothing half is left.
final class AttachingCrashTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, visit {1}")
    @CsvSource({
        "content.halfWritten,2",
        "content.moved,3",
        "attach.kept,2",
        "save.beforeApply,3",
        "journal.halfWritten,4",
        "save.afterForce,3",
        "save.afterCommit,4",
    })
    void stoppedAtANamedPlaceNoFileThatWasAcknowledgedIsLost(String point, int visit) throws Exception {
        Process child = start(point, visit, "a");
        List<String> acknowledged = read(child, Long.MAX_VALUE);
        assertThat(child.waitFor()).isEqualTo(AttachingChild.STOPPED);
        check(acknowledged);
    }

    @Test
    void killedAtAnyMomentNoFileThatWasAcknowledgedIsLost() throws Exception {
        killed(new Random(20261129), 4);
    }

    @RepeatedTest(10)
    @Tag("long")
    void killedTwoHundredTimesNoFileThatWasAcknowledgedIsLost(RepetitionInfo book) throws Exception {
        killed(new Random(4711 + book.getCurrentRepetition()), 20);
    }

    private void killed(Random random, int times) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            Process child = start("none", 1, Integer.toString(i));
            acknowledged.addAll(read(child, random.nextInt(12)));
            child.destroyForcibly().waitFor();
        }
        check(acknowledged);
    }

    private void check(List<String> acknowledged) throws IOException {
        try (TempBook book = TempBook.open(folder)) {
            List<Attachment> all = book.store().attachments().of(AttachingChild.ANA);
            assertThat(all).extracting(Attachment::sha256).containsAll(acknowledged);
            assertThat(all)
                    .allSatisfy(each ->
                            assertThat(book.contents().look(each.sha256())).isEqualTo(Soundness.WHOLE));
            assertThat(new Inspection(book.store(), book.contents()).check(true))
                    .isEmpty();
            assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
            try (Stream<Path> files = Files.list(folder.resolve("attachments"))) {
                assertThat(files.map(file -> String.valueOf(file.getFileName())))
                        .allMatch(name -> name.matches("[0-9a-f]{64}"));
            }
        }
    }

    private Process start(String point, int visit, String name) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        // a child lives for seconds: the better compiler would cost more than it gives
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        AttachingChild.class.getName(),
                        folder.toString(),
                        point,
                        String.valueOf(visit),
                        name))
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
                    acknowledged.add(line.substring(3));
                }
            }
        }
        return acknowledged;
    }
}
