package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.format.Json;
import org.aftercall.model.Address;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Exports that are known as a whole.
final class KnownExportTest {
    @TestFactory
    Stream<DynamicTest> everyHeaderRowOfARealExportIsRecognisedAndEveryColumnSure() throws IOException {
        Object tree = Json.read(Files.readString(Corpora.file("headers.json")));
        List<DynamicTest> tests = new ArrayList<>();
        for (Object row : (List<?>) field(tree, "header_rows")) {
            String product = field(row, "product").toString();
            String language = field(row, "language").toString();
            String program = Stream.of(
                            "Microsoft Outlook", "Google Contacts", "Thunderbird", "LinkedIn", "HubSpot", "Salesforce")
                    .filter(each -> product.contains(each) && !product.contains("shaped"))
                    .findFirst()
                    .map(name -> name.replace("Microsoft ", ""))
                    .orElse("");
            if (!program.isEmpty()) {
                List<String> headers = ((List<?>) field(row, "columns"))
                        .stream().map(Object::toString).toList();
                tests.add(DynamicTest.dynamicTest(
                        product + " " + language, () -> recognised(headers, program, language)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(9);
        return tests.stream();
    }

    private static void recognised(List<String> headers, String program, String language) {
        try (Table table =
                Table.of(line(headers), line(headers.stream().map(each -> "x").toList()))) {
            String tag =
                    program.equals("Outlook") || program.equals("Thunderbird") ? "." + language.substring(0, 2) : "";
            assertThat(table.problems()).anySatisfy(problem -> {
                assertThat(problem.key()).isEqualTo("import.export-of" + tag);
                assertThat(problem.arguments()).containsExactly(program);
            });
            assertThat(table.mapping().columns())
                    .filteredOn(column -> column.target() != Target.KEY)
                    .allSatisfy(column ->
                            assertThat(column.pill()).as(column.header()).isEqualTo(ColumnMapping.Pill.SURE));
        }
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(each -> '"' + each.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    @Test
    void anOutlookExportInGermanGivesPhonesWithLabelsTwoAddressesBirthdayAndNotes() {
        try (Table table = Table.in(
                "DE",
                "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
                        + "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,"
                        + "Postleitzahl privat,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Telefon privat,"
                        + "Mobiltelefon,Pager,E-Mail-Adresse,E-Mail 2: Adresse,Geburtstag,Kategorien,Notizen,Partner,Webseite",
                "Frau,Anna,Maria,Schäfer,,Weiß & Söhne GmbH,Einkauf,Leiterin,Am Ring 1,Köln,NRW,50667,Deutschland,Gasse 2,Bonn,"
                        + "53111,0221 99,0221 1234567,0221 1234568,0228 7654321,0171 2345678,0221 55,anna@weiss.example,"
                        + "a@privat.example,03.04.1971,Kunde,Mag Tee,Peter,www.weiss.example")) {
            Draft draft = table.draft();
            assertThat(draft.fields().name().first()).isEqualTo("Anna");
            assertThat(draft.company()).isEqualTo("Weiß & Söhne GmbH");
            assertThat(draft.points())
                    .extracting(point -> point.kind().code() + " " + point.label() + " " + point.written())
                    .contains(
                            "phone work 0221 1234567",
                            "phone work 0221 1234568",
                            "phone home 0228 7654321",
                            "mobile  0171 2345678",
                            "fax work 0221 99",
                            "email  anna@weiss.example",
                            "email  a@privat.example");
            assertThat(draft.addresses())
                    .extracting(each -> each.address())
                    .extracting(Address::city)
                    .containsExactly("Köln", "Bonn");
            assertThat(String.valueOf(draft.fields().birthday())).isEqualTo("1971-04-03");
            assertThat(String.join("\n", draft.rest())).contains("Partner: Peter");
        }
    }

    @Test
    void googlesSeveralValuesInOneCellAreSeveralPhonesEachWithItsLabel() {
        try (Table table = Table.in(
                "US",
                "First Name,Last Name,Phonetic First Name,Phonetic Last Name,Name Prefix,File As,Organization Name,"
                        + "Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
                        + "Phone 2 - Label,Phone 2 - Value,Custom Field 1 - Label,Custom Field 1 - Value",
                "Ana,Cruz,,,,,Acme,CEO,* myContacts,Work,ana@acme.example,Mobile,+1 202-555-0143 ::: +1 202-555-0144,"
                        + "Home,+1 202-555-0199,Dog,Rex")) {
            assertThat(table.problems()).extracting(Problem::key).contains("import.export-of");
            assertThat(table.draft().points()).hasSize(4);
            assertThat(String.join("\n", table.draft().rest())).contains("Rex").contains("myContacts");
        }
    }

    @ParameterizedTest
    @CsvSource({"LINKEDIN,URL", "EMAIL,Email Address", "COMPANY,Company", "TITLE,Position", "KEEP_AS_NOTE,Connected On"
    })
    void theConnectionsOfLinkedInBelowTheirThreeLinesOfNotes(Target target, String header) {
        try (Table table = Table.of(
                "Notes:",
                "\"When exporting your connection data, you may notice that some of the email addresses are missing.\"",
                "",
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
                "Ana,Cruz,https://www.linkedin.com/in/ana,,Acme,CEO,03 Apr 2024",
                "Jan,Novak,https://www.linkedin.com/in/jan,jan@n.example,Fjord,CTO,04 Apr 2024")) {
            assertThat(table.mapping().columns())
                    .filteredOn(column -> column.header().equals(header))
                    .singleElement()
                    .satisfies(column -> assertThat(column.target()).isEqualTo(target));
        }
    }

    @Test
    void aListOfSomebodysOwnIsNoKnownExport() {
        try (Table table = Table.of("First Name,Last Name,Company,Phone,Notes", "Ana,Cruz,Acme,123,x")) {
            assertThat(table.problems()).extracting(Problem::key).noneMatch(key -> key.startsWith("import.export-of"));
        }
    }

    private static Object field(@Nullable Object tree, String name) {
        Object found = tree instanceof Map<?, ?> map ? map.get(name) : null;
        if (found == null) {
            throw new IllegalStateException("no " + name);
        }
        return found;
    }
}
