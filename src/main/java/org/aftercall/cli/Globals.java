package org.aftercall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program itself with the options that stand before a command or after it.
@CommandLine.Command(name = Globals.NAME, synopsisSubcommandLabel = "COMMAND", version = "Aftercall 0.1.0")
final class Globals {
    static final String NAME = "aftercall";

    @Option(names = "--book", paramLabel = "DIR", scope = ScopeType.INHERIT)
    @Nullable
    Path book;

    @Option(names = "--json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--now", paramLabel = "INSTANT", scope = ScopeType.INHERIT)
    @Nullable
    Instant now;

    @Option(names = "--zone", paramLabel = "ZONE", scope = ScopeType.INHERIT)
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
