package org.aftercall.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;

/// Whether this computer can show a window, found out before the toolkit dies of it.
///
/// @param system name of the operating system as Java gives it
/// @param home folder of the user
/// @param environment variables of the process
/// @param platform which toolkit platform was asked for, empty for the system's own
record Screen(String system, Path home, Map<String, String> environment, String platform) {
    private static final int DEEPEST_FONT = 6;

    /// Mesa, the driver of NVIDIA, Windows below Linux.
    private static final List<String> GRAPHICS = List.of("dri", "nvidia0", "dxg");

    private static final List<String> FONTS = List.of(".ttf", ".otf", ".ttc", ".otc", ".pfb", ".pcf", ".pcf.gz");

    /// @throws Refused `app.no-display` or `app.no-font`, with what is to be installed
    void check() {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return;
        }
        boolean headless = !platform.isEmpty() && !platform.equals("gtk");
        if (!headless && environment.getOrDefault("DISPLAY", "").isBlank()) {
            throw new Refused("app.no-display");
        }
        if (fontFolders().noneMatch(Screen::holdsFont)) {
            throw new Refused("app.no-font");
        }
    }

    /// Whether the system has something that draws faster than the processor. Where there is nothing, the toolkit would
    /// load a whole compiler of shaders before it finds that out.
    ///
    /// @param devices where Linux has its devices
    boolean hasGraphics(Path devices) {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || GRAPHICS.stream().anyMatch(name -> Files.exists(devices.resolve(name)));
    }

    /// Starts the toolkit. What it has to say about missing libraries becomes our sentence.
    ///
    /// @throws Refused `app.no-display` if it cannot be started
    static void start(Runnable then) {
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Platform.startup(then);
        } catch (LinkageError | RuntimeException e) {
            // also what the thread of the toolkit died of comes here
            throw new Refused(Problem.refused("app.no-display"), e);
        } finally {
            System.setErr(console);
        }
    }

    private Stream<Path> fontFolders() {
        return Stream.concat(
                List.of("/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/X11/fonts", "/run/host/fonts")
                        .stream()
                        .map(Path::of),
                Stream.of(home.resolve(".fonts"), home.resolve(".local/share/fonts")));
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return FONTS.stream().anyMatch(name::endsWith);
    }

    private static boolean holdsFont(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder, DEEPEST_FONT)) {
            return files.anyMatch(Screen::isFont);
        } catch (IOException _) {
            // a folder that cannot be read tells nothing
            return true;
        }
    }
}
