package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftercall.format.XlsxWriter;
import org.aftercall.model.Card;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Problem;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A consultant takes over six lists of one client, each of another program, and hands the book back as it was.
@SuppressWarnings("NullAway.Init") // opened before each test
final class ConsultantTest {
    private static final Charset OF_WINDOWS = Charset.forName("windows-1252");

    /// The people of all lists. Ana, whom the book knows before, and Jürgen stand in nearly all of them.
    private static final List<String> PEOPLE = List.of(
            "Ana Cruz",
            "Jürgen Weiß",
            "Siobhán O'Brien",
            "Łukasz Novák",
            "Deniz Yılmaz",
            "Astrid Holm",
            "Marek Dahl",
            "Eva Ode");

    /// A list, how many of its rows come in as which class.
    private record Legacy(String file, int read, int taken, int rejected, int empty) {}

    private static final List<Legacy> LISTS = List.of(
            new Legacy("Kunden 1997.xls", 5, 3, 1, 1),
            new Legacy("Outlook.csv", 3, 3, 0, 0),
            new Legacy("google.csv", 3, 3, 0, 0),
            new Legacy("phone.vcf", 3, 3, 0, 0),
            new Legacy("Messe.xlsx", 4, 3, 1, 0),
            new Legacy("thunderbird.ldif", 3, 3, 0, 0));

    @TempDir
    Path folder;

    private TempBook book;
    private ContactId ana;

