package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every BEGIN is one row, whatever follows it.
@Timeout(20)
final class VCardReaderTest {
    private static final String ANA = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Cruz;Ana;;;\r\nFN:Ana Cruz\r\nEND:VCARD\r\n";
    private static final String JAN = ANA.replace("Cruz", "Novak").replace("Ana", "Jan");

    @TempDir
    Path folder;

    private Rows read(byte[] bytes) {
        try {
            Path file = folder.resolve("people.vcf");
            Files.write(file, bytes);
            return Rows.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Rows read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Rows rows, int row, String name) {
        return ContentLine.of(rows.rows.get(row)).stream()
                .filter(line -> line.name().equals(name))
                .map(ContentLine::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void aCardWithoutItsEndIsOneRowThatIsNotTakenAndTheOthersAre() {
        Rows rows = read(ANA + JAN.replace("END:VCARD\r\n", "") + ANA + JAN.substring(0, 40));
        assertThat(rows.rows).hasSize(4);
        assertThat(rows.problems)
                .extracting(problem -> problem.key() + " " + problem.arguments())
                .containsExactly("card.unterminated [6]", "card.unterminated [15]");
        assertThat(text(rows, 1, "FN")).as("given back with the reason").isEqualTo("Jan Novak");
        assertThat(text(rows, 2, "FN")).isEqualTo("Ana Cruz");
    }

    @Test
    void aFileCutAnywhereHasAsManyRowsAsItHasBeginnings() {
        String all = ANA + JAN + ANA;
        for (int cut = 12; cut < all.length(); cut++) {
            String part = all.substring(0, cut);
            Rows rows = read(part);
            long beginnings = lines(part, "BEGIN:VCARD");
            assertThat(rows.rows).as("cut at " + cut).hasSize((int) beginnings);
            assertThat(rows.keys()).as("cut at " + cut).hasSize((int) (beginnings - lines(part, "END:VCARD")));
        }
    }

    private static long lines(String text, String line) {
        return Stream.of(text.split("\r\n|\r", -1)).filter(line::equals).count();
    }

    @Test
    void twentyThousandCardsInEachOtherAreNamedAndTheOneBehindThemIsRead() {
        Rows rows = read("BEGIN:VCARD\r\nFN:x\r\n".repeat(20_000) + ANA);
        assertThat(rows.rows).hasSize(20_001);
        assertThat(text(rows, 20_000, "FN")).isEqualTo("Ana Cruz");
        Rows agents = read("BEGIN:VCARD\r\nFN:x\r\nAGENT:\r\n".repeat(20_000) + "END:VCARD\r\n".repeat(20_000) + ANA);
        assertThat(agents.keys()).containsExactly("card.too-deep");
        assertThat(text(agents, 1, "FN")).isEqualTo("Ana Cruz");
    }

    @Test
    void anAgentIsKeptAsText() {
        Rows rows = read("BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Boss\r\nAGENT:\r\n" + ANA + "TEL:1\r\nEND:VCARD\r\n");
        assertThat(rows.rows).hasSize(1);
        assertThat(text(rows, 0, "AGENT")).contains("FN:Ana Cruz");
        assertThat(text(rows, 0, "FN")).isEqualTo("Boss");
        assertThat(text(rows, 0, "TEL")).isEqualTo("1");
    }

    @Test
    void aPictureThatIsTooBigIsLeftOutAndSaidAndTheCardIsTaken() {
        String folded = "PHOTO;ENCODING=b:" + ("A".repeat(74) + "\r\n ").repeat(110_000) + "\r\n";
        String line = "PHOTO;ENCODING=b:" + "A".repeat(8_000_000) + "\r\n";
        for (String photo : List.of(folded, line)) {
            Rows rows = read(ANA.replace("FN:", photo + "FN:"));
            assertThat(rows.keys()).containsExactly("card.value-too-big");
            assertThat(rows.problems.getFirst().arguments()).containsExactly("PHOTO", "5");
            assertThat(text(rows, 0, "FN")).isEqualTo("Ana Cruz");
        }
        Rows small = read(ANA.replace("FN:", "PHOTO;ENCODING=b:QUJD\r\nFN:"));
        assertThat(small.keys()).containsExactly("card.picture-left-out");
    }

    @Test
    void whatStandsBetweenCardsIsCountedAndSaid() {
        Rows rows = read(ANA + "\r\nhello\r\nEND:VCARD\r\n" + JAN);
        assertThat(rows.rows).hasSize(2);
        assertThat(rows.notices()).containsExactly("card.lines-between");
    }

    static Stream<Arguments> encoded() {
        return Stream.of(
                Arguments.of("N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BC=\r\nller;J=C3=BCrgen", "2.1"),
                Arguments.of("N;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=FCrgen", "2.1"),
                Arguments.of("N;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen", "2.1"),
                Arguments.of("N;QUOTED-PRINTABLE;CHARSET=utf-8:M=C3=BCller;J=C3=BCrgen", "2.1"),
                Arguments.of("N:M\u00FC\r\n ller;J\u00FCrgen", "3.0"),
                Arguments.of("n:M\u00FCl\r\n\tler;J\u00FCrgen", "4.0"),
                Arguments.of("item1.N;LANGUAGE=de:M\u00FCller;J\u00FCrgen", "4.0"));
    }

    @ParameterizedTest
    @MethodSource("encoded")
    void aNameIsTheSameHoweverItIsWritten(String name, String version) {
        Rows rows = read("BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + name + "\r\nEND:VCARD\r\n");
        assertThat(text(rows, 0, "N")).isEqualTo("M\u00FCller;J\u00FCrgen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theCharacterSetIsFoundOut(String charset) {
        String cards = (ANA + JAN).replace("Cruz", "M\u00FCller").replace("Novak", "Gr\u00F6\u00DFe");
        Rows rows = read(cards.getBytes(Charset.forName(charset)));
        assertThat(text(rows, 0, "FN")).isEqualTo("Ana M\u00FCller");
        assertThat(text(rows, 1, "FN")).isEqualTo("Jan Gr\u00F6\u00DFe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\r\n", "\r\n"})
    void anyLineEndingWillDo(String ending) {
        Rows rows = read((ANA.replace("FN:Ana Cruz", "NOTE:one\r\n  two") + JAN).replace("\r\n", ending));
        assertThat(rows.rows).hasSize(2);
        assertThat(text(rows, 0, "NOTE")).isEqualTo("one two");
    }

    @Test
    void aCharacterThatWasTornApartByFoldingIsWhole() {
        byte[] whole = ANA.replace("FN:Ana", "FN:J\u00FCrgen \uD83D\uDE00").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < whole.length; i++) {
            if ((whole[i] & 0xC0) == 0x80) {
                byte[] torn = new byte[whole.length + 3];
                System.arraycopy(whole, 0, torn, 0, i);
                System.arraycopy("\r\n ".getBytes(StandardCharsets.US_ASCII), 0, torn, i, 3);
                System.arraycopy(whole, i, torn, i + 3, whole.length - i);
                assertThat(text(read(torn), 0, "FN")).isEqualTo("J\u00FCrgen \uD83D\uDE00 Cruz");
            }
        }
    }

    @Test
    void aBackslashOfVersionTwoIsABackslash() {
        Rows rows = read("""
                BEGIN:VCARD
                VERSION:2.1
                NOTE:\\\\srv\\data, a\\;b
                ADR;WORK:;;1 High St, Flat 2;Town
                END:VCARD
                """);
        assertThat(text(rows, 0, "NOTE")).isEqualTo("\\srv\\data, a;b");
        assertThat(ContentLine.of(rows.rows.getFirst()).getLast().components().get(2))
                .containsExactly("1 High St, Flat 2");
    }
}
