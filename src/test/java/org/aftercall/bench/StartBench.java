package org.aftercall.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/// How long the installed program takes until Today is drawn: with its start-up cache, without it, and without what the
/// book keeps for the next start as well. Beside it a window with nothing behind it ([BareWindow]) on the same Java,
/// with a cache of its own and without. In turn, as whole processes: `StartBench IMAGE BOOK [PAIRS]`. Needs a display.
/// No archive of classes comes with the Java of the image.
public final class StartBench {
    private static final Pattern DRAWN = Pattern.compile("drawn, CPU (\\d+) ms");
    private static final String CACHE = "-XX:AOTCache";
    private static final int PAIRS = 7;

    private StartBench() {}

    private record Start(long drawn, long cpu) {}

    /// @param cached its starts with the cache
    /// @param plain its starts without
    private record Program(
            String name, List<String> with, List<String> without, List<Start> cached, List<Start> plain) {
        Program(String name, List<String> with, List<String> without) {
            this(name, with, without, new ArrayList<>(), new ArrayList<>());
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path image = Path.of(args[0]);
        int pairs = args.length > 2 ? Integer.parseInt(args[2]) : PAIRS;
        Path work = Files.createTempDirectory("start");
        Program ours = new Program("Aftercall", command(image, args[1], true), command(image, args[1], false));
        Program bare = bare(image, work);
        Path kept = Path.of(args[1], "local", "open-work");
        List<Start> first = new ArrayList<>();
        for (int i = 0; i <= pairs; i++) {
            for (Program program : List.of(ours, bare)) {
                Start cached = start(program.with());
                Start plain = start(program.without());
                // the first of each finds nothing in the memory of the system
                if (i > 0) {
                    program.cached().add(cached);
                    program.plain().add(plain);
                }
            }
            Files.deleteIfExists(kept);
            Start none = start(ours.without());
            if (i > 0) {
                first.add(none);
            }
        }
        say(ours);
        System.out.printf(
                "with nothing kept for the start at all: %d ms, CPU %d ms; ratio %.2f, of CPU %.2f%n",
                median(first, Start::drawn),
                median(first, Start::cpu),
                ratio(ours.cached(), first, Start::drawn),
                ratio(ours.cached(), first, Start::cpu));
        say(bare);
        System.out.printf(
                "with the cache, beside the bare window: %.2f by the clock, %.2f of CPU%n",
                ratio(ours.cached(), bare.cached(), Start::drawn), ratio(ours.cached(), bare.cached(), Start::cpu));
    }

    private static void say(Program program) {
        System.out.printf(
                "%s: drawn after %d ms with the cache, %d without, ratio %.2f; CPU %d and %d ms, ratio %.2f%n",
                program.name(),
                median(program.cached(), Start::drawn),
                median(program.plain(), Start::drawn),
                ratio(program.cached(), program.plain(), Start::drawn),
                median(program.cached(), Start::cpu),
                median(program.plain(), Start::cpu),
                ratio(program.cached(), program.plain(), Start::cpu));
    }

    /// The bare window from a jar, since a cache is made of jars only.
    private static Program bare(Path image, Path work) throws IOException, InterruptedException {
        Path jar = work.resolve("bare.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            String folder = BareWindow.class.getPackageName().replace('.', '/');
            for (String name : List.of("BareWindow", "BareWindow$1", "BareWindow$Launcher")) {
                String entry = folder + "/" + name + ".class";
                out.putNextEntry(new ZipEntry(entry));
                try (InputStream in = Objects.requireNonNull(StartBench.class.getResourceAsStream("/" + entry))) {
                    in.transferTo(out);
                }
            }
        }
        Path cache = work.resolve("bare.aot");
        start(bare(image, jar, "-XX:AOTCacheOutput=" + cache));
        return new Program("Bare window", bare(image, jar, CACHE + "=" + cache), bare(image, jar, ""));
    }

    private static List<String> bare(Path image, Path jar, String cache) throws IOException {
        List<String> command = new ArrayList<>(command(image, "", false));
        int classes = command.indexOf("-cp");
        String toolkit = Arrays.stream(command.get(classes + 1).split(":"))
                .filter(each -> each.contains("javafx-"))
                .collect(Collectors.joining(":"));
        command.subList(classes, command.size()).clear();
        if (!cache.isEmpty()) {
            command.addAll(List.of(cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of("-cp", jar + ":" + toolkit, BareWindow.Launcher.class.getName()));
        return command;
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
            } else if (line.startsWith("java-options=") && (cache || !value.startsWith(CACHE))) {
                command.add(value);
            }
        }
        command.addAll(List.of("-Daftercall.until=drawn", "-cp", String.join(":", jars)));
        command.addAll(List.of("org.aftercall.app.Main", "--book", book));
        return command;
    }

    /// The clock is read here: to the process itself its start is known to a second only.
    private static Start start(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        StringBuilder said = new StringBuilder();
        Start start = null;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher drawn = DRAWN.matcher(line);
                if (drawn.find()) {
                    start = new Start((System.nanoTime() - began) / 1_000_000, Long.parseLong(drawn.group(1)));
                }
                said.append(line).append('\n');
            }
        }
        process.waitFor();
        if (start == null) {
            throw new IllegalStateException(said.toString());
        }
        return start;
    }

    private static long median(List<Start> starts, ToLongFunction<Start> figure) {
        return starts.stream().mapToLong(figure).sorted().toArray()[starts.size() / 2];
    }

    /// Median of the ratios of each turn.
    private static double ratio(List<Start> starts, List<Start> beside, ToLongFunction<Start> figure) {
        double[] ratios = new double[starts.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = (double) figure.applyAsLong(starts.get(i)) / figure.applyAsLong(beside.get(i));
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }
}
