package org.aftercall.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words around names: titles, particles, suffixes. All compared folded and without dots.
final class NameWords {
    private static final Set<String> TITLES = Words.set("""
            dr drs prof professor professorin doctor doktor mr mrs ms miss mx mister sir dame lord lady
            rev reverend hon capt captain col gen lt sgt maj herr herrn frau fraulein hr fr dipl-ing
            dipl-kfm dipl-kffr dipl-inform dipl-phys dipl-psych dipl-wirting dr-ing profdr profdr-ing
            drmed drjur drphil drrernat drh ing mag mgr mudr judr rndr phdr bc mme mlle mmes messrs
            maitre me monsieur madame mademoiselle senor senora senorita sr sra srta dra dhr mevr
            mevrouw mw meneer heer ir sig sigra dott dottssa avv pan pani hrn mmag univ-prof sheikh shri
            smt
            """);

    /// They belong to a title that stands before them: "Dr. rer. nat.", "Prof. Dr. h. c. mult.".
    private static final Set<String> AFTER_TITLE =
            Words.set("med jur phil rer nat pol oec hc h c mult habil dent vet ing");

    private static final Set<String> BETWEEN_TITLES = Words.set("und and et y e en & + / u");

    /// Family names' particles where they are written small.
    private static final Set<String> PARTICLES = Words.set("""
            de del della dello degli dei der den des di da do dos das du d la le las los lo van von vom
            zu zum zur ter ten te t op af av bin binti bint ibn al el ould abu san santa st ap het aan
            in
            """);

    /// Those of them that are hardly ever a given name, and so count in capitals too.
    private static final Set<String> SURE_PARTICLES = Words.set("""
            de del della der den des di da do dos das du la le las los van von vom zu zum zur ter ten
            bin binti bint ibn al el san santa st
            """);

    private static final Set<String> LINKS = Words.set("y i e");

    private static final Set<String> SUFFIXES = Words.set("""
            jr jun junior sr sen senior ii iii iv phd dphil mba msc bsc beng meng llm llb esq cpa dds
            cfa pmp obe cbe mbe kbe frcs dvm csc drsc rn acca emba mph edd psyd mpa bba facp fbcs
            dipl-ing dipl-kfm dipl-inform
            """);

    /// Those that are names too ("Jack Ma"): only in capitals or with dots, and after two other
    /// words.
    private static final Set<String> DOUBTFUL_SUFFIXES = Words.set("ma ba md do v vi be bs ms pe jd");

    private static final Pattern SIGNS = Pattern.compile("[.,'’]");

    private NameWords() {}

    static boolean isTitle(String word) {
        return TITLES.contains(plain(word)) && !isDoubtfulTitle(word);
    }

    /// "M." and "Me" before exactly one name are French titles; "Fr" and "Ing" need no dot, "me"
    /// does not begin a name.
    private static boolean isDoubtfulTitle(String word) {
        return word.equals("me") || word.equals("ir");
    }

    static boolean isAfterTitle(String word) {
        return AFTER_TITLE.contains(plain(word)) && (word.endsWith(".") || word.equals(word.toLowerCase(Locale.ROOT)));
    }

    static boolean isBetweenTitles(String word) {
        return BETWEEN_TITLES.contains(Folding.fold(word));
    }

    static boolean isJoining(String word) {
        return switch (Folding.fold(word)) {
            case "&", "+", "und", "and", "et" -> true;
            default -> false;
        };
    }

    static boolean isSmallParticle(String word) {
        return word.equals("'t")
                || word.equals("’t")
                || (Character.isLowerCase(word.codePointAt(0)) && isParticle(word));
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(plain(word))
                || (plain(word).startsWith("al-") && plain(word).length() > 3);
    }

    static boolean isSureParticle(String word) {
        return SURE_PARTICLES.contains(plain(word));
    }

    static boolean isLink(String word) {
        return LINKS.contains(word);
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(plain(word).replace("-", "")) || SUFFIXES.contains(plain(word));
    }

    static boolean isDoubtfulSuffix(String word) {
        return DOUBTFUL_SUFFIXES.contains(plain(word))
                && word.equals(word.toUpperCase(Locale.ROOT))
                && word.codePoints().anyMatch(Character::isLetter);
    }

    static boolean hasLetters(String word) {
        return word.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static String plain(String word) {
        return SIGNS.matcher(Folding.fold(word)).replaceAll("");
    }
}
