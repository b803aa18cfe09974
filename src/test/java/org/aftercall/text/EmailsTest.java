package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ana@example.com                   | ana@example.com
              Ana.Cruz@EXAMPLE.Com            | ana.cruz@example.com
            Ana Cruz <ana@example.com>        | ana@example.com
            "Cruz, Ana" <ana@example.com>     | ana@example.com
            mailto:ana@example.com            | ana@example.com
            MAILTO:ana@example.com?subject=Hi | ana@example.com
            <mailto:ana@example.com>          | ana@example.com
            E-Mail: ana@example.com           | ana@example.com
            info@müller.de                    | info@xn--mller-kva.de
            info@MÜLLER.de                    | info@xn--mller-kva.de
            ana@example.com.                  | ana@example.com
            (ana@example.com)                 | ana@example.com
            'ana@example.com'                 | ana@example.com
            ana+news@sub.example.co.uk        | ana+news@sub.example.co.uk
            o'brien@example.ie                | o'brien@example.ie
            jörg@example.de                   | jörg@example.de
            "ana cruz"@example.com            | "ana cruz"@example.com
            """)
    void equalAddressesHaveEqualForms(String written, String comparable) {
        assertThat(Emails.comparable(written)).contains(comparable);
        assertThat(Emails.looksLikeEmail(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ana",
                "@example.com",
                "ana@",
                "ana@example",
                "ana@@example.com",
                "a b@example.com",
                "ana@exa mple.com",
                "ana@-example.com",
                "ana@example..com",
                "030 123456",
                "a@b.c1",
                "ana@example.com bob@example.com"
            })
    void whatIsNoAddressHasNoForm(String written) {
        assertThat(Emails.comparable(written)).isEmpty();
        assertThat(Emails.looksLikeEmail(written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a@x.org                            | a@x.org
            a@x.org; b@x.org                   | a@x.org # b@x.org
            a@x.org,b@x.org                    | a@x.org # b@x.org
            a@x.org b@x.org                    | a@x.org # b@x.org
            a@x.org / b@x.org                  | a@x.org # b@x.org
            a@x.org or b@x.org                 | a@x.org # b@x.org
            a@x.org oder b@x.org               | a@x.org # b@x.org
            "Doe, J" <a@x.org>, b@x.org        | "Doe, J" <a@x.org> # b@x.org
            Doe, J <a@x.org>; b@x.org          | Doe, J <a@x.org> # b@x.org
            none, a@x.org                      | none # a@x.org
            unknown                            | unknown
            """)
    void severalAddressesInOneCellComeApart(String cell, String parts) {
        assertThat(Emails.split(cell)).isEqualTo(List.of(parts.split(" # ", -1)));
    }

    @Test
    void lineBreaksSeparateAndAnEmptyCellHasNone() {
        assertThat(Emails.split("a@x.org\r\nb@x.org\n")).containsExactly("a@x.org", "b@x.org");
        assertThat(Emails.split("  ")).isEmpty();
    }

    @Test
    void theDomainIsWhatStandsAfterTheSign() {
        assertThat(Emails.domain("Ana <ana@Sub.Example.com>")).contains("sub.example.com");
        assertThat(Emails.domain("nobody")).isEmpty();
    }

    @Test
    void nothingThrowsAndAFormIsItsOwnForm() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            String text = Texts.random(random, 12) + (random.nextBoolean() ? "@" : "") + Texts.random(random, 12);
            Emails.split(text).forEach(part -> assertThat(part).isNotBlank());
            Emails.comparable(text)
                    .ifPresent(form -> assertThat(Emails.comparable(form)).contains(form));
        }
    }

    /// The short way must say what the long one says.
    @Test
    void plainAddressesAreReadAsAllOthersAre() {
        Random random = new Random(29);
        String signs = "abzAZ019._+-@@..ä'\" <>";
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            if (i % 2 == 0) {
                text.append("a");
            }
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(i % 3 == 0 ? signs.length() : 10)));
            }
            if (i % 2 == 0) {
                text.append("@")
                        .append(random.nextInt(4) == 0 ? "x" : "a-b.c".repeat(random.nextInt(40)))
                        .append(random.nextBoolean() ? ".com" : ".Example-");
            }
            String written = text.toString();
            if (PlainEmails.isPlain(written)) {
                plain++;
                assertThat(Emails.read(written)).contains(written.toLowerCase(Locale.ROOT));
            }
        }
        assertThat(plain).isGreaterThan(10_000);
    }
}
