package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that others have chosen, as they are shown and written.
final class FileNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "offer.pdf",
                "Angebot für Müller (2).pdf",
                "見積書.xlsx",
                "عرض.pdf",
                "a",
                ".gitignore",
                "archive.tar.gz",
                "console.txt",
                "COM10.txt",
                "100 % of it.txt"
            })
    void aCleanNameStaysAsItIs(String name) {
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    '..\\..\\evil.exe'           | 'evil.exe'
                    '../../../etc/passwd'        | 'passwd'
                    'C:\\Users\\ana\\offer.pdf'  | 'offer.pdf'
                    'C:offer.pdf'                | 'C_offer.pdf'
                    'offer.pdf:hidden.exe'       | 'offer.pdf_hidden.exe'
                    '/'                          | 'file'
                    '..'                         | 'file'
                    '.'                          | 'file'
                    '......'                     | 'file'
                    '. . .'                      | 'file'
                    ''                           | 'file'
                    '   '                        | 'file'
                    'offer.pdf. . .'             | 'offer.pdf'
                    'offer   of   today.pdf'     | 'offer of today.pdf'
                    'CON'                        | '_CON'
                    'con.txt'                    | '_con.txt'
                    'Aux .txt'                   | '_Aux .txt'
                    'LPT1'                       | '_LPT1'
                    'com³.log'                   | '_com³.log'
                    'nul.tar.gz'                 | '_nul.tar.gz'
                    'a<b>c?d*e|f"g.txt'          | 'a_b_c_d_e_f_g.txt'
                    """)
    void aHostileNameLosesWhatMakesItOne(String written, String clean) {
        assertThat(FileName.clean(written)).isEqualTo(clean);
    }

    @Test
    void whatTurnsTheDirectionOfWritingOrIsNotSeenIsTakenOut() {
        assertThat(FileName.clean("offer\u202Efdp.exe")).isEqualTo("offerfdp.exe");
        assertThat(FileName.clean("of\u200Bfer\u2066.pdf\u0000")).isEqualTo("offer.pdf");
        assertThat(FileName.clean("line\nbreak\r.pdf")).isEqualTo("linebreak.pdf");
        assertThat(FileName.clean("half \uD83D.pdf")).isEqualTo("half .pdf");
        assertThat(FileName.clean("\u202E\u202D")).isEqualTo("file");
    }

    @Test
    void threeHundredSignsBecomeANameThatEveryDiskTakesAndKeepTheirEnding() {
        String name = FileName.clean("x".repeat(300) + ".pdf");
        assertThat(name).startsWith("xxxx").endsWith("….pdf");
        assertThat(bytes(name)).isLessThanOrEqualTo(200);
        String wide = FileName.clean("😀".repeat(150) + ".docx");
        assertThat(wide).startsWith("😀").endsWith("….docx");
        assertThat(bytes(wide)).isLessThanOrEqualTo(200);
        assertThat(bytes(FileName.clean("." + "y".repeat(400)))).isLessThanOrEqualTo(200);
    }

    @Test
    void aNumberStandsBeforeTheEnding() {
        assertThat(FileName.numbered("offer.pdf", 2)).isEqualTo("offer (2).pdf");
        assertThat(FileName.numbered("offer", 3)).isEqualTo("offer (3)");
        assertThat(FileName.ending("Offer.PDF")).isEqualTo("pdf");
        assertThat(FileName.ending(".profile")).isEmpty();
    }

    @Test
    void whateverIsWrittenTheNameIsCleanAndCleanAgainTheSame() {
        Random random = new Random(20261124);
        String signs = "ab.. /\\:*?\"<>|\u202E\u200B\u0000\n éß見😀CONAUXcon1";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder written = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                written.append(
                        random.nextInt(4) == 0
                                ? (char) random.nextInt(0x10000)
                                : signs.charAt(random.nextInt(signs.length())));
            }
            String name = FileName.clean(written.toString());
            assertThat(name).isNotBlank().doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cntrl}\\p{Cf}]|[. ]$");
            assertThat(bytes(name)).isLessThanOrEqualTo(201);
            assertThat(FileName.clean(name)).as("of " + written).isEqualTo(name);
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
