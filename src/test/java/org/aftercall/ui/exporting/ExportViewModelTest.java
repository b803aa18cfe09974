package org.aftercall.ui.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftercall.attaching.Attaching;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.exporting.ExportFields;
import org.aftercall.format.CellValue;
import org.aftercall.format.ReadOptions;
import org.aftercall.format.RowSink;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Tables;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.aftercall.store.Edit;
import org.aftercall.ui.exporting.ExportViewModel.Who;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.JobsAtOnce;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Without a toolkit, on a real book; what was written is read back.
final class ExportViewModelTest {
    private static final String LOOKUP = "tomas novak";

    @TempDir
    private Path folder;

    private Path target = Path.of("");
    private final Said said = new Said();
    private SampleDay day;
    private int everybody;
    private ContactGuard guard = ContactGuard.NONE;

    @BeforeEach
    void open() throws IOException {
        day = SampleDay.open(folder.resolve("book"));
        day.finder().await();
        everybody = (int) day.store().contacts().count();
        target = Files.createDirectory(folder.resolve("target"));
    }

    @AfterEach
    void close() {
        day.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void aTableHasEverybodyAndTheResultNamesFileAndCount(Format format) throws IOException {
        ExportViewModel sheet = sheet("", new JobsAtOnce());
        sheet.formatProperty().set(format);
        sheet.export(target.resolve(sheet.proposed()));

        String name = "Contacts." + format.ending();
        assertThat(column(name, "Aftercall ID")).hasSize(everybody).doesNotHaveDuplicates();
        assertThat(files()).containsExactly(name);
        assertThat(said.sentences()).containsExactly(everybody + " contacts were written to “" + name + "”.");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void aTableHasWhomTheWordsFind(Format format) {
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        assertThat(sheet.countProperty().get()).isEqualTo("One contact");
        sheet.formatProperty().set(format);
        sheet.export(target.resolve("some." + format.ending()));

        assertThat(column("some." + format.ending(), "Last name")).containsExactly("Novák");
        assertThat(said.sentences()).containsExactly("One contact was written to “some." + format.ending() + "”.");
    }

    @Test
    void whoWasPickedIsWrittenAndNobodyOfTheSameName() {
        ContactId tomas = day.finder().find(LOOKUP, 1).rows().getFirst().id();
        Edit namesake = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        namesake.row(Entity.CONTACT, UUID.randomUUID())
                .set(Field.CONTACT_NAME, Values.name(PersonName.of("Tomáš", "Novák")));
        day.store().write(namesake);
        ExportViewModel sheet = sheet("", Optional.of(new Destination.Picked(false, List.of(tomas))), new JobsAtOnce());
        assertThat(sheet.countProperty().get()).isEqualTo("One contact");
        sheet.formatProperty().set(Format.CSV);
        sheet.export(target.resolve("one.csv"));
        assertThat(column("one.csv", "Aftercall ID"))
                .containsExactly(tomas.value().toString());
    }

    @Test
    void allThatIsListedButSomeIsWritten() {
        ContactId tomas = day.finder().find(LOOKUP, 1).rows().getFirst().id();
        ExportViewModel sheet = sheet("", Optional.of(new Destination.Picked(true, List.of(tomas))), new JobsAtOnce());
        assertThat(sheet.countProperty().get()).isEqualTo(everybody - 1 + " contacts");
        sheet.export(target.resolve("others.xlsx"));
        assertThat(column("others.xlsx", "Aftercall ID"))
                .hasSize(everybody - 1)
                .doesNotContain(tomas.value().toString());
        sheet.whoProperty().set(Who.EVERYBODY);
        assertThat(sheet.countProperty().get()).isEqualTo(everybody + " contacts");
    }

    @Test
    void onlyTheFieldsThatWereChosenAreWrittenAndTheExportIsOnRecord() {
        ExportViewModel sheet = sheet("", new JobsAtOnce());
        assertThat(sheet.fields()).extracting(ExportFields.Choice::key).contains("E-mail", "Note", "Job title");
        sheet.formatProperty().set(Format.CSV);
        sheet.without().addAll(List.of("Note", "Last name"));
        sheet.export(target.resolve("all.csv"));
        assertThat(column("all.csv", "Last name")).hasSize(everybody);

        sheet.allFieldsProperty().set(false);
        sheet.export(target.resolve("some.csv"));
        assertThat(column("some.csv", "Aftercall ID")).hasSize(everybody);
        assertThatThrownBy(() -> column("some.csv", "Last name")).isInstanceOf(RuntimeException.class);
        assertThat(day.store().operations().latest(0, 2))
                .extracting(each -> new Words(Locale.UK)
                        .intent(each.intent().kind(), each.intent().arguments()))
                .containsOnly("Exported " + everybody + " contacts (CSV)");
    }

    @Test
    void theFieldsOfOtherProgramsAreTheirs() {
        ExportViewModel sheet = sheet("", new JobsAtOnce());
        sheet.formatProperty().set(Format.OUTLOOK);
        assertThat(sheet.hasFields()).isFalse();
        sheet.formatProperty().set(Format.SPREADSHEET);
        assertThat(sheet.hasFields()).isTrue();
    }

    @Test
    void theWordsCanBePutAside() {
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        sheet.whoProperty().set(Who.EVERYBODY);
        assertThat(sheet.countProperty().get()).isEqualTo(everybody + " contacts");
        sheet.export(target.resolve("all.xlsx"));
        assertThat(column("all.xlsx", "Aftercall ID")).hasSize(everybody);
    }

    @Test
    void theWholeBookHasEverybodyWhateverIsListedOrOptedOut() throws IOException {
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        optOut();
        sheet.marketingProperty().set(true);
        sheet.formatProperty().set(Format.JSON);
        assertThat(sheet.countProperty().get()).isEqualTo(everybody + " contacts");
        sheet.export(target.resolve("book"));

        assertThat(Files.readString(target.resolve("book.json"))).contains("Adeyemi", "Novák");
        assertThat(said.sentences()).containsExactly(everybody + " contacts were written to “book.json”.");
    }

    @Test
    void aWholeBookHasItsFilesBesideIt() throws IOException {
        Path offer = Files.writeString(target.resolve("offer.txt"), "our offer");
        ContactId tomas = day.finder().find(LOOKUP, 1).rows().getFirst().id();
        Attaching.Attached attached = day.files()
                .attaching()
                .attach(new Attaching.Wish(
                        new OperationId(UUID.randomUUID()),
                        tomas,
                        SampleDay.USER,
                        List.of(offer),
                        Optional.empty(),
                        ""));
        ExportViewModel sheet = sheet("", new JobsAtOnce());
        sheet.formatProperty().set(Format.JSON);
        sheet.export(target.resolve("book.json"));
        assertThat(target.resolve("book attachments")
                        .resolve(attached.attached().getFirst().sha256()))
                .hasContent("our offer");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "CSV"})
    void whoOptedOutIsMarkedAndForMarketingLeftOutAndCounted(Format format) {
        optOut();
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        sheet.formatProperty().set(format);
        sheet.export(target.resolve("marked." + format.ending()));
        assertThat(column("marked." + format.ending(), "Opted out")).containsExactly("marketing_email");

        sheet.marketingProperty().set(true);
        sheet.export(target.resolve("marketing." + format.ending()));
        assertThat(column("marketing." + format.ending(), "Last name")).isEmpty();
        assertThat(said.sentences().getLast())
                .isEqualTo("No contact was written to “marketing." + format.ending()
                        + "”. One who opted out was left out.");
    }

    @ParameterizedTest
    @EnumSource
    void stoppedItLeavesNothingAndTheFileThatWasThereAsItWas(Format format) throws IOException {
        Path file = target.resolve("kept." + format.ending());
        Files.writeString(file, "before");
        ExportViewModel sheet = sheet("", new StoppedJobs());
        sheet.formatProperty().set(format);
        sheet.export(file);

        assertThat(files()).containsExactly("kept." + format.ending());
        assertThat(file).hasContent("before");
        assertThat(said.sentences()).containsExactly("Stopped. “kept." + format.ending() + "” was not written.");
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNotThrown() {
        sheet("", new JobsAtOnce()).export(target.resolve("gone").resolve("x.xlsx"));
        assertThat(said.sentences()).singleElement().asString().startsWith("“x.xlsx” could not be written");
    }

    @Test
    void aNameThatGetsItsEndingHereReplacesNothing() throws IOException {
        Files.writeString(target.resolve("mine.xlsx"), "before");
        sheet("", new JobsAtOnce()).export(target.resolve("mine"));
        assertThat(target.resolve("mine.xlsx")).hasContent("before");
        assertThat(said.sentences()).singleElement().asString().startsWith("“mine.xlsx” is there already");
    }

    @Test
    void aListToReachPeopleIsAskedAboutWhereAColleagueWasInTouchToday() {
        guard = busyWith(day.finder().find(LOOKUP, 1).rows().getFirst().id());
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        sheet.formatProperty().set(Format.CSV);
        assertThat(sheet.colleagues().sentenceProperty().get())
                .isEqualTo("Today with one of them, within five working days with nobody else. Ben was heard of.");
        sheet.export(target.resolve("plain.csv"));
        assertThat(said.sentences()).singleElement().asString().startsWith("One contact was written");
        sheet.marketingProperty().set(true);
        sheet.export(target.resolve("letters.csv"));
        assertThat(target.resolve("letters.csv")).doesNotExist();
        assertThat(said.sentences()).last().isEqualTo("Colleagues were in touch with one of them today");
        said.answer(true);
        sheet.export(target.resolve("letters.csv"));
        assertThat(target.resolve("letters.csv")).exists();
    }

    @Test
    void whomAColleagueWasInTouchWithIsLeftOutAndCounted() throws IOException {
        guard = busyWith(day.finder().find(LOOKUP, 1).rows().getFirst().id());
        ExportViewModel sheet = sheet("", new JobsAtOnce());
        sheet.formatProperty().set(Format.CSV);
        sheet.marketingProperty().set(true);
        sheet.colleagues().leaveOutProperty().set(true);
        sheet.export(target.resolve("letters.csv"));
        assertThat(column("letters.csv", "Last name")).isNotEmpty().doesNotContain("Novák");
        assertThat(said.sentences())
                .last()
                .isEqualTo(
                        "One contact was left out: a colleague was in touch with them, or a complaint is" + " open.");
    }

    @Test
    void aListToReachPeopleIsAskedAboutWhereAComplaintIsOpen() throws IOException {
        ContactId contact = day.finder().find(LOOKUP, 1).rows().getFirst().id();
        guard = busyWith(new ContactGuard.Busy(Set.of(), Set.of(), Set.of(contact), List.of()));
        ExportViewModel sheet = sheet(LOOKUP, new JobsAtOnce());
        sheet.formatProperty().set(Format.CSV);
        assertThat(sheet.colleagues().sentenceProperty().get())
                .isEqualTo("One of them has a complaint that is not settled yet.");
        sheet.marketingProperty().set(true);
        sheet.export(target.resolve("letters.csv"));
        assertThat(target.resolve("letters.csv")).doesNotExist();
        assertThat(said.sentences()).last().isEqualTo("One of them has a complaint that is not settled yet");
        sheet.colleagues().leaveOutProperty().set(true);
        sheet.export(target.resolve("letters.csv"));
        assertThat(column("letters.csv", "Last name")).doesNotContain("Novák");
    }

    private static ContactGuard busyWith(ContactId contact) {
        return busyWith(new ContactGuard.Busy(Set.of(contact), Set.of(), Set.of(), List.of("Ben was heard of.")));
    }

    private static ContactGuard busyWith(ContactGuard.Busy busy) {
        return new ContactGuard() {
            @Override
            public List<Doubt> doubts(ContactId asked) {
                return List.of();
            }

            @Override
            public void before(ContactId asked, Channel channel, Runnable go) {
                go.run();
            }

            @Override
            public void begun(ContactId asked, Channel channel) {}

            @Override
            public Busy busy() {
                return busy;
            }
        };
    }

    private ExportViewModel sheet(String lookup, Jobs jobs) {
        return sheet(lookup, Optional.empty(), jobs);
    }

    private ExportViewModel sheet(String lookup, Optional<Destination.Picked> picked, Jobs jobs) {
        return new ExportViewModel(
                new ExportViewModel.Parts(
                        day.store(),
                        day.contents(),
                        day::finder,
                        new Words(Locale.UK),
                        new AtOnce(),
                        jobs,
                        said,
                        SampleDay.USER,
                        guard),
                lookup,
                picked);
    }

    private void optOut() {
        ContactId tomas = day.finder().find(LOOKUP, 1).rows().getFirst().id();
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.ADD), SampleDay.USER, null);
        edit.row(Entity.CONSENT, UUID.randomUUID())
                .belongsTo(tomas.value())
                .set(Field.CONSENT_CHANNEL, Values.text("marketing_email"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false));
        day.store().write(edit);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(target)) {
            return all.map(each -> each.getFileName().toString()).toList();
        }
    }

    private List<String> column(String file, String header) {
        List<SourceRow> rows = new ArrayList<>();
        Tables.read(target.resolve(file), ReadOptions.NONE, new RowSink() {
            @Override
            public void row(SourceRow row) {
                rows.add(row);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem.toString());
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        int column =
                rows.getFirst().cells().stream().map(CellValue::shown).toList().indexOf(header);
        return rows.stream().skip(1).map(row -> row.cell(column).shown()).toList();
    }

    /// The user is quicker than the work.
    private static final class StoppedJobs implements Jobs {
        @Override
        public <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
            T answer;
            try {
                answer = work.run(new Meter() {
                    @Override
                    public void at(long done, long total) {}

                    @Override
                    public boolean isStopped() {
                        return true;
                    }
                });
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.accept(answer);
        }
    }
}
