package org.aftercall.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.aftercall.cli.Start;
import org.aftercall.cli.Terminal;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.wording.Words;

/// Where the program starts. Does not extend `Application`, so that it starts from the class path.
public final class Main {
    private Main() {}

    /// Without arguments it opens the window.
    public static void main(String[] args) {
        Surroundings surroundings = new Surroundings(
                System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System.getenv());
        if (args.length == 2 && args[0].equals("screens")) {
            Pictures.draw(Path.of(args[1]));
            System.exit(0);
        }
        Logging.to(Wiring.logs(surroundings));
        Wiring wiring = new Wiring(surroundings);
        if (Start.opensWindow(args)) {
            wiring.screen();
            Thread.ofPlatform().name("ahead").daemon().start(Main::readAhead);
        }
        Terminal terminal = new Terminal(
                writer(FileDescriptor.out, "stdout.encoding"),
                writer(FileDescriptor.err, "stderr.encoding"),
                System.in,
                Locale.getDefault(Locale.Category.DISPLAY),
                InstantSource.system(),
                ZoneId::systemDefault);
        int exit = Start.run(wiring, terminal, args);
        System.exit(exit);
    }

    /// Makes what every start needs soon, and Java makes when it is first asked. A second processor has nothing else to
    /// do then.
    private static List<Object> readAhead() {
        Locale locale = Locale.getDefault(Locale.Category.DISPLAY);
        return List.of(
                new SecureRandom(),
                DateTimeFormatter.ISO_INSTANT.format(Instant.EPOCH),
                ZoneId.systemDefault(),
                new Words(locale),
                NumberFormat.getInstance(locale).format(1));
    }

    /// UTF-8, so that another program reads the same everywhere; only the console of Windows speaks its own.
    private static PrintWriter writer(FileDescriptor to, String property) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String console = windows ? System.getProperty(property, "") : "";
        Charset charset = console.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(console);
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), charset), false);
    }
}
