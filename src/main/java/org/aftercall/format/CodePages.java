package org.aftercall.format;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.List;

/// Guesses the code page of a text from before Unicode: the one in which its letters beyond ASCII are those of one
/// language, each in a place where such a letter stands.
final class CodePages {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CENTRAL = Charset.forName("windows-1250");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset GREEK = Charset.forName("windows-1253");
    private static final Charset TURKISH = Charset.forName("windows-1254");
    private static final Charset BALTIC = Charset.forName("windows-1257");
    private static final Charset MACINTOSH = Charset.forName("x-MacRoman");

    private static final String GERMAN = "äöüßÄÖÜ";
    private static final String FRENCH = "àâçèéêëîïôùûœÀÂÇÈÉÊËÎÏÔÛŒ";
    private static final String SPANISH = "áéíñóúüÁÉÍÑÓÚÜªº";
    private static final String ITALIAN = "àèéìòùÀÈÉÌÒÙ";
    private static final String PORTUGUESE = "áàâãçéêíóôõúÁÀÂÃÇÉÊÍÓÔÕÚ";
    private static final String NORDIC = "åäöæøéÅÄÖÆØÉ";
    private static final String DUTCH = "éëïèüöáÉ";
    private static final String WEST = GERMAN + FRENCH + SPANISH + ITALIAN + PORTUGUESE + NORDIC;
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    private static final String CZECH = "áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ";
    private static final String HUNGARIAN = "áéíóöőúüűÁÉÍÓÖŐÚÜŰ";
    private static final String ROMANIAN = "ăâîşţĂÂÎŞŢ";
    private static final String CROATIAN = "čćđšžČĆĐŠŽ";
    private static final String CENTRE = POLISH + CZECH + HUNGARIAN + ROMANIAN + CROATIAN + GERMAN;
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";
    private static final String UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";
    private static final String HELLENIC = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ";
    private static final String TURKIC = "çğıöşüâîÇĞİÖŞÜ";
    private static final String LITHUANIAN = "ąčęėįšųūžĄČĘĖĮŠŲŪŽ";
    private static final String LATVIAN = "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ";

    /// In the order in which equals are preferred.
    private static final List<Language> LANGUAGES = List.of(
            new Language(WESTERN, GERMAN, 10),
            new Language(WESTERN, FRENCH, 10),
            new Language(WESTERN, SPANISH, 10),
            new Language(WESTERN, ITALIAN, 10),
            new Language(WESTERN, PORTUGUESE, 10),
            new Language(WESTERN, NORDIC, 10),
            new Language(WESTERN, DUTCH, 10),
            new Language(WESTERN, WEST, 8),
            new Language(CENTRAL, POLISH, 10),
            new Language(CENTRAL, CZECH, 10),
            new Language(CENTRAL, HUNGARIAN, 10),
            new Language(CENTRAL, ROMANIAN, 10),
            new Language(CENTRAL, CROATIAN, 10),
            new Language(CENTRAL, CENTRE, 8),
            new Language(CYRILLIC, RUSSIAN, 10),
            new Language(CYRILLIC, UKRAINIAN, 10),
            new Language(GREEK, HELLENIC, 10),
            new Language(TURKISH, TURKIC, 10),
            new Language(BALTIC, LITHUANIAN, 10),
            new Language(BALTIC, LATVIAN, 10),
            new Language(MACINTOSH, GERMAN, 9),
            new Language(MACINTOSH, FRENCH, 9),
            new Language(MACINTOSH, SPANISH, 9),
            new Language(MACINTOSH, ITALIAN, 9),
            new Language(MACINTOSH, PORTUGUESE, 9),
            new Language(MACINTOSH, NORDIC, 9),
            new Language(MACINTOSH, WEST, 7));

    private record Language(Charset charset, String letters, int weight) {}

    private CodePages() {}

    /// The code page that old workbooks name by number; the western one where it is not known.
    static Charset numbered(int number) {
        String name = number == 10_000 || number == 0x8000 ? "x-MacRoman" : "windows-" + number;
        if (Charset.isSupported(name)) {
            return Charset.forName(name);
        }
        return Charset.isSupported("IBM" + number) ? Charset.forName("IBM" + number) : WESTERN;
    }

    /// @param bytes letters beyond ASCII with their neighbours
    static Charset likeliest(byte[] bytes) {
        Charset best = WESTERN;
        long bestScore = Long.MIN_VALUE;
        for (Language language : LANGUAGES) {
            long score = score(new String(bytes, language.charset()), language);
            if (score > bestScore) {
                bestScore = score;
                best = language.charset();
            }
        }
        return best;
    }

    private static long score(String text, Language language) {
        long score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            score += language.letters().indexOf(c) >= 0 ? language.weight() : foreign(c, before, after);
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                score -= 20;
            }
            if (Character.isLetter(before) && Character.isLetter(c) && script(c) != script(before)) {
                score -= 20;
            }
        }
        return score;
    }

    /// A sign that is no letter of the language: fine on its own, as a dash or a quotation mark; not inside a word.
    private static int foreign(char c, char before, char after) {
        if (c == '\uFFFD' || Character.isISOControl(c)) {
            return -60;
        }
        if (c == '\u2019') {
            return 0;
        }
        if (Character.isLetter(c) || (Character.isLetter(before) && Character.isLetter(after))) {
            return -20;
        }
        return "–—…€“”„‘«»°§·\u00a0©®™²³½".indexOf(c) >= 0 ? 0 : -6;
    }

    /// Words are written in one alphabet.
    private static UnicodeScript script(char c) {
        return UnicodeScript.of(c);
    }
}
