package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Cards that something has damaged: each reads to its end, and every row is in one class.
final class CardMutationTest {
    private static final String CARDS = """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BCrgen;;Dr.;
            FN:Jürgen Müller
            TEL;CELL;VOICE:+49 171 1234567
            ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;High St 1=0D=0AFloor 2;Berlin;;10115;=
            Germany
            PHOTO;ENCODING=BASE64;TYPE=JPEG:
             QUJDQUJDQUJD

            BDAY:19800304
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            UID:abc
            N:Cruz;Ana;Maria,Luz;;
            item1.EMAIL;TYPE=INTERNET:ana@acme.example
            item1.X-ABLabel:_$!<Work>!$_
            NOTE:folded\\, and
              escaped\\n😀
            CATEGORIES:Customer,Choir
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            FN:Jan Novak
            TEL;VALUE=uri;TYPE="work,voice":tel:+49-30-123;ext=4
            X-AFTERCALL-ID:0c9d5a52-3a6f-4c8e-9a67-0c1b1f6f7a11
            AGENT:
            BEGIN:VCARD
            FN:Agent
            END:VCARD
            END:VCARD
            """;

    private static final String PIECES = "\r\n:;,=\\\"\u0000 \tBEGIN:VCARD\nEND:VCARD\nN:AGENT:";

    @Test
    @Timeout(20)
    void fiftyDamagedFiles() {
        damaged(50, 20_261_128);
    }

    @Test
    @Tag("long")
    void aHundredThousandDamagedFiles() {
        damaged(Integer.getInteger("mutations", 100_000), System.nanoTime());
    }

    private static void damaged(int files, long seed) {
        Damage damage = new Damage(CARDS.getBytes(StandardCharsets.UTF_8), PIECES, 11);
        new DamagedFiles(damage, file -> {
                    try (Cards cards = Cards.of(file)) {
                        return cards.rehearse().counts();
                    }
                })
                .each(files, seed);
    }
}
