package org.aftercall.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/// What a command talks to: two streams out, one in, and where and when it is.
///
/// @param locale language of the sentences
/// @param clock used unless `--now` is given
/// @param here gives the zone that is used unless `--zone` is given; Java takes its time to find its own
public record Terminal(
        PrintWriter out, PrintWriter err, InputStream in, Locale locale, InstantSource clock, Supplier<ZoneId> here) {
    ZoneId zone() {
        return here.get();
    }
}
