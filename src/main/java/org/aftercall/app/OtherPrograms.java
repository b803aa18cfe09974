package org.aftercall.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.aftercall.store.journal.Surroundings;
import org.aftercall.ui.kit.Opener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an address such as `tel:` or `mailto:` with the program that the user has for it.
record OtherPrograms(Surroundings surroundings) implements Opener {
    private static final Logger LOG = LoggerFactory.getLogger(OtherPrograms.class);

    @Override
    public void open(String address, Runnable failed) {
        String system = surroundings.system().toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        var _ = done(command).thenAccept(done -> {
            if (!done) {
                failed.run();
            }
        });
    }

    /// Whether a command did it, once it ended: not if it cannot be started, nor if it ends and says so. Windows says
    /// so
    /// to the user by itself.
    static CompletableFuture<Boolean> done(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.onExit().thenApply(ended -> {
                if (ended.exitValue() != 0) {
                    LOG.warn("no program opened an address; the system said {}", ended.exitValue());
                }
                return ended.exitValue() == 0;
            });
        } catch (IOException e) {
            LOG.warn("no program opens addresses", e);
            return CompletableFuture.completedFuture(false);
        }
    }
}
