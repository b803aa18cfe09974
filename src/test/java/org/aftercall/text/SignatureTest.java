package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SignatureTest {
    @Test
    void anEnglishSignatureIsTakenApart() {
        Signature.Found found = Signature.read("""
                Best regards,

                Dr. Rachel Adeyemi
                Head of Production
                Fairlight Media Ltd.
                T: +44 20 7946 0321 | M: +44 7700 900123
                rachel.adeyemi@fairlight.example
                www.fairlight.example
                """);
        assertThat(found.name().salutation()).isEqualTo("Dr.");
        assertThat(found.name().full()).isEqualTo("Rachel Adeyemi");
        assertThat(found.title()).isEqualTo("Head of Production");
        assertThat(found.company()).isEqualTo("Fairlight Media Ltd.");
        assertThat(found.phones()).containsExactly("+44 20 7946 0321", "+44 7700 900123");
        assertThat(found.emails()).containsExactly("rachel.adeyemi@fairlight.example");
        assertThat(found.web()).isEqualTo("www.fairlight.example");
    }

    @Test
    void aGermanSignatureIsTakenApart() {
        Signature.Found found = Signature.read("""
                Mit freundlichen Grüßen
                Jürgen Groß
                Leiter Einkauf, Müller & Söhne GmbH
                Tel.: 030 2312 5433
                Fax: 030 2312 5434
                E-Mail: j.gross@mueller.example
                """);
        assertThat(found.name().full()).isEqualTo("Jürgen Groß");
        assertThat(found.title()).isEqualTo("Leiter Einkauf");
        assertThat(found.company()).isEqualTo("Müller & Söhne GmbH");
        assertThat(found.phones()).containsExactly("030 2312 5433");
        assertThat(found.emails()).containsExactly("j.gross@mueller.example");
    }

    @Test
    void oneLineOrPlainTextIsNone() {
        assertThat(Signature.looksLikeOne("Rachel Adeyemi")).isFalse();
        assertThat(Signature.looksLikeOne("first line\nsecond line of nothing")).isFalse();
        assertThat(Signature.looksLikeOne("Rachel Adeyemi\nrachel@fairlight.example"))
                .isTrue();
        assertThat(Signature.read("").size()).isZero();
    }

    @Test
    void aHostileTextDoesNotHoldItUp() {
        assertThat(Signature.read("a - ".repeat(50_000) + "\n" + "x\n".repeat(100_000))
                        .name()
                        .isEmpty())
                .isTrue();
    }
}
