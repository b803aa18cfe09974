package org.aftercall.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/// How alike two texts are, for finding what is probably the same.
public final class Likeness {
    /// Longer texts are compared by their beginnings, so that one hostile cell cannot hold up a
    /// comparison.
    private static final int LONGEST = 200;

    private static final double PREFIX_WEIGHT = 0.1;

    /// What an agreement only after sorting the words may reach.
    private static final double OTHER_ORDER = 0.98;

    private static final Pattern APOSTROPHES = Pattern.compile("['’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Likeness() {}

    /// From 0 (nothing in common) to 1 (the same once folded): Jaro-Winkler on the folded words, as
    /// they stand or sorted, so that "Cruz Ana" is much like "Ana Cruz". Symmetric. Two empty texts
    /// are not alike: 0.
    public static double of(String a, String b) {
        String one = prepared(a, false);
        String two = prepared(b, false);
        if (one.isEmpty() || two.isEmpty()) {
            return 0;
        }
        double asWritten = jaroWinkler(one, two);
        if (asWritten == 1 || (one.indexOf(' ') < 0 && two.indexOf(' ') < 0)) {
            return asWritten;
        }
        double sorted = jaroWinkler(prepared(a, true), prepared(b, true));
        return Math.max(asWritten, sorted * OTHER_ORDER);
    }

    private static String prepared(String text, boolean sorted) {
        String letters = APOSTROPHES.matcher(cut(Folding.fold(cut(text)))).replaceAll("");
        String[] words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip().split(" ", -1);
        if (sorted) {
            Arrays.sort(words);
        }
        return String.join(" ", words);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static double jaroWinkler(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] inA = new boolean[a.length()];
        boolean[] inB = new boolean[b.length()];
        int common = 0;
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!inB[j] && a.charAt(i) == b.charAt(j)) {
                    inA[i] = true;
                    inB[j] = true;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        double swapped = outOfOrder(a, inA, b, inB) / 2.0;
        return ((double) common / a.length() + (double) common / b.length() + (common - swapped) / common) / 3;
    }

    private static int outOfOrder(String a, boolean[] inA, String b, boolean[] inB) {
        int differing = 0;
        int j = 0;
        for (int i = 0; i < a.length(); i++) {
            if (!inA[i]) {
                continue;
            }
            while (!inB[j]) {
                j++;
            }
            if (a.charAt(i) != b.charAt(j)) {
                differing++;
            }
            j++;
        }
        return differing;
    }
}
