package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aftercall.model.Origin;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are no table, and tables of the older kinds that are meant to do harm (design page "imports", section 3).
final class HostileTablesTest {
    private static final String BOMB = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]>";
    private static final String THEFT = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.xlsx    | ''                                  | file.empty
            blank.csv     | '   '                               | file.empty
            letter.xls    | '%PDF-1.7 x'                        | file.is-pdf
            letter.csv    | '{\\rtf1 x}'                        | file.is-document
            photo.xlsx    | 'GIF89a x'                          | file.is-picture
            old.xls       | 'ID;PWXL;N;E'                       | file.is-symbolic-link
            page.xls      | '<html><body>Please sign in'        | file.is-web-page
            data.xml      | '<?xml version="1.0"?><orders/>'    | file.is-xml
            mail.xls      | 'MIME-Version: 1.0'                 | file.is-web-page
            cut.xlsx      | 'PK\u0003\u0004 cut off'            | xlsx.damaged
            """)
    void whatIsNoTableIsRefusedByNameWithItsSentence(String name, String content, String key) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Rows.of(file)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().key()).isEqualTo(key);
            assertThat(refused.problem().origin()).isEqualTo(Origin.file(name));
        });
    }

    @Test
    void recordsOfAnOldWorkbookThatAreCutAtOnceGiveNothingAndSaySo() throws IOException {
        Path file = Files.write(folder.resolve("cut.xls"), new byte[] {9, 8, 16, 0, 0, 6, 5, 0, 1});
        assertThatThrownBy(() -> Rows.of(file)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void entitiesOfAnXmlSpreadsheetAreRefused(boolean bomb) throws IOException {
        Path file = Files.writeString(folder.resolve("a.xls"), (bomb ? BOMB : THEFT) + """
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>&a;</Data>
                </Cell></Row></Table></Worksheet></Workbook>""");
        assertThatThrownBy(() -> Rows.of(file)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void entitiesOfAnOpenDocumentAreRefused(boolean bomb) throws IOException {
        Path file = folder.resolve("a.ods");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(((bomb ? BOMB : THEFT) + "<x>&a;</x>").getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Rows.of(file))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo("xlsx.document-type"));
    }

    @ParameterizedTest
    @CsvSource({"<div>", "<table><tr><td>", "<b><i>", "<table>"})
    void aPageThatIsNestedTwentyThousandDeepEndsSoon(String open) throws IOException {
        Path file = Files.writeString(
                folder.resolve("deep.xls"), "<html>" + open.repeat(20_000) + "<table><tr><td>x</table>");
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            assertThat(Rows.of(file).info().kind()).isEqualTo(Kind.HTML);
        } catch (Refused e) {
            assertThat(e.problem().key()).isNotEmpty();
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertThat(Duration.ofNanos(spent)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aCellOfAPageOverMillionsOfColumnsAndRowsIsBounded() throws IOException {
        Path file = Files.writeString(
                folder.resolve("wide.xls"),
                "<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</tr><tr><td>c</tr></table>");
        Rows rows = Rows.of(file);
        assertThat(rows.rows.get(0).cells()).hasSize(1);
        assertThat(rows.keys()).contains("xlsx.wrong-cell");
    }

    @Test
    void nothingInAFormulaIsCalculatedAndNoLinkIsFollowed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("links.xls"),
                "<table><tr><td><a href='http://127.0.0.1:1/x'>=cmd|' /C calc'!A0</a><img src='http://127.0.0.1:1/y'>"
                        + "</td><td x:fmla='=1+1'>2</td></tr></table>");
        assertThat(Rows.of(file).shown().get(0)).containsExactly("=cmd|' /C calc'!A0", "2");
    }
}
