package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlphabetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ana; Ana Novak; Anabel; Bo; de la Cruz; Delaney; Müller; Mullerson; O'Brien; Obrist; Zoe
            de | Aal; Ärger; Arm; Muller; Müller; Mullner; Straße; Strasser; Zorn
            sv | Adam; Orm; Zorn; Åberg; Ärlig; Öberg
            cs | Cyril; Čapek; Dvořák; Hora; Chalupa; Ivan
            pl | Lalik; Łata; Mazur
            en | 3M; 7 Oaks; Atlas
            el | Άννα; Βασίλης; Δημήτρης
            """)
    void namesStandAsTheLanguageListsThem(String language, String names) {
        List<String> ordered = Arrays.asList(names.split("; "));
        List<String> shuffled = Arrays.asList(names.split("; "));
        Collections.shuffle(shuffled, new Random(7));
        Alphabet alphabet = Alphabet.of(Locale.forLanguageTag(language));
        shuffled.sort((one, other) -> Arrays.compareUnsigned(alphabet.key(one), alphabet.key(other)));
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void caseAndSignsDoNotCount() {
        Alphabet alphabet = Alphabet.of(Locale.ENGLISH);
        assertThat(alphabet.key("ANA-MARIA  Novak")).isEqualTo(alphabet.key("ana maria novak."));
        assertThat(alphabet.key(" -. ")).isEmpty();
    }
}
