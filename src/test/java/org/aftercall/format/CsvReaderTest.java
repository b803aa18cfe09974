package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            German    | windows-1252 | Müller;Jürgen;Größe;Straße;Köln;Bär;Äpfel
            French    | windows-1252 | Hélène;François;Noël;où;Château;Besançon;dîner
            Spanish   | windows-1252 | Muñoz;Peña;Martín;León;Córdoba;García
            Danish    | windows-1252 | Søren;Åse;Kjærgård;Ærø;Ålborg
            Portuguese| windows-1252 | João;Conceição;São Paulo;Gonçalves;Antônio
            Polish    | windows-1250 | Wałęsa;Łódź;Kraków;Żółć;Gdańsk;Święty;Krzyż
            Czech     | windows-1250 | Dvořák;Příbram;Škoda;Žižkov;Děčín;Jiří;Růžena
            Hungarian | windows-1250 | Győr;Székesfehérvár;Kőszeg;Erdős;Fűtő;Őry
            Croatian  | windows-1250 | Đorđević;Čačić;Šibenik;Žepče;Ćosić
            Russian   | windows-1251 | Москва;Иванов;Пётр;Санкт-Петербург
            Ukrainian | windows-1251 | Київ;Їжак;Зеленський;Ґанок;Єва
            Greek     | windows-1253 | Αθήνα;Γιώργος;Παπαδόπουλος;Θεσσαλονίκη;Ελένη
            Turkish   | windows-1254 | Yılmaz;Şahin;Doğan;İstanbul;Çelik;Güneş
            Lithuanian| windows-1257 | Žemaitė;Kaunas;Šiauliai;Jonušaitė;Panevėžys
            Latvian   | windows-1257 | Rīga;Jānis;Bērziņš;Kalniņa;Ķeguma
            German    | x-MacRoman   | Müller;Jürgen;Größe;Straße;Köln;Bär;Äpfel
            French    | x-MacRoman   | Hélène;François;Noël;où;Château;Besançon;dîner
            German    | UTF-8        | Müller;Jürgen;Größe;Straße
            Japanese  | UTF-8        | 山田;太郎;東京
            Greek     | UTF-16LE     | Αθήνα;Γιώργος;Παπαδόπουλος;1;2;3;4;5
            German    | UTF-16BE     | Müller;Jürgen;Größe;Straße
            """)
    void theEncodingIsFoundByTheLetters(String language, String encoding, String values) {
        String text = "name;first;a;b;c\n" + (values + "\n").repeat(3);
        Rows rows = read(bytes(text, encoding));
        assertThat(dialect(rows).encoding()).as(language).isEqualTo(encoding);
        assertThat(rows.shown().get(1)).isEqualTo(List.of(values.split(";")));
        boolean certain = encoding.equals("UTF-8");
        assertThat(dialect(rows).certain()).isEqualTo(certain);
        assertThat(rows.notices().contains("csv.encoding-guessed")).isEqualTo(!certain);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndIsNoLetter(String encoding) {
        Rows rows = read(bytes("\uFEFFname,town\r\nZoë,Łódź\r\n", encoding));
        assertThat(dialect(rows)).isEqualTo(new Dialect(encoding, ',', '"', true, 0, true));
        assertThat(rows.shown()).containsExactly(List.of("name", "town"), List.of("Zoë", "Łódź"));
    }

    @Test
    void aFewBrokenBytesInUtf8AreCountedAndNamedByLine() {
        byte[] bytes = bytes("name;town\nJürgen;Köln\nHélène;Orléans\nX?;Łódź\n", "UTF-8");
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xFF : bytes[i];
        }
        Rows rows = read(bytes);
        assertThat(dialect(rows)).isEqualTo(new Dialect("UTF-8", ';', '"', false, 1, false));
        assertThat(rows.problems).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("csv.undecodable");
            assertThat(problem.arguments()).containsExactly("4", "1");
            assertThat(problem.severity()).isEqualTo(Problem.Severity.VALUE);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            comma       # ','   # 'a,b,c\n1,2,3\n'
            semicolon   # ';'   # 'a;b;c\n1,5;2,5;3\n'
            tab         # '\t'  # 'a\tb\tc\n1, x\t2\t3\n'
            bar         # '|'   # 'a|b|c\n1|2|3\n'
            quoted text # ';'   # 'name;notes\n"A, B, C";"x, y, z"\nD;"p, q"\n'
            hint        # ';'   # 'sep=;\na;b,b;c\n1,1,1;2;3\n'
            title above # ';'   # 'Customers, all of them\na;b;c\n1;2;3\n4;5;6\n'
            """)
    void theSeparatorIsFound(String meaning, String separator, String text) {
        Rows rows = read(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(dialect(rows).separator())
                .as(meaning)
                .isEqualTo(separator.replace("\\t", "\t").charAt(0));
        assertThat(rows.shown().get(0)).doesNotContain("sep=");
        assertThat(rows.problems)
                .filteredOn(problem -> !problem.key().equals("csv.row-too-short"))
                .isEmpty();
    }

    @Test
    void singleQuotationMarksCountWhereTheyStandAroundValues() {
        Rows rows = read("'name','town'\n'O''Neill','Derry'\n");
        assertThat(dialect(rows).quote()).isEqualTo('\'');
        assertThat(rows.shown().get(1)).containsExactly("O'Neill", "Derry");
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThemAndEmptyOnesBetweenAreKept() {
        Rows rows = read("a,b\n\"x\ny\",1\n\n\n2,3\n\n\n");
        assertThat(rows.rows.stream().map(SourceRow::number)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows.rows.get(2).isEmpty()).isTrue();
        assertThat(rows.info().rows()).isEqualTo(5);
    }

    @Test
    void rowsOfAWrongLengthAndLettersAfterAQuoteAreRejectedAndTheRestIsRead() {
        Rows rows = read("a,b,c\n1,2,3\n1,2,3,4\n1,2\n1,2,3,,\n\"x\"y,2,3\nz,2,3\n");
        assertThat(rows.rows).hasSize(7);
        assertThat(rows.problems).allMatch(problem -> problem.severity() == Problem.Severity.ROW);
        assertThat(rows.keys()).containsExactly("csv.row-too-long", "csv.row-too-short", "csv.stray-quote");
        assertThat(rows.problems.stream().map(problem -> problem.arguments().get(0)))
                .containsExactly("3", "4", "6");
    }

    @Test
    void theLineOfAQuotationMarkThatIsNeverClosedIsNamedAndItCanBeIgnored() {
        String text = "a,b\n\"x\ny\",1\n2,\"open\n3,4\n5,6\n";
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().key()).isEqualTo("csv.quote-never-closed");
            assertThat(refused.problem().arguments()).containsExactly("4");
        });
        Rows rows = Rows.of(file(bytes(text, "UTF-8")), ReadOptions.NONE.withoutQuotes());
        assertThat(rows.rows).hasSize(7 - 1);
        assertThat(rows.shown().get(3)).containsExactly("2", "\"open");
    }

    @Test
    void aFieldIsCutAtItsLimitAndItsRowRejected() {
        Rows rows = read("a,b\n" + "x".repeat(3_000_000) + ",1\n2,3\n");
        assertThat(rows.keys()).containsExactly("csv.field-too-long");
        assertThat(rows.rows.get(1).cell(0).shown()).hasSize(Limits.FIELD_CHARACTERS);
        assertThat(rows.shown().get(2)).containsExactly("2", "3");
    }

    @Test
    void aQuotedFieldBeyondTheLimitIsTakenAsNeverClosed() {
        assertThatThrownBy(() -> read("a,b\n1,\"" + "x\n".repeat(100_000) + "\"\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().arguments()).containsExactly("2"));
    }

    @Test
    void aLineOfNothingButSeparatorsIsNotTakenForMillionsOfColumns() {
        Rows rows = read("a,b\n" + ",".repeat(100_000) + "\n1,2\n");
        assertThat(rows.keys()).containsExactly("csv.too-many-columns");
        assertThat(rows.shown().get(2)).containsExactly("1", "2");
    }

    @Test
    void zeroCharactersAreKeptAndTold() {
        Rows rows = read("a,b\nx\u0000y,1\n");
        assertThat(rows.rows.get(1).cell(0).shown()).isEqualTo("x\u0000y");
        assertThat(rows.notices()).containsExactly("csv.zero-characters");
    }

    @Test
    void aUtf16TextSentToThePeopleOfUtf8StillReads() {
        Rows rows = read(bytes("name\ttown\r\nAna\tBerlin\r\n", "UTF-16LE"));
        assertThat(rows.shown()).containsExactly(List.of("name", "town"), List.of("Ana", "Berlin"));
    }

    @Test
    void whatAPersonChoseWins() {
        Rows rows = Rows.of(
                file(bytes("a;b,c\nMüller;1,2\n", "windows-1250")),
                new ReadOptions(null, ',', "windows-1250", false, null, false, Set.of()));
        assertThat(rows.shown().get(1)).containsExactly("Müller;1", "2");
        assertThatThrownBy(() -> Rows.of(file(bytes("a", "UTF-8")), ReadOptions.NONE.withEncoding("klingon")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("csv.unknown-encoding");
    }

    @Test
    void fiftyCutsAndFiftyFlipsEndInASentenceOrInRows() {
        byte[] good = bytes("name;town\n\"Zoë \"\"Z\"\"\";\"Köln\nSüd\"\nAna;Łódź\n".repeat(30), "UTF-8");
        Random random = new Random(20261121);
        for (int time = 0; time < 50; time++) {
            tryOut(java.util.Arrays.copyOf(good, random.nextInt(good.length)));
            byte[] flipped = good.clone();
            for (int i = 0; i <= time; i++) {
                flipped[random.nextInt(good.length)] ^= (byte) (1 << random.nextInt(8));
            }
            tryOut(flipped);
        }
    }

    private void tryOut(byte[] bytes) {
        try {
            read(bytes);
        } catch (Refused e) {
            assertThat(e.problem().key()).isNotEmpty();
        }
    }

    private Rows read(String text) {
        return read(bytes(text, "UTF-8"));
    }

    private Rows read(byte[] bytes) {
        return Rows.of(file(bytes));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("list.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text, String encoding) {
        Charset charset = encoding.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return text.getBytes(charset);
    }

    private static Dialect dialect(Rows rows) {
        return Objects.requireNonNull(rows.info().dialect());
    }
}
