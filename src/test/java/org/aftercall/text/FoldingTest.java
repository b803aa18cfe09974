package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ana                | ana
            Łukasz Žižka       | lukasz zizka
            GROSS Straße       | gross strasse
            Søren Ærø          | soren aero
            Đorđe Œuvre        | dorde oeuvre
            İstanbul Işık      | istanbul isik
            Ｆｕｌｌ－Ｗｉｄｔｈ   | full-width
            Ξένος              | ξενοσ
            Ёлка Йога          | елка иога
            ﬁnance             | finance
            Nguyễn Thị Minh    | nguyen thi minh
            한국               | 한국
            が                 | が
            """)
    void textsThatAPersonWouldCallTheSameFoldToTheSame(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ana-Maria  de la Cruz    | ana maria de la cruz
            O'Brien                  | o brien obrien
            L’Oréal S.A.             | l oreal loreal s a
            jan.novak@post_office.cz | jan novak post office cz
            王小明                    | 王 小 明
            +49 (30) 123-45          | 49 30 123 45
            don't stop               | don t dont stop
            rock 'n' roll            | rock n roll
            """)
    void wordsForAnIndexAreFoldedAndSplitAtSigns(String text, String words) {
        assertThat(Folding.words(text)).isEqualTo(List.of(words.split(" ", -1)));
    }

    @Test
    void aTextWithoutLettersHasNoWords() {
        assertThat(Folding.words(" - ' 🌸 ")).isEmpty();
        assertThat(Folding.words("")).isEmpty();
    }

    @Test
    void digitsOfAnyScriptBecomeOurs() {
        assertThat(Folding.digits("+٤٩ (30) １２-x")).isEqualTo("493012");
    }

    @Test
    void foldingTwiceIsFoldingOnceAndNothingThrows() {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 5_000; i++) {
            String text = Texts.random(random, 30);
            String folded = Folding.fold(text);
            assertThat(Folding.fold(folded)).as("%s", text).isEqualTo(folded);
            assertThat(Folding.words(text)).doesNotContain("");
        }
    }

    @Test
    void theLettersOfEuropeFoldTheSameWhateverStandsBesideThem() {
        String outside = "小";
        Random random = new Random(20_261_128);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(random.nextInt(20), 0, 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Folding.fold(text) + outside).as("%s", text).isEqualTo(Folding.fold(text + outside));
        }
    }
}
