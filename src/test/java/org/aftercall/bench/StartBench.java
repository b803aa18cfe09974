package org.aftercall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long the installed program takes until Today is drawn, with its start-up cache and without, in turn, as whole
/// processes: `StartBench IMAGE BOOK [PAIRS]`. Needs a display. Without the cache it still has the archive of classes
/// that comes with its Java.
public final class StartBench {
    private static final Pattern DRAWN = Pattern.compile("drawn after (\\d+) ms");

    private StartBench() {}

    private record Start(long drawn, long cpu) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]);
        int pairs = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        List<String> with = command(image, args[1], true);
        List<String> without = command(image, args[1], false);
        start(with);
        start(without);
        List<Start> cached = new ArrayList<>();
        List<Start> plain = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            cached.add(start(with));
            plain.add(start(without));
            System.out.printf("%d: %s %s%n", i + 1, cached.getLast(), plain.getLast());
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            ratios.add((double) cached.get(i).drawn() / plain.get(i).drawn());
        }
        System.out.printf(
                "drawn, ms: %d with the cache, %d without; ratio of the pairs, median: %.2f; CPU, ms: %d and %d%n",
                median(cached.stream().map(Start::drawn).toList()),
                median(plain.stream().map(Start::drawn).toList()),
                median(ratios),
                median(cached.stream().map(Start::cpu).toList()),
                median(plain.stream().map(Start::cpu).toList()));
    }

    /// What the launcher of the image does, with or without the cache.
    private static List<String> command(Path image, String book, boolean cache) throws IOException {
        Path app = image.resolve("lib/app");
        List<String> command = new ArrayList<>();
        command.add(image.resolve("lib/runtime/bin/java").toString());
        List<String> jars = new ArrayList<>();
        for (String line : Files.readAllLines(app.resolve("aftercall.cfg"), StandardCharsets.UTF_8)) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("app.classpath=")) {
                jars.add(value);
            } else if (line.startsWith("java-options=") && (cache || !value.startsWith("-XX:AOTCache"))) {
                command.add(value);
            }
        }
        command.addAll(List.of("-Daftercall.until=drawn", "-cp", String.join(":", jars)));
        command.addAll(List.of("org.aftercall.app.Main", "--book", book));
        return command;
    }

    private static Start start(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Matcher drawn = DRAWN.matcher(said);
        if (!drawn.find()) {
            throw new IllegalStateException(said);
        }
        Matcher cpu = Pattern.compile("CPU (\\d+) ms").matcher(said);
        return new Start(Long.parseLong(drawn.group(1)), cpu.find() ? Long.parseLong(cpu.group(1)) : 0);
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
