package org.aftercall.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;

/// What a command talks to: two streams out, one in, and where and when it is.
///
/// @param locale language of the sentences
/// @param clock used unless `--now` is given
/// @param zone used unless `--zone` is given
public record Terminal(
        PrintWriter out, PrintWriter err, InputStream in, Locale locale, InstantSource clock, ZoneId zone) {}
