package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program as a black box: killed at a random moment while it saves, again and again on the same book.
///
/// Each round a child process gets close-outs on standard input, is killed after a random number of answers and a
/// random pause, and then the book is opened here: each close-out that was answered with `ok` is there, exactly once,
/// whole; of the one that was not answered, all is there or nothing.
final class KilledBatchTest {
    private static final int PEOPLE = 3;

    @TempDir
    Path home;

    @Test
    void everyOkIsThereAfterAKill() throws IOException, InterruptedException {
        rounds(3, 20261124);
    }

    /// A thousand kills; each book takes fifty, since every round reads all notes again.
    @RepeatedTest(20)
    @Tag("long")
    void everyOkIsThereAfterAThousandKills(RepetitionInfo book) throws IOException, InterruptedException {
        rounds(50, 7 + book.getCurrentRepetition());
    }

    private void rounds(int rounds, long seed) throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed);
        Typing user = Typing.in(home);
        for (int person = 0; person < PEOPLE; person++) {
            assertThat(user.type("add", "--name", "Person" + person + " Invented")
                            .exit())
                    .isZero();
        }
        List<String> answered = new ArrayList<>();
        int sent = 0;
        for (int round = 0; round < rounds; round++) {
            sent = round(user, random, answered, sent);
            verify(user, answered, sent);
        }
    }

    /// @return number of close-outs that were handed over until now
    private int round(Typing user, SplittableRandom random, List<String> answered, int before)
            throws IOException, InterruptedException {
        Process child = start(user, "batch", "-");
        int stop = 1 + random.nextInt(25);
        int sent = before;
        try (Writer in = new OutputStreamWriter(child.getOutputStream(), StandardCharsets.UTF_8);
                BufferedReader out =
                        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (int each = 0; each <= stop; each++) {
                in.write(line(sent));
                in.flush();
                sent++;
                if (each == stop) {
                    // the last one is not waited for: the kill falls somewhere into its save
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(4000));
                    break;
                }
                String said = out.readLine();
                assertThat(said).as("answer to " + (sent - 1)).startsWith("ok ");
                answered.add("note " + (sent - 1) + ".");
            }
            child.destroyForcibly().waitFor();
            // what it said before it died counts, too
            for (String said = out.readLine(); said != null; said = out.readLine()) {
                assertThat(said).startsWith("ok ");
                answered.add("note " + (sent - 1) + ".");
            }
        } catch (IOException closed) {
            if (child.isAlive()) {
                throw closed;
            }
        }
        child.waitFor();
        return sent;
    }

    private static String line(int number) {
        return "close-out 'Person" + number % PEOPLE + " Invented' --result reached --note 'note " + number
                + ".' --next call --title 'title " + number + ".' --when 3d\n";
    }

    private static void verify(Typing user, List<String> answered, int sent) {
        List<String> notes = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int person = 0; person < PEOPLE; person++) {
            String name = "Person" + person + " Invented";
            List<String> lines = user.type("history", name).lines();
            lines.stream().skip(1).forEach(line -> notes.add(line.substring(line.indexOf("note "))));
            open.append(user.type("--json", "show", name).out());
            lastNoteHasItsAction(lines, open);
        }
        assertThat(notes).doesNotHaveDuplicates().containsAll(answered).hasSizeLessThanOrEqualTo(sent);
        assertThat(user.type("check").exit()).isZero();
    }

    /// Note and next action are one save: the newest note and the open action have the same number.
    private static void lastNoteHasItsAction(List<String> lines, CharSequence open) {
        if (lines.size() > 1) {
            String newest = lines.get(1).substring(lines.get(1).indexOf("note ") + "note ".length());
            assertThat(open.toString()).contains("\"title\":\"title " + newest + "\"");
        }
    }

    static Process start(Typing user, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dh2.serializeJavaObject=false",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                "org.aftercall.app.Main",
                "--book",
                user.book().toString(),
                "--zone",
                "Europe/Berlin"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("XDG_STATE_HOME", user.home().resolve("state").toString());
        return builder.start();
    }
}
