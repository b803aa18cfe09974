package org.aftercall.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files that others have chosen, as they can be shown and written on every system. Pure functions.
public final class FileName {
    /// In UTF-8; what most file systems take, less room for " (2)" and the like.
    private static final int MOST_BYTES = 200;

    private static final int LONGEST_ENDING = 20;
    private static final String NAMELESS = "file";

    /// Controls, signs without a shape of their own, among them those that turn the direction of writing, halves of
    /// surrogates, and code points that are nothing.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\p{Zl}\\p{Zp}]");

    private static final Pattern FOLDERS = Pattern.compile("(?s).*[/\\\\]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}]+");
    private static final Pattern AT_THE_END = Pattern.compile("[. ]+$");

    /// What Windows takes for a device, whatever ending it has.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CLOCK\\$|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])\\s*(\\..*)?");

    private FileName() {}

    /// The same name without folders, without what is not seen, and without what a system refuses or takes for
    /// something else. Never empty; a clean name stays as it is.
    public static String clean(String written) {
        String name = Normalizer.normalize(INVISIBLE.matcher(written).replaceAll(""), Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ").strip();
        name = shortened(AT_THE_END.matcher(name).replaceFirst(""));
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        return name.isEmpty() ? NAMELESS : name;
    }

    /// What stands after the last dot, in small letters; empty if there is none.
    public static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The same name with a number before its ending.
    public static String numbered(String name, int number) {
        int dot = beforeEnding(name);
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /// The middle goes: how a name begins and ends is what it is known by.
    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = beforeEnding(name);
        String ending = name.substring(dot);
        String stem = name.substring(0, dot);
        while (bytes(stem) + bytes(ending) + 3 > MOST_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + "…" + ending;
    }

    private static int beforeEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 || name.length() - dot > LONGEST_ENDING ? name.length() : dot;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
