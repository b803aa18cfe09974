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

    @Option(names = "--book", paramLabel = "DIR", descriptionKey = "book", scope = ScopeType.INHERIT)
    @Nullable
    Path book;

    @Option(names = "--json", descriptionKey = "json", scope = ScopeType.INHERIT)
    boolean json;

    @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now", scope = ScopeType.INHERIT)
    @Nullable
    Instant now;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "zone", scope = ScopeType.INHERIT)
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
