package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares names of companies.
public final class Companies {
    /// Legal forms that are nothing else, wherever they stand. Folded, without dots.
    private static final Set<String> EVERYWHERE = Words.set("""
            gmbh ggmbh mbh kgaa ohg gbr llc llp ltd limited inc incorporated corp corporation sarl eurl
            sasu sro spzoo ooo oao zao pjsc ltda eirl aps oyj kft zrt nyrt doo dooel eood ead bvba sprl
            srl spa pty pvt plc ug haftungsbeschrankt pte bhd sdn jsc ev eg ek ооо оао зао тоо
            """);

    /// Legal forms only where they stand at the end: they are words or initials elsewhere.
    private static final Set<String> AT_THE_END = Words.set("""
            ag kg co company compagnie cie sa sas se nv bv cv vof as ab oy hf ehf lp sl slu sau sca scs
            snc kd dd ad od kk gk bt sc spk spj asa ans ks ivs partg partgmbb sab und and et
            """);

    /// What may stand before the name.
    private static final Set<String> AT_THE_START = Words.set("the firma fa ooo oao zao pt ооо");

    /// Forms of several words, and what they become before the words are looked at.
    private static final List<String[]> PHRASES = List.of(
            new String[] {" sp z oo ", " spzoo "},
            new String[] {" sp z o o ", " spzoo "},
            new String[] {" spol s ro ", " sro "},
            new String[] {" spol s r o ", " sro "},
            new String[] {" s r o ", " sro "},
            new String[] {" s a r l ", " sarl "},
            new String[] {" s de rl de cv ", " "},
            new String[] {" sa de cv ", " "},
            new String[] {" s a ", " sa "},
            new String[] {" b v ", " bv "},
            new String[] {" n v ", " nv "},
            new String[] {" a s ", " as "},
            new String[] {" d o o ", " doo "},
            new String[] {" e v ", " ev "},
            new String[] {" s p a ", " spa "},
            new String[] {" s r l ", " srl "},
            new String[] {" m b h ", " mbh "},
            new String[] {" g m b h ", " gmbh "},
            new String[] {" a g ", " ag "},
            new String[] {" gesellschaft mit beschrankter haftung ", " "},
            new String[] {" societe anonyme ", " "},
            new String[] {" societa per azioni ", " "},
            new String[] {" sociedad anonima ", " "},
            new String[] {" aktiengesellschaft ", " "},
            new String[] {" aktiebolag ", " "},
            new String[] {" public limited company ", " "});

    /// The dots of initials ("S.A.", "E.ON") and apostrophes.
    private static final Pattern JOINED =
            Pattern.compile("(?<=\\p{L})[.](?=\\p{L}(?![\\p{L}]))|(?<=\\b\\p{L})[.](?=\\p{L})|['’`´]");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Companies() {}

    /// The standard form of a company's name: "Müller & Söhne GmbH & Co. KG" and "MUELLER + SOEHNE"
    /// are the same. Legal form, case, accents, umlauts, punctuation and spaces do not count. Never
    /// empty for a name that is not blank: a name that is nothing but a legal form, or nothing but
    /// signs, stands for itself.
    public static String key(String name) {
        List<String> words = words(name);
        List<String> bare = withoutForms(words);
        String key = String.join("", bare.isEmpty() ? words : bare);
        return key.isEmpty() ? Folding.fold(name).strip() : key;
    }

    /// Whether two names share their [#key]; equal ones, as in a list that comes again, without working it out.
    public static boolean haveOneKey(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }

    private static List<String> words(String name) {
        String joined = JOINED.matcher(Folding.fold(name)).replaceAll("");
        String spaced = " " + BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip() + " ";
        for (String[] phrase : PHRASES) {
            spaced = spaced.replace(phrase[0], phrase[1]);
        }
        List<String> words = new ArrayList<>();
        for (String word : spaced.strip().split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(Folding.withoutUmlauts(word));
            }
        }
        return words;
    }

    private static List<String> withoutForms(List<String> words) {
        List<String> left = new ArrayList<>(words);
        if (left.size() > 1 && AT_THE_START.contains(left.getFirst())) {
            left.removeFirst();
        }
        List<String> named =
                left.stream().filter(word -> !EVERYWHERE.contains(word)).collect(Collectors.toList());
        while (named.size() > 1 && AT_THE_END.contains(named.getLast())) {
            named.removeLast();
        }
        if (named.size() > 2) {
            named.removeIf(Companies::isAnd);
        }
        return named;
    }

    private static boolean isAnd(String word) {
        return switch (word) {
            case "und", "and", "et" -> true;
            default -> false;
        };
    }
}
