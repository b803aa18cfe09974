package org.aftercall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// The program itself with the options that stand before every command.
@CommandLine.Command(name = Globals.NAME, synopsisSubcommandLabel = "COMMAND", version = "Aftercall 0.1.0")
final class Globals {
    static final String NAME = "aftercall";

    @Option(names = "--book", paramLabel = "DIR")
    @Nullable
    Path book;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--now", paramLabel = "INSTANT")
    @Nullable
    Instant now;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable
    ZoneId zone;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;
}
