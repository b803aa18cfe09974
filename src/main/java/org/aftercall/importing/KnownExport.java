package org.aftercall.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An export of a program that is known as a whole, by headers that no other program writes together
/// (`programs.tsv`). Then its headers mean what that program means by them, whatever the values look like.
///
/// @param program as its maker names it
/// @param language of the headers, a tag such as `de`; empty where the program writes the same ones everywhere
/// @param own what headers mean in this program and not elsewhere, by their form for comparing
record KnownExport(String program, String language, Map<String, Target> own) {
    /// So many of a hundred headers must be there: exports can be made with fewer fields.
    private static final int SHARE = 80;

    private static final List<Signature> SIGNATURES = read();

    private record Signature(KnownExport export, Set<String> headers) {
        long found(Set<String> keys) {
            return headers.stream().filter(keys::contains).count();
        }

        boolean isIn(Set<String> keys) {
            return found(keys) * 100 >= (long) SHARE * headers.size();
        }
    }

    KnownExport {
        own = Map.copyOf(own);
    }

    /// The program whose headers these are; the one with the most of its own among them.
    static Optional<KnownExport> of(Profile profile) {
        if (profile.headerRow() == 0) {
            return Optional.empty();
        }
        Set<String> keys =
                profile.columns().stream().map(column -> key(column.header())).collect(Collectors.toSet());
        Signature best = null;
        for (Signature signature : SIGNATURES) {
            if (signature.isIn(keys) && (best == null || signature.found(keys) > best.found(keys))) {
                best = signature;
            }
        }
        return Optional.ofNullable(best).map(Signature::export);
    }

    /// What the header means in this program alone.
    Optional<Target> meaning(String header) {
        return Optional.ofNullable(own.get(key(header)));
    }

    /// Numbers count here: "E-mail 1 - Value" is a header of Google's, "E-mail - Value" is nobody's.
    private static String key(String header) {
        return HeaderWords.key(header) + header.replaceAll("\\D+", "");
    }

    private static List<Signature> read() {
        try (InputStream file = KnownExport.class.getResourceAsStream("programs.tsv")) {
            if (file == null) {
                throw new IllegalStateException("the table of programs is missing");
            }
            List<Signature> signatures = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    signatures.add(signature(line.split("\t", -1)));
                }
            }
            return signatures;
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the table of programs", broken);
        }
    }

    private static Signature signature(String[] fields) {
        Map<String, Target> own = new HashMap<>();
        if (fields.length > 3) {
            for (String each : fields[3].split("\\|", -1)) {
                int equals = each.indexOf('=');
                own.put(key(each.substring(0, equals)), Target.valueOf(each.substring(equals + 1)));
            }
        }
        Set<String> headers =
                Stream.of(fields[2].split("\\|", -1)).map(KnownExport::key).collect(Collectors.toSet());
        return new Signature(new KnownExport(fields[0], fields[1].equals("-") ? "" : fields[1], own), headers);
    }
}
