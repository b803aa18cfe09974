package org.aftercall.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The log: five files of a megabyte that follow each other in a local folder, made when the first line is written.
/// Nothing is written to the console. It holds ids, never a name, number or note of a contact.
final class Logging {
    private static final int SIZE = 1024 * 1024;
    private static final int FILES = 5;

    /// Kept here, since the log manager forgets what nobody holds.
    private static final Logger OURS = Logger.getLogger("org.aftercall");

    /// Complains of every number without a country.
    private static final Logger PHONES = Logger.getLogger("com.google.i18n.phonenumbers");

    /// Complains of every start from the class path.
    private static final Logger SCREEN = Logger.getLogger("javafx");

    private Logging() {}

    /// Sends everything that is logged from now on into files.
    static void to(Path folder) {
        // Named, it need not be looked for, which opens every jar of the program. For the same reason the file in
        // META-INF/services names who logs for Java itself.
        System.setProperty("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.addHandler(new Rolling(folder));
        root.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        PHONES.setLevel(Level.OFF);
        SCREEN.setLevel(Level.SEVERE);
    }

    /// Where to look.
    static Path file(Path folder) {
        return folder.resolve("aftercall-0.log");
    }

    /// Opens its files only when there is something to say: most starts say nothing.
    private static final class Rolling extends Handler {
        private final Path folder;
        private @Nullable Handler files;

        Rolling(Path folder) {
            this.folder = folder;
        }

        @Override
        public synchronized void publish(LogRecord entry) {
            try {
                if (files == null) {
                    files = open();
                }
                files.publish(entry);
            } catch (UncheckedIOException _) {
                // a log that cannot be written stops nobody
            }
        }

        private Handler open() {
            try {
                Files.createDirectories(folder);
                Handler opened = new FileHandler(folder + "/aftercall-%g.log", SIZE, FILES, true);
                opened.setFormatter(new Discreet());
                return opened;
            } catch (IOException e) {
                throw new UncheckedIOException("opening the log in " + folder, e);
            }
        }

        @Override
        public void flush() {
            if (files != null) {
                files.flush();
            }
        }

        @Override
        public void close() {
            if (files != null) {
                files.close();
            }
        }
    }

    /// One line for each entry, and the places where an exception went along. The message of an exception may hold what
    /// somebody typed (a database names the value it refuses), so it is left out unless it comes from a file
    /// operation.
    private static final class Discreet extends Formatter {
        @Override
        public String format(LogRecord entry) {
            StringBuilder line = new StringBuilder();
            line.append(entry.getInstant())
                    .append(' ')
                    .append(entry.getLevel().getName())
                    .append(' ')
                    .append(entry.getLoggerName())
                    .append(": ")
                    .append(formatMessage(entry))
                    .append('\n');
            for (Throwable thrown = entry.getThrown(); thrown != null; thrown = thrown.getCause()) {
                line.append("  ").append(thrown.getClass().getName());
                if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
                    line.append(": ").append(thrown.getMessage());
                }
                line.append('\n');
                for (StackTraceElement place : thrown.getStackTrace()) {
                    line.append("    at ").append(place).append('\n');
                }
            }
            return line.toString();
        }
    }
}