    @BeforeEach
    void open() throws IOException {
        book = TempBook.open(folder.resolve("book"));
        Files.writeString(folder.resolve("mine.csv"), "First name,Last name,E-mail\nAna,Cruz,ana@atlas.example\n");
        bring("mine.csv");
        ana = book.store().contacts().named("Ana Cruz", 1).getFirst().id();
        lists();
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void lists() throws IOException {
        oldSheet(
                "Kunden 1997.xls",
                List.of(
                        List.of("Kundenliste"),
                        List.of(),
                        List.of("Name, Vorname", "Firma", "Telefon", "E-Mail", "Geb.", "Hobby"),
                        List.of(
                                "Cruz, Ana",
                                "Atlas Ceramics GmbH",
                                "030 2312 5001",
                                "ana@atlas.example",
                                "03.04.71",
                                "Segeln"),
                        List.of(
                                "Weiß, Jürgen",
                                "Müller & Söhne",
                                "030 2312 5002",
                                "j.weiss@mueller.example",
                                "17.09.68",
                                ""),
                        List.of(),
                        List.of("", "", "", "", "", "Tennis"),
                        List.of("O'Brien, Siobhán", "Vale Verde", "030 2312 5003", "", "21.12.80", "")));
        Files.writeString(folder.resolve("Outlook.csv"), """
                "Vorname","Nachname","Firma","Position","Telefon geschäftlich","Mobiltelefon","E-Mail-Adresse","Notizen"
                "Jürgen","Weiß","MUELLER + SOEHNE","Einkäufer","+49 30 23125002","+49 171 5550002","J.Weiss@mueller.example","ruft zurück"
                "Łukasz","Novak","Nordlicht AG","","","+49 171 5550004","lukasz@nordlicht.example",""
                "Ana","Cruz","Atlas Ceramics","Leitung","+49 30 23125001","","ana@atlas.example",""
                """.replace("Ł", "L"), OF_WINDOWS);
        Files.writeString(folder.resolve("google.csv"), """
                First Name,Middle Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value
                Deniz,,Yılmaz,Brightwater,Buyer,Work,deniz@brightwater.example,Mobile,+49 171 5550005
                Siobhán,,O'Brien,Vale Verde,,Work,siobhan@vale.example,Work,+49 30 23125003
                Ana,,Cruz,Atlas Ceramics GmbH,,Work,ana@atlas.example,Mobile,+49 171 5550001
                """);
        Files.writeString(folder.resolve("phone.vcf"), """
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=BCrgen
                TEL;CELL:+491715550002
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N:Holm;Astrid
                ORG:Nordkyst
                TEL;CELL:+4917155500061
                EMAIL;INTERNET:astrid@nordkyst.example
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Y=C4=B1lmaz;Deniz
                TEL;CELL:+491715550005
                BDAY:1980-10-09
                END:VCARD
                """.replace("\n", "\r\n"));
        sheet(
                "Messe.xlsx",
                List.of(
                        List.of("First name", "Last name", "Company", "E-mail", "Phone", "Met at"),
                        List.of("Marek", "Dahl", "Fjord Tools", "marek@fjord.example", "+49 30 23125007", "booth 4"),
                        List.of("Astrid", "Holm", "Nordkyst", "astrid@nordkyst.example", "", "booth 4"),
                        List.of("", "", "", "", "", "a stranger with a red hat"),
                        List.of("Ana", "Cruz", "Atlas Ceramics", "ana@atlas.example", "+49 30 23125001", "hall 2")));
        Files.writeString(folder.resolve("thunderbird.ldif"), """
                dn: cn=Eva Ode,mail=eva@lumen.example
                objectclass: top
                objectclass: person
                cn: Eva Ode
                sn: Ode
                givenName: Eva
                mail: eva@lumen.example
                o: Lumen Optics

                dn: cn=Marek Dahl,mail=marek@fjord.example
                objectclass: person
                cn: Marek Dahl
                sn: Dahl
                givenName: Marek
                mail: marek@fjord.example
                mobile: +49 171 5550007

                dn: cn=Lukasz Novak,mail=lukasz@nordlicht.example
                objectclass: person
                cn: Lukasz Novak
                sn: Novak
                givenName: Lukasz
                mail: lukasz@nordlicht.example
                l: Hamburg
                """);
    }

    private void oldSheet(String name, List<List<String>> rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            var sheet = workbook.createSheet("Liste");
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    row.createCell(column).setCellValue(rows.get(i).get(column));
                }
            }
            workbook.write(out);
        }
    }

    private void sheet(String name, List<List<String>> rows) throws IOException {
        try (XlsxWriter writer = new XlsxWriter(Files.newOutputStream(folder.resolve(name)), "Messe", _ -> {})) {
            writer.header(rows.getFirst());
            for (List<String> row : rows.subList(1, rows.size())) {
                writer.texts(row);
            }
        }
    }

    private ImportResult bring(String name) {
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withCountry("DE");
        try (ImportPlan plan = importer.rehearse(folder.resolve(name), options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }

    /// All that a user sees of the book.
    private Map<String, Card> seen() {
        Map<String, Card> cards = new TreeMap<>();
        book.store().contacts().each(card -> cards.put(card.contact().id().toString(), card));
        return cards;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        book.store().contacts().each(card -> names.add(card.contact().name().full()));
        return names;
    }

    @Test
    void sixListsOfSixProgramsComeInAreTheSameAgainAndGoOneByOne() throws IOException {
        Map<String, Card> before = seen();
        Map<Legacy, OperationId> operations = new LinkedHashMap<>();
        for (Legacy list : LISTS) {
            ImportResult result = bring(list.file());
            operations.put(list, result.operation().orElseThrow());
            accounted(list, result);
        }
        assertThat(names())
                .containsExactlyInAnyOrderElementsOf(PEOPLE.stream()
                        .map(name -> name.replace("Łukasz Novák", "Lukasz Novak"))
                        .toList());
        Card card = book.store().contacts().card(ana).orElseThrow();
        assertThat(card.points()).hasSize(3);
        assertThat(card.current().orElseThrow().title()).isEqualTo("Leitung");
        assertThat(card.notes()).extracting(note -> note.text()).anyMatch(text -> text.contains("Met at: hall 2"));

        String digest = book.store().upkeep().digest();
        for (Legacy list : LISTS) {
            ImportResult again = bring(list.file());
            assertThat(again.operation()).as(list.file() + " again").isEmpty();
            assertThat(again.counts().same()).as(list.file() + " again").isEqualTo(list.taken());
        }
        assertThat(book.store().upkeep().digest()).isEqualTo(digest);

        List<OperationId> backwards = new ArrayList<>(operations.values());
        Collections.reverse(backwards);
        for (OperationId operation : backwards) {
            assertThat(book.store()
                            .undo(operation, new OperationId(UUID.randomUUID()), "Marek")
                            .kept())
                    .isEmpty();
        }
        assertThat(seen()).isEqualTo(before);
        assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
    }

    /// Every row of the file stands in the account once, in the class that it should have, and the report adds up.
    private void accounted(Legacy list, ImportResult result) throws IOException {
        Counts counts = result.counts();
        assertThat(List.of(counts.read(), counts.taken(), counts.rejected(), counts.empty()))
                .as(list.file() + " " + result.problems())
                .containsExactly((long) list.read(), (long) list.taken(), (long) list.rejected(), (long) list.empty());
        assertThat(counts.possibleDuplicates()).as(list.file()).isZero();
        Account account = new Accounts(book.folder().resolve("local"))
                .find(result.operation().orElseThrow())
                .orElseThrow();
        List<Long> rows = new ArrayList<>();
        account.each(row -> {
            rows.add(row.row());
            assertThat(row.of() == RowClass.REJECTED)
                    .as("row %s of %s says why", row.row(), list.file())
                    .isEqualTo(row.problems().stream().anyMatch(each -> each.severity() == Problem.Severity.ROW));
        });
        assertThat(rows).doesNotHaveDuplicates().hasSize(list.read());
        Path report = folder.resolve("report.html");
        assertThat(ImportReport.write(account, true, report, new Keys())).isTrue();
        assertThat(Files.readString(report, StandardCharsets.UTF_8)).contains("report.adds[" + list.read() + "]");
    }

    /// Says keys instead of sentences.
    private static final class Keys implements ImportReport.Said {
        @Override
        public String say(String key, Object... arguments) {
            return key + List.of(arguments);
        }

        @Override
        public String choice(String group, String code) {
            return code;
        }

        @Override
        public String problem(Problem problem) {
            return problem.key();
        }

        @Override
        public String moment(Instant when) {
            return when.toString();
        }
    }
}
