package org.aftercall.store.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.model.Refused;
import org.aftercall.store.Faults;

/// What tests let a process of its own do, so that it can be halted in the middle.
final class Child {
    static final UUID BOOK = new UUID(1, 2);
    static final int HALTED = 9;

    private Child() {}

    /// `lock FOLDER` takes a book until its input ends; `save FOLDER POINT TIMES` saves until it is halted at a point.
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "lock" -> lock(folder);
            case "save" -> save(folder, arguments[2], Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static Process start(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Child.class.getName());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedReader output(Process child) {
        return child.inputReader(StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemOut")
    private static void lock(Path folder) throws IOException {
        try (BookLock _ = BookLock.acquire(folder, () -> say("raised"))) {
            say("locked");
            while (System.in.read() >= 0) {
                // until the parent closes it
            }
        } catch (Refused e) {
            say(e.problem().key());
        }
    }

    private static void save(Path folder, String point, int times) {
        int[] left = {times};
        Faults faults = at -> {
            if (at.equals(point) && --left[0] == 0) {
                Runtime.getRuntime().halt(HALTED);
            }
        };
        FileJournal journal = FileJournal.open(folder, BOOK, new RealDisk(), faults, 600);
        for (int i = 0; i < 100; i++) {
            Frames.save(journal, "save " + i);
            say("save " + i);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
