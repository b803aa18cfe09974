package org.aftercall.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.model.PersonName;

/// Names that are written in words with spaces between them.
final class WesternNames {
    private WesternNames() {}

    static PersonName split(String text) {
        List<String> parts = Stream.of(text.split("[,，،]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return PersonName.of(text, "");
        }
        if (parts.size() > 1 && !isSuffixes(parts.get(1))) {
            return familyFirst(parts);
        }
        PersonName name = inOrder(words(parts.getFirst()));
        return withSuffix(name, parts.subList(1, parts.size()));
    }

    /// "de la Cruz, Ana Maria, MBA", "Cruz, Dr. Ana de la".
    private static PersonName familyFirst(List<String> parts) {
        List<String> family = words(parts.get(0));
        List<String> given = words(parts.get(1));
        List<String> titles = new ArrayList<>(takeTitles(family, true));
        titles.addAll(takeTitles(given, false));
        List<String> suffixes = new ArrayList<>(takeSuffixes(family, false));
        suffixes.addAll(takeSuffixes(given, !suffixes.isEmpty()));
        int particles = given.size();
        while (particles > 1 && NameWords.isSmallParticle(given.get(particles - 1))) {
            particles--;
        }
        String last = join(given.subList(particles, given.size()), family);
        List<String> firsts = given.subList(0, particles);
        String first = firsts.isEmpty() ? "" : firsts.getFirst();
        String middle = firsts.isEmpty() ? "" : join(firsts.subList(1, firsts.size()));
        PersonName name = new PersonName(join(titles), first, middle, last, join(suffixes));
        return withSuffix(name, parts.subList(2, parts.size()));
    }

    private static PersonName inOrder(List<String> words) {
        List<String> titles = takeTitles(words, true);
        boolean french =
                titles.isEmpty() && words.size() == 2 && words.getFirst().equals("M.");
        if (french) {
            titles = List.of(words.removeFirst());
        }
        String suffix = join(takeSuffixes(words, false));
        String title = join(titles);
        if (words.isEmpty()) {
            return new PersonName(title, "", "", "", suffix);
        }
        if (words.size() == 1) {
            boolean first = titles.isEmpty() || isFirstNameTitle(titles.getLast());
            return new PersonName(title, first ? words.getFirst() : "", "", first ? "" : words.getFirst(), suffix);
        }
        return placed(words, title, suffix);
    }

    private static PersonName placed(List<String> words, String title, String suffix) {
        int capitals = leadingCapitals(words);
        if (capitals > 0) { // "DUPONT Jean"
            List<String> given = words.subList(capitals, words.size());
            return new PersonName(
                    title,
                    given.getFirst(),
                    join(given.subList(1, given.size())),
                    join(words.subList(0, capitals)),
                    suffix);
        }
        int last = lastNameStart(words);
        String first = last == 0 ? "" : words.getFirst();
        String middle = last == 0 ? "" : join(words.subList(1, last));
        return new PersonName(title, first, middle, join(words.subList(last, words.size())), suffix);
    }

    private static int lastNameStart(List<String> words) {
        int end = words.size() - 1;
        for (int i = 0; i < end; i++) {
            if (NameWords.isSmallParticle(words.get(i)) && !isAllSmall(words)) {
                return i;
            }
            if (i >= 2 && NameWords.isLink(words.get(i))) {
                return i - 1;
            }
        }
        int start = end;
        while (start > 1 && NameWords.isSureParticle(words.get(start - 1))) {
            start--;
        }
        if (start == end) {
            start = trailingCapitals(words);
        }
        return start;
    }

    private static boolean isAllSmall(List<String> words) {
        return words.stream().allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)))
                && !NameWords.isSureParticle(words.getFirst());
    }

    /// How many words in capitals stand before words that are not: a family name put first, as in
    /// France and Korea.
    private static int leadingCapitals(List<String> words) {
        int count = 0;
        while (count < words.size() && isCapitals(words.get(count), 3)) {
            count++;
        }
        boolean restIsMixed = count < words.size()
                && words.subList(count, words.size()).stream().noneMatch(word -> isCapitals(word, 2));
        return restIsMixed ? count : 0;
    }

    private static int trailingCapitals(List<String> words) {
        int start = words.size();
        while (start > 0 && isCapitals(words.get(start - 1), 2)) {
            start--;
        }
        boolean restIsMixed = words.subList(0, start).stream().noneMatch(word -> isCapitals(word, 2));
        return start > 0 && start < words.size() && restIsMixed ? start : words.size() - 1;
    }

    private static boolean isCapitals(String word, int least) {
        return word.codePoints().filter(Character::isUpperCase).count() >= least
                && word.codePoints().noneMatch(Character::isLowerCase)
                && word.indexOf('.') < 0;
    }

    private static boolean isFirstNameTitle(String title) {
        return switch (NameWords.plain(title)) {
            case "sir", "dame", "lady", "sheikh" -> true;
            default -> false;
        };
    }

    /// @param keepOne whether a title that is all there is stays where it is
    private static List<String> takeTitles(List<String> words, boolean keepOne) {
        List<String> titles = new ArrayList<>();
        int least = keepOne ? 1 : 0;
        while (words.size() > least) {
            String word = words.getFirst();
            boolean title = NameWords.isTitle(word)
                    || (!titles.isEmpty() && NameWords.isAfterTitle(word))
                    || (!titles.isEmpty()
                            && NameWords.isBetweenTitles(word)
                            && words.size() > 1
                            && NameWords.isTitle(words.get(1)));
            if (!title) {
                break;
            }
            titles.add(words.removeFirst());
        }
        if (words.size() == 1 && keepOne && titles.isEmpty() && isTitleAlone(words.getFirst())) {
            titles.add(words.removeFirst());
        }
        return titles;
    }

    private static boolean isTitleAlone(String word) {
        return NameWords.isTitle(word) && word.endsWith(".");
    }

    private static List<String> takeSuffixes(List<String> words, boolean hasSuffix) {
        List<String> suffixes = new ArrayList<>();
        while (words.size() > 1) {
            String word = words.getLast();
            boolean sure = NameWords.isSuffix(word) || isRemark(word) || !NameWords.hasLetters(word);
            boolean likely = NameWords.isDoubtfulSuffix(word) && words.size() > 2 && !isAllCapitals(words);
            if (!sure && !likely && !(hasSuffix && NameWords.isDoubtfulSuffix(word))) {
                break;
            }
            suffixes.addFirst(words.removeLast());
        }
        return suffixes;
    }

    private static boolean isAllCapitals(List<String> words) {
        return words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isLowerCase));
    }

    private static boolean isSuffixes(String part) {
        return words(part).stream()
                .allMatch(word -> NameWords.isSuffix(word)
                        || NameWords.isDoubtfulSuffix(word)
                        || isRemark(word)
                        || !NameWords.hasLetters(word));
    }

    private static boolean isRemark(String word) {
        return word.startsWith("(") || word.startsWith("[");
    }

    private static PersonName withSuffix(PersonName name, List<String> more) {
        String suffix = Stream.concat(Stream.of(name.suffix()), more.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new PersonName(name.salutation(), name.first(), name.middle(), name.last(), suffix);
    }

    /// The words, with what belongs together kept together: "(new one)", "O' Brien", "Ana & Tom", a
    /// sign and its name.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        List<String> pieces = withRemarks(text.strip().split(" +", -1));
        String open = "";
        for (int i = 0; i < pieces.size(); i++) {
            String word = open + pieces.get(i);
            boolean hasNext = i + 1 < pieces.size();
            boolean first = words.isEmpty() && !NameWords.hasLetters(word);
            if (hasNext && (isLooseApostrophe(word) || first)) {
                open = word + " ";
            } else if (hasNext && !words.isEmpty() && open.isEmpty() && isCouple(word, pieces.get(i + 1))) {
                open = words.removeLast() + " " + word + " ";
            } else {
                words.add(word);
                open = "";
            }
        }
        return words;
    }

    /// What stands in brackets is one piece.
    private static List<String> withRemarks(String... pieces) {
        List<String> joined = new ArrayList<>();
        boolean inside = false;
        for (String piece : pieces) {
            if (inside) {
                joined.add(joined.removeLast() + " " + piece);
            } else {
                joined.add(piece);
            }
            inside = (inside || isRemark(piece)) && !endsRemark(piece);
        }
        return joined;
    }

    private static boolean isCouple(String word, String next) {
        return NameWords.isJoining(word) && !NameWords.isTitle(next) && !NameWords.isParticle(next);
    }

    private static boolean endsRemark(String piece) {
        return piece.endsWith(")") || piece.endsWith("]");
    }

    private static boolean isLooseApostrophe(String word) {
        return word.length() == 2 && Folding.isApostrophe(word.charAt(1));
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    private static String join(List<String> before, List<String> after) {
        return Stream.concat(before.stream(), after.stream()).collect(Collectors.joining(" "));
    }
}
