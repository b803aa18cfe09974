package org.aftercall.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aftercall.store.journal.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an address such as `tel:` or `mailto:` with the program that the user has for it.
record OtherPrograms(Surroundings surroundings) {
    private static final Logger LOG = LoggerFactory.getLogger(OtherPrograms.class);

    void open(String address) {
        String system = surroundings.system().toLowerCase(Locale.ROOT);
        List<String> command = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.warn("no program opens addresses", e);
        }
    }
}
