package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.aftercall.model.PersonName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            Ana Cruz                         | -          | Ana       | -            | Cruz              | -
            Cruz, Ana                        | -          | Ana       | -            | Cruz              | -
            Ana Maria de la Cruz             | -          | Ana       | Maria        | de la Cruz        | -
            Dr. Ana Maria de la Cruz (new!)  | Dr.        | Ana       | Maria        | de la Cruz        | (new!)
            Dr. Ana Maria de la Cruz (brand new) | Dr.    | Ana       | Maria        | de la Cruz        | (brand new)
            de la Cruz, Ana Maria            | -          | Ana       | Maria        | de la Cruz        | -
            Cruz, Dr. Ana Maria de la        | Dr.        | Ana       | Maria        | de la Cruz        | -
            Jan van der Berg                 | -          | Jan       | -            | van der Berg      | -
            van der Berg, Jan                | -          | Jan       | -            | van der Berg      | -
            van der Berg                     | -          | -         | -            | van der Berg      | -
            Dhr. J. van 't Hoff              | Dhr.       | J.        | -            | van 't Hoff       | -
            Drs. P. de Vries                 | Drs.       | P.        | -            | de Vries          | -
            Ludwig von und zu Liechtenstein  | -          | Ludwig    | -            | von und zu Liechtenstein | -
            Mohammed bin Salman              | -          | Mohammed  | -            | bin Salman        | -
            Osama El Sayed                   | -          | Osama     | -            | El Sayed          | -
            Ahmed al-Farsi                   | -          | Ahmed     | -            | al-Farsi          | -
            José Ortega y Gasset             | -          | José      | -            | Ortega y Gasset   | -
            Ursula von der Leyen             | -          | Ursula    | -            | von der Leyen     | -
            Leonardo da Vinci                | -          | Leonardo  | -            | da Vinci          | -
            Vincent Van Gogh                 | -          | Vincent   | -            | Van Gogh          | -
            Van Morrison                     | -          | Van       | -            | Morrison          | -
            Al Gore                          | -          | Al        | -            | Gore              | -
            Mrs Smith                        | Mrs        | -         | -            | Smith             | -
            Mrs. Jane Smith                  | Mrs.       | Jane      | -            | Smith             | -
            Herr Müller                      | Herr       | -         | -            | Müller            | -
            Frau Prof. Dr. Anna Groß         | Frau Prof. Dr. | Anna  | -            | Groß              | -
            Prof. Dr. med. Hans Meier        | Prof. Dr. med. | Hans  | -            | Meier             | -
            Dr. rer. nat. Eva Lang           | Dr. rer. nat. | Eva    | -            | Lang              | -
            Dipl.-Ing. Karl Weber            | Dipl.-Ing. | Karl      | -            | Weber             | -
            Herr und Frau Müller             | Herr und Frau | -      | -            | Müller            | -
            Mr. & Mrs. Smith                 | Mr. & Mrs. | -         | -            | Smith             | -
            M. Dupont                        | M.         | -         | -            | Dupont            | -
            Mme Claire Dupont                | Mme        | Claire    | -            | Dupont            | -
            Sra. Carmen Ruiz                 | Sra.       | Carmen    | -            | Ruiz              | -
            Sir Elton                        | Sir        | Elton     | -            | -                 | -
            Dr.                              | Dr.        | -         | -            | -                 | -
            John Smith Jr.                   | -          | John      | -            | Smith             | Jr.
            John Smith, Jr.                  | -          | John      | -            | Smith             | Jr.
            Smith, John, Jr.                 | -          | John      | -            | Smith             | Jr.
            Smith Jr., John                  | -          | John      | -            | Smith             | Jr.
            John Q. Public III               | -          | John      | Q.           | Public            | III
            Eva Lang MBA                     | -          | Eva       | -            | Lang              | MBA
            Eva Lang, MBA, PhD               | -          | Eva       | -            | Lang              | MBA, PhD
            Eva Lang M.A.                    | -          | Eva       | -            | Lang              | M.A.
            Jack Ma                          | -          | Jack      | -            | Ma                | -
            Madonna                          | -          | Madonna   | -            | -                 | -
            João Pedro Almeida Silva         | -          | João      | Pedro Almeida | Silva            | -
            Sean O'Brien                     | -          | Sean      | -            | O'Brien           | -
            Sean O’Brien                     | -          | Sean      | -            | O’Brien           | -
            Sean O' Brien                    | -          | Sean      | -            | O' Brien          | -
            Jean-Pierre Müller-Lüdenscheidt  | -          | Jean-Pierre | -          | Müller-Lüdenscheidt | -
            Ana Cruz 🌸                       | -          | Ana       | -            | Cruz              | 🌸
            🌸 Ana Cruz                       | -          | 🌸 Ana    | -            | Cruz              | -
            Jean DUPONT                      | -          | Jean      | -            | DUPONT            | -
            DUPONT Jean                      | -          | Jean      | -            | DUPONT            | -
            KIM Min-su                       | -          | Min-su    | -            | KIM               | -
            JOHN SMITH                       | -          | JOHN      | -            | SMITH             | -
            JAN VAN DER BERG                 | -          | JAN       | -            | VAN DER BERG      | -
            jan van der berg                 | -          | jan       | -            | van der berg      | -
            Anna und Peter Müller            | -          | Anna und Peter | -       | Müller            | -
            Ana & Tom Cruz                   | -          | Ana & Tom | -            | Cruz              | -
            Robert (Bob) Smith               | -          | Robert    | (Bob)        | Smith             | -
            Иван Петров                      | -          | Иван      | -            | Петров            | -
            محمد علي                         | -          | محمد      | -            | علي               | -
            王小明                            | -          | 小明       | -            | 王                | -
            欧阳修                            | -          | 修         | -            | 欧阳              | -
            王明                              | -          | 明         | -            | 王                | -
            김민수                            | -          | 민수       | -            | 김                | -
            남궁민수                          | -          | 민수       | -            | 남궁              | -
            山田太郎                          | -          | 太郎       | -            | 山田              | -
            山田 太郎                         | -          | 太郎       | -            | 山田              | -
            佐々木希                          | -          | 希         | -            | 佐々木            | -
            山田太郎様                        | -          | 太郎       | -            | 山田              | 様
            高橋みなみ                        | -          | みなみ      | -            | 高橋              | -
            マイケル・ジャクソン                | -          | マイケル    | -            | ジャクソン         | -
            さくら                            | -          | さくら      | -            | -                 | -
            """)
    void aNameInOneLineComesApart(
            String written,
            @Nullable String salutation,
            @Nullable String first,
            @Nullable String middle,
            @Nullable String last,
            @Nullable String suffix) {
        assertThat(Names.split(written))
                .isEqualTo(new PersonName(text(salutation), text(first), text(middle), text(last), text(suffix)));
    }

    @Test
    void anEmptyLineIsNoName() {
        assertThat(Names.split(" \u00A0 ")).isEqualTo(PersonName.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            JOHN MCDONALD           | John McDonald
            john mcdonald           | John McDonald
            SEAN O'BRIEN            | Sean O'Brien
            sean o’brien            | Sean O’Brien
            ANA DE LA CRUZ          | Ana de la Cruz
            JAN VAN DER BERG        | Jan van der Berg
            jean-pierre dupont      | Jean-Pierre Dupont
            ALASTAIR MACDONALD      | Alastair MacDonald
            ELENA MACRON            | Elena Macron
            N'GOLO KANTÉ            | N'Golo Kanté
            GIUSEPPE D'ANGELO       | Giuseppe D'Angelo
            ИВАН ПЕТРОВ             | Иван Петров
            ÅSA ÖBERG               | Åsa Öberg
            GROẞ ŁUKASZ             | Groß Łukasz
            HENRY VIII              | Henry VIII
            ana                     | Ana
            Ana                     | Ana
            Sean McDonald           | Sean McDonald
            van der Berg            | van der Berg
            JOHN Smith              | JOHN Smith
            bell hooks 3            | Bell Hooks 3
            J.R.                    | J.R.
            王小明                   | 王小明
            info@acme.de            | info@acme.de
            O'                      | O'
            თამარ                    | თამარ
            """)
    void onlyNamesWhollyInCapitalsOrSmallLettersAreRepaired(String written, String repaired) {
        assertThat(Names.repairCase(written)).isEqualTo(repaired);
        assertThat(Names.repairCase(repaired)).isEqualTo(repaired);
    }

    @Test
    void thePartsOfANameAreRepairedTogetherOrNotAtAll() {
        assertThat(Names.repairCase(new PersonName("DR.", "JAN", "P.", "VAN DER BERG", "MBA")))
                .isEqualTo(new PersonName("Dr.", "Jan", "P.", "van der Berg", "MBA"));
        assertThat(Names.repairCase(PersonName.of("VAN", "MORRISON"))).isEqualTo(PersonName.of("Van", "Morrison"));
        PersonName mixed = PersonName.of("Jean", "DUPONT");
        assertThat(Names.repairCase(mixed)).isEqualTo(mixed);
        assertThat(Names.repairCase(PersonName.NONE)).isEqualTo(PersonName.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Ana Cruz             | Cruz, Ana
            Ana Cruz             | ANA CRUZ
            Dr. Ana M. Cruz      | Ana Cruz
            Jörg Müller          | Joerg Mueller
            Jörg Müller          | Jorg Muller
            Sean O'Brien         | Sean OBrien
            Łukasz Žižka         | Lukasz Zizka
            Jan van der Berg     | van der Berg, Jan
            Ana Cruz 🌸           | Ana Cruz
            """)
    void spellingsOfOneNameShareAKey(String one, String other) {
        assertThat(Names.key(one)).isEqualTo(Names.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Michael Novak, Michal Novak", "Ana Cruz, Eva Cruz", "Ana Cruz, Ana Ruiz", "Manuel Lang, Manul Lang"})
    void differentNamesHaveDifferentKeys(String one, String other) {
        assertThat(Names.key(one)).isNotEqualTo(Names.key(other));
    }

    /// Names of plain letters take a short way; with a dot, which does not count, they take the long one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Joe Mueller",
                "Michael Noel",
                "Manuel Que",
                "Aerosmith Ae",
                "Oe Ue",
                "Abel Samuel",
                "Goethe Muellerin",
                "Ana  Maria  de la Cruz",
                "Ee Aee",
                "Quelle Duell",
                "Sue"
            })
    void theShortWayOfPlainNamesEndsWhereTheLongOneDoes(String name) {
        PersonName plain = new PersonName("", name, "", "", "");
        PersonName dotted = new PersonName("", name + ".", "", "", "");
        assertThat(Names.key(plain)).isEqualTo(Names.key(dotted)).isNotEmpty();
    }

    @Test
    void nothingThrowsAndNoLetterIsLost() {
        Random random = new Random(19);
        for (int i = 0; i < 5_000; i++) {
            String written = (random.nextInt(3) == 0 ? "Dr. " : "")
                    + Texts.random(random, 25)
                    + (random.nextInt(3) == 0 ? " de la Cruz, Jr." : "");
            PersonName name = Names.split(written);
            assertThat(sorted(name.formal())).as(written).isEqualTo(sorted(written));
            assertThat(Names.key(name).isEmpty())
                    .as(written)
                    .isEqualTo(Folding.fold(name.formal()).isBlank());
            PersonName repaired = Names.repairCase(name);
            assertThat(Names.repairCase(repaired).full()).isNotNull();
        }
    }

    /// The letters and digits, in any order: commas and spaces may go.
    private static String sorted(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
