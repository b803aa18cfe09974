package org.aftercall.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.format.VCardWriter;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.ImportResult;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.Activity;
import org.aftercall.model.Address;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.Group;
import org.aftercall.model.GroupId;
import org.aftercall.model.MembershipId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.sample.Sample;
import org.aftercall.store.Companies;
import org.aftercall.store.Edit;
import org.aftercall.store.Groups;
import org.aftercall.store.Progress;
import org.aftercall.store.Store;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rule 9: export, import into an empty book, export again: the same bytes; an unchanged export changes nothing.
final class RoundTripTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+41 79 123 45 67",
            "-5",
            "@x",
            " lead and trail ",
            "a\"b,c;d",
            "two\r\nlines\n",
            "\u202Eright",
            "😀 emoji",
            "'apostrophe",
            "n/a",
            "-",
            "x",
            "12.03.2024 called",
            "ALL CAPS",
            "1.55E9",
            "007",
            "tab\there");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "german.csv", "json", "vcf", "3.vcf"})
    void aBookComesBackByteForByte(String kind) throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook empty = TempBook.open(folder.resolve("empty"))) {
            new Sample(60, 7, LocalDate.of(2026, 11, 24), ZONE, "Marek")
                    .writeTo(book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
            hostile(book.store());
            Path first = folder.resolve("first." + kind);
            ExportChoice choice = ExportChoice.EVERYBODY
                    .withVCard(kind.startsWith("3") ? VCardWriter.Version.V3 : VCardWriter.Version.V4)
                    .withFields(
                            kind.startsWith("german") ? new ExportFields(Locale.GERMANY, Set.of()) : ExportFields.ALL);
            new Exporter(book.store()).export(first, choice, Progress.NONE);
            String digest = book.store().upkeep().digest();

            ImportResult unchanged = bring(book, first);
            assertThat(unchanged.operation()).as(unchanged.toString()).isEmpty();
            assertThat(unchanged.counts().same())
                    .isEqualTo(book.store().contacts().count());
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);

            bring(empty, first);
            Path second = folder.resolve("second." + kind);
            new Exporter(empty.store()).export(second, choice, Progress.NONE);
            assertThat(Files.readString(second)).isEqualTo(Files.readString(first));
        }
    }

    /// What is not in the table is not changed by it, and not lost.
    @Test
    void aTableWithSomeFieldsChangesNothingWhenItComesBack() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            new Sample(60, 7, LocalDate.of(2026, 11, 24), ZONE, "Marek")
                    .writeTo(book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
            hostile(book.store());
            Set<String> keep = Set.of("First name", "Last name", "Phone");
            Set<String> without = ExportFields.choices(
                            Locale.GERMANY, book.store().contacts().userFields())
                    .stream()
                    .map(ExportFields.Choice::key)
                    .filter(key -> !keep.contains(key))
                    .collect(Collectors.toSet());
            Path file = folder.resolve("some.csv");
            new Exporter(book.store())
                    .export(
                            file,
                            ExportChoice.EVERYBODY.withFields(new ExportFields(Locale.GERMANY, without)),
                            Progress.NONE);
            assertThat(Files.readString(file))
                    .startsWith("Aftercall-ID,Vorname,Nachname,Widerspruch,Telefon 1,Telefon 1 Art,");
            String digest = book.store().upkeep().digest();
            assertThat(bring(book, file).operation()).isEmpty();
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
        }
    }

    /// That something left the book is an operation, and nothing in the book is different for it.
    @Test
    void anExportIsOnRecordAndItsUndoChangesNothing() {
        try (TempBook book = TempBook.open(folder.resolve("book"))) {
            hostile(book.store());
            String digest = book.store().upkeep().digest();
            OperationId operation = new OperationId(UUID.randomUUID());
            Export export = new Exporter(book.store()).export(folder.resolve("all.csv"));
            ExportRecord.keep(book.store(), export, "csv", operation, "Ingrid");
            ExportRecord.keep(book.store(), export, "csv", operation, "Ingrid");
            assertThat(book.store().operations().latest(0, 9)).hasSize(2);
            assertThat(book.store().operations().find(operation).orElseThrow()).satisfies(found -> {
                assertThat(found.user()).isEqualTo("Ingrid");
                assertThat(found.intent().kind()).isEqualTo("export");
                assertThat(found.intent().arguments()).containsExactly(Long.toString(HOSTILE.size() + 1L), "CSV");
            });
            book.store().upkeep().rebuild(Progress.NONE);
            assertThat(book.store().operations().find(operation)).isPresent();
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
            book.store().undo(operation, new OperationId(UUID.randomUUID()), "Ingrid");
            assertThat(book.store().upkeep().digest()).isEqualTo(digest);
        }
    }

    private static void hostile(Store store) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), "Marek", null);
        UUID free = new UUID(9, 99);
        edit.row(Entity.CONTACT, free).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Free")));
        edit.row(Entity.AFFILIATION, new UUID(7, 99))
                .belongsTo(free)
                .set(Field.AFFILIATION_TITLE, Values.text("Consultant"))
                .set(Field.AFFILIATION_CURRENT, Values.bool(true));
        for (int i = 0; i < HOSTILE.size(); i++) {
            String text = HOSTILE.get(i);
            UUID contact = new UUID(9, i);
            UUID company = new UUID(8, i);
            edit.row(Entity.COMPANY, company).set(Field.COMPANY_NAME, Values.text(text));
            edit.row(Entity.CONTACT, contact)
                    .set(Field.CONTACT_NAME, Values.name(new PersonName(text, text, text, text, text)))
                    .set(Field.CONTACT_NICKNAME, Values.text(text))
                    .set(Field.CONTACT_SOURCE, Values.text(text))
                    .set(Field.CONTACT_BIRTHDAY, Values.day(LocalDate.of(1980, 3, 4)));
            edit.row(Entity.AFFILIATION, new UUID(7, i))
                    .belongsTo(contact, company)
                    .set(Field.AFFILIATION_TITLE, Values.text(text))
                    .set(Field.AFFILIATION_CURRENT, Values.bool(true));
            edit.row(Entity.NOTE, new UUID(6, i)).belongsTo(contact).set(Field.NOTE_TEXT, Values.text(text));
            edit.row(Entity.CONTACT_POINT, new UUID(5, i))
                    .belongsTo(contact)
                    .set(Field.POINT_KIND, Values.text("phone"))
                    .set(Field.POINT_WRITTEN, Values.text("030 123456" + i))
                    .set(Field.POINT_LABEL, Values.text(text))
                    .set(Field.POINT_COUNTRY, Values.text("DE"));
            edit.row(Entity.GROUP, new UUID(16, i)).set(Field.GROUP_NAME, Values.text(text));
            GroupId group = new GroupId(new UUID(16, i / 2));
            edit.row(
                            Entity.MEMBERSHIP,
                            MembershipId.of(group, new ContactId(contact)).value())
                    .belongsTo(contact)
                    .set(Field.MEMBERSHIP_GROUP, Values.row(group.value()));
            edit.row(Entity.CONSENT, new UUID(4, i))
                    .belongsTo(contact)
                    .set(Field.CONSENT_CHANNEL, Values.text("phone"))
                    .set(Field.CONSENT_ALLOWED, Values.bool(false))
                    .set(Field.CONSENT_WORDING, Values.text(text));
        }
        UUID company = new UUID(8, 0);
        edit.row(Entity.CONTACT_POINT, new UUID(3, 1))
                .belongsTo(company)
                .set(Field.POINT_KIND, Values.text("phone"))
                .set(Field.POINT_WRITTEN, Values.text("030 1112223"))
                .set(Field.POINT_COUNTRY, Values.text("DE"));
        edit.row(Entity.ADDRESS, new UUID(3, 2))
                .belongsTo(company)
                .set(Field.ADDRESS_VALUE, Values.address(new Address("Kai 1", "Kiel", "", "24103", "DE")))
                .set(Field.ADDRESS_LABEL, Values.text("work"));
        edit.row(Entity.ACTIVITY, new UUID(3, 3)) // done, and no entry of the history tells of it
                .belongsTo(new UUID(9, 0))
                .set(Field.ACTIVITY_KIND, Values.text("call"))
                .set(Field.ACTIVITY_TITLE, Values.text("Forgotten by the history"))
                .set(Field.ACTIVITY_DUE, Values.due(LocalDate.of(2026, 5, 4), null))
                .set(Field.ACTIVITY_PROMISED, Values.day(LocalDate.of(2026, 5, 4)))
                .set(Field.ACTIVITY_REPEATS, Values.text("monthly"))
                .set(Field.ACTIVITY_REPEATS_FROM, Values.day(LocalDate.of(2026, 1, 31)))
                .set(Field.ACTIVITY_GIVEN_BY, Values.text("Ingrid"))
                .set(Field.ACTIVITY_GIVEN_WORD, Values.text("you know him"))
                .set(Field.ACTIVITY_STATE, Values.text("done"));
        store.write(edit);
    }

    @Test
    void whatBelongsToACompanyAndWhatIsDoneComeBackToo() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook empty = TempBook.open(folder.resolve("empty"))) {
            hostile(book.store());
            Path file = folder.resolve("whole.json");
            new Exporter(book.store()).export(file);
            bring(empty, file);

            Companies.Card company = empty.store()
                    .companies()
                    .card(new CompanyId(new UUID(8, 0)))
                    .orElseThrow();
            assertThat(company.points()).extracting(ContactPoint::comparable).containsExactly("+49301112223");
            assertThat(company.addresses())
                    .extracting(each -> each.address().city())
                    .containsExactly("Kiel");
            assertThat(empty.store().due().planned(new ContactId(new UUID(9, 0))))
                    .extracting(Activity::title)
                    .containsExactly("Forgotten by the history");
        }
    }

    @Test
    void aCompanyThatTheBookKnowsGetsTheNumberThatItDoesNotHave() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook other = TempBook.open(folder.resolve("other"))) {
            hostile(book.store());
            Path file = folder.resolve("whole.json");
            new Exporter(book.store()).export(file);
            bring(other, file);
            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), "Marek", null);
            edit.row(Entity.CONTACT_POINT, new UUID(3, 9))
                    .belongsTo(new UUID(8, 0))
                    .set(Field.POINT_KIND, Values.text("email"))
                    .set(Field.POINT_WRITTEN, Values.text("office@kai.example"));
            book.store().write(edit);
            new Exporter(book.store()).export(file);

            assertThat(bring(other, file).operation()).isPresent();
            assertThat(other.store()
                            .companies()
                            .card(new CompanyId(new UUID(8, 0)))
                            .orElseThrow()
                            .points())
                    .hasSize(2);
        }
    }

    @Test
    void whoIsInWhichGroupComesBackAndWhoWasTakenOutHereStaysOut() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook other = TempBook.open(folder.resolve("other"))) {
            hostile(book.store());
            Path file = folder.resolve("whole.json");
            new Exporter(book.store()).export(file);
            ImportResult first = bring(other, file);
            ContactId contact = new ContactId(new UUID(9, 0));
            assertThat(groups(other, contact)).isEqualTo(groups(book, contact)).hasSize(1);
            assertThat(other.store().groups().counted())
                    .isEqualTo(book.store().groups().counted());

            Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Marek", null);
            edit.delete(MembershipId.of(new GroupId(new UUID(16, 0)), contact).value());
            other.store().write(edit);
            assertThat(bring(other, file).operation()).isEmpty();
            assertThat(groups(other, contact)).isEmpty();

            other.store().undo(first.operation().orElseThrow(), new OperationId(UUID.randomUUID()), "Marek");
            assertThat(other.store().groups().all()).isEmpty();
            bring(other, file);
            assertThat(other.store().groups().all())
                    .isEqualTo(book.store().groups().all());
            List<Groups.Counted> all = book.store().groups().counted().stream()
                    .map(each -> each.group().id().value().equals(new UUID(16, 0))
                            ? new Groups.Counted(each.group(), each.count() - 1)
                            : each)
                    .toList();
            assertThat(other.store().groups().counted()).isEqualTo(all);
        }
    }

    @Test
    void somebodyKnownComesIntoAGroupAgainAfterTheImportThatSaidSoWasTakenBack() throws IOException {
        try (TempBook book = TempBook.open(folder.resolve("book"));
                TempBook other = TempBook.open(folder.resolve("other"))) {
            ContactId ana = new ContactId(new UUID(9, 99));
            GroupId fair = new GroupId(new UUID(16, 99));
            for (TempBook each : List.of(book, other)) {
                Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), "Marek", null);
                edit.row(Entity.CONTACT, ana.value())
                        .set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Free")));
                if (each.equals(book)) {
                    edit.row(Entity.GROUP, fair.value()).set(Field.GROUP_NAME, Values.text("Fair"));
                    edit.row(Entity.MEMBERSHIP, MembershipId.of(fair, ana).value())
                            .belongsTo(ana.value())
                            .set(Field.MEMBERSHIP_GROUP, Values.row(fair.value()));
                }
                each.store().write(edit);
            }
            Path file = folder.resolve("whole.json");
            new Exporter(book.store()).export(file);
            OperationId first = bring(other, file).operation().orElseThrow();
            assertThat(groups(other, ana)).containsExactly(new Group(fair, "Fair"));
            other.store().undo(first, new OperationId(UUID.randomUUID()), "Marek");
            assertThat(groups(other, ana)).isEmpty();
            bring(other, file);
            assertThat(groups(other, ana)).containsExactly(new Group(fair, "Fair"));
            assertThat(other.store().groups().members(fair)).containsExactly(ana);
        }
    }

    private static List<Group> groups(TempBook book, ContactId contact) {
        return book.store().contacts().card(contact).orElseThrow().groups();
    }

    private static ImportResult bring(TempBook book, Path file) {
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        try (ImportPlan plan = importer.rehearse(file, ImportOptions.by("Marek", ZONE), Progress.NONE)) {
            return importer.commit(plan, Progress.NONE);
        }
    }
}
