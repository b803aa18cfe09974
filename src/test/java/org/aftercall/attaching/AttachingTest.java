package org.aftercall.attaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Attachment;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.store.Contents.Soundness;
import org.aftercall.store.Edit;
import org.aftercall.store.Faults;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files on contacts, in a real book.
final class AttachingTest {
    private static final ContactId ANA = new ContactId(new UUID(1, 1));
    private static final String USER = "Marek Dahl";

    @TempDir
    private Path home;

    private TempBook book;
    private Path desk;

    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void anaIsInTheBook() throws IOException {
        desk = Files.createDirectories(home.resolve("desk"));
        book = TempBook.open(home.resolve("book"));
        Edit edit = new Edit(operation(), Intent.of(Intent.ADD, "Ana Novak"), USER, null);
        edit.row(Entity.CONTACT, ANA.value())
                .set(Field.CONTACT_NAME, Values.name(new PersonName("", "Ana", "", "Novak", "")));
        book.store().write(edit);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void anAttachedFileIsListedWithItsSizeItsKindAndWhoAttachedItAndComesOutAsItWentIn() throws IOException {
        Path offer = write("Offer März.pdf", "%PDF-1.7 the offer");
        Attaching.Attached done = attach("", offer);
        assertThat(done.saved().dot()).isPresent();
        Attachment attachment = only();
        assertThat(attachment.name()).isEqualTo("Offer März.pdf");
        assertThat(attachment.size()).isEqualTo(18);
        assertThat(attachment.type()).isEqualTo("application/pdf");
        assertThat(attachment.who()).isEqualTo(USER);
        assertThat(attachment.when()).isEqualTo(TempBook.MORNING);
        assertThat(attachment.contact()).isEqualTo(ANA);
        assertThat(done.attached()).containsExactly(attachment);
        Path out = out().save(attachment, desk.resolve("again.pdf"), false);
        assertThat(out).hasSameBinaryContentAs(offer);
        assertThat(book.store().upkeep().check(Progress.NONE)).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void undoTakesItOffAndUndoOfThatBringsItBackWithItsBytes() throws IOException {
        Attaching.Attached done = attach("", write("offer.pdf", "offer"));
        OperationId undo = operation();
        book.store().undo(done.saved().operation(), undo, USER);
        assertThat(book.store().attachments().of(ANA)).isEmpty();
        assertThat(new Inspection(book.store(), book.contents()).removeUnused()).isZero();
        book.store().undo(undo, operation(), USER);
        assertThat(out().bytes(only())).isEqualTo("offer".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void removingIsOneOperationThatUndoTakesBack() throws IOException {
        attach("", write("offer.pdf", "offer"));
        Attachment attachment = only();
        OperationId removal = operation();
        attaching(Faults.NONE).remove(attachment, removal, USER);
        assertThat(book.store().attachments().of(ANA)).isEmpty();
        assertThat(book.store().attachments().named()).containsOnlyKeys(attachment.sha256());
        book.store().undo(removal, operation(), USER);
        assertThat(only()).isEqualTo(attachment);
    }

    @Test
    void aDeletedContactTakesItsFilesAlongAndBringsThemBack() throws IOException {
        attach("", write("offer.pdf", "offer"));
        OperationId deleted = operation();
        Edit edit = new Edit(deleted, Intent.of(Intent.DELETE, "Ana Novak"), USER, null);
        edit.delete(ANA.value());
        book.store().write(edit);
        assertThat(book.store().attachments().all()).isEmpty();
        assertThat(new Inspection(book.store(), book.contents()).removeUnused()).isZero();
        book.store().undo(deleted, operation(), USER);
        assertThat(out().isHere(only())).isTrue();
    }

    @Test
    void withANoteTheFilesHangOnAnEntryOfTheHistoryAndOneUndoTakesBoth() throws IOException {
        Attaching.Attached done = attach("Sent the offer.", write("a.txt", "a"), write("b.txt", "b"));
        HistoryEntry entry = book.store().past().entries(ANA, 0, 9).getFirst();
        assertThat(entry.text()).isEqualTo("Sent the offer.");
        assertThat(book.store().attachments().of(ANA))
                .hasSize(2)
                .allMatch(each -> entry.id().equals(each.entry()));
        book.store().undo(done.saved().operation(), operation(), USER);
        assertThat(book.store().past().entries(ANA, 0, 9)).isEmpty();
        assertThat(book.store().attachments().of(ANA)).isEmpty();
    }

    @Test
    void equalNamesGetANumberAndEqualFilesAreAttachedOnce() throws IOException {
        attach("", write("offer.pdf", "one"));
        Path other = Files.createDirectories(desk.resolve("new")).resolve("OFFER.pdf");
        Files.writeString(other, "two");
        attach("", other);
        assertThat(book.store().attachments().of(ANA))
                .extracting(Attachment::name)
                .containsExactlyInAnyOrder("offer.pdf", "OFFER (2).pdf");
        refused("attachment.already", () -> attach("", other));
        Attaching.Attached mixed = attach("", other, write("third.pdf", "three"));
        assertThat(mixed.already()).containsExactly("OFFER.pdf");
        assertThat(mixed.attached()).hasSize(1);
        assertThat(book.contents().all()).hasSize(3);
    }

    @Test
    void whatCannotBeAttachedSaysWhyAndChangesNothing() throws IOException {
        Path whole = write("whole.pdf", "whole");
        refused("attachment.no-file", () -> attach("", whole, desk.resolve("absent.pdf")));
        refused("attachment.folder", () -> attach("", desk));
        refused("attachment.empty", () -> attach("", write("empty.pdf", "")));
        Path large = desk.resolve("large.bin");
        Files.write(large, new byte[(25 << 20) + 1]);
        refused("attachment.too-large", () -> attach("", large));
        refused(
                "contact.unknown",
                () -> attaching(Faults.NONE)
                        .attach(new Attaching.Wish(
                                operation(),
                                new ContactId(new UUID(9, 9)),
                                USER,
                                List.of(whole),
                                Optional.empty(),
                                "")));
        assertThat(book.store().attachments().all()).isEmpty();
        assertThat(book.contents().all()).isEmpty();
    }

    @Test
    void twentyFiveMegabytesAreTaken() throws IOException {
        Path large = desk.resolve("large.bin");
        byte[] bytes = new byte[25 << 20];
        Arrays.fill(bytes, (byte) 7);
        Files.write(large, bytes);
        attach("", large);
        assertThat(out().bytes(only())).isEqualTo(bytes);
    }

    @Test
    void aStopBetweenFileAndRowLeavesAFileOfNobodyThatCanBeRemovedAndTheFileCanBeAttachedAgain() throws IOException {
        Path offer = write("offer.pdf", "offer");
        Attaching stopping = attaching(point -> {
            if (point.equals("attach.kept")) {
                throw new Stopped();
            }
        });
        assertThatThrownBy(() -> stopping.attach(wish("", offer))).isInstanceOf(Stopped.class);
        again(Faults.NONE);
        assertThat(book.store().attachments().all()).isEmpty();
        Inspection inspection = new Inspection(book.store(), book.contents());
        assertThat(inspection.unused()).isEqualTo(1);
        assertThat(problems()).isEmpty();
        attach("", offer);
        assertThat(inspection.unused()).isZero();
        assertThat(out().isHere(only())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"save.beforeApply,false", "save.applied,false", "save.afterForce,true", "save.afterCommit,true"})
    void aStopAmidTheSaveLeavesARowWithItsFileOrNoRow(String at, boolean there) throws IOException {
        Path offer = write("offer.pdf", "offer");
        boolean[] armed = {false};
        again(point -> {
            if (armed[0] && point.equals(at)) {
                throw new Stopped();
            }
        });
        armed[0] = true;
        assertThatThrownBy(() -> attach("", offer)).isInstanceOf(Throwable.class);
        armed[0] = false;
        again(Faults.NONE);
        assertThat(book.store().attachments().all()).hasSize(there ? 1 : 0);
        assertThat(book.store().attachments().all()).allMatch(each -> out().isHere(each));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMissingAndADamagedFileAreNamedWithWhoseTheyAre() throws IOException {
        attach("", write("gone.pdf", "gone"));
        attach("", write("bent.pdf", "bent"));
        for (Attachment each : book.store().attachments().all()) {
            Path file = book.folder().resolve("attachments").resolve(each.sha256());
            if (each.name().equals("gone.pdf")) {
                Files.delete(file);
            } else {
                Files.writeString(file, "BENT");
            }
        }
        assertThat(problems())
                .extracting(Problem::key, problem -> problem.arguments().getFirst())
                .containsExactlyInAnyOrder(
                        tuple("check.attachment-missing", "gone.pdf"), tuple("check.attachment-damaged", "bent.pdf"));
        assertThat(problems().getFirst().arguments().get(1)).contains("Novak");
        assertThat(new Inspection(book.store(), book.contents()).check(true))
                .extracting(Problem::key)
                .containsExactly("check.attachment-damaged");
        for (Attachment each : book.store().attachments().all()) {
            refused(
                    each.name().equals("gone.pdf") ? "attachment.on-its-way" : "attachment.damaged",
                    () -> out().bytes(each));
        }
    }

    @Test
    void whatIsNotHereIsBroughtFromElsewhereAndComparedWithWhatWasAttached() throws IOException {
        attach("", write("offer.pdf", "offer"));
        Attachment attachment = only();
        Path file = book.folder().resolve("attachments").resolve(attachment.sha256());
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        GivingOut fetching = new GivingOut(
                book.contents(), sha256 -> book.contents().keep(bytes).equals(sha256));
        assertThat(fetching.bytes(attachment)).isEqualTo(bytes);
        assertThat(book.contents().look(attachment.sha256())).isEqualTo(Soundness.WHOLE);
    }

    @Test
    void savingReplacesNothingUnlessToldAndNeverLeavesAPart() throws IOException {
        attach("", write("offer.pdf", "offer"));
        Path there = write("there.pdf", "mine");
        refused("attachment.exists", () -> out().save(only(), there, false));
        assertThat(there).hasContent("mine");
        out().save(only(), there, true);
        assertThat(there).hasContent("offer");
        Path folder = Files.createDirectories(desk.resolve("folder"));
        assertThat(out().save(only(), folder, false)).isEqualTo(folder.resolve("offer.pdf"));
        refused("attachment.exists", () -> out().save(only(), folder, false));
        refused("attachment.no-folder", () -> out().save(only(), desk.resolve("absent/offer.pdf"), false));
        try (var files = Files.walk(desk)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "..\\..\\evil.exe, evil.exe",
        "offer\u202Efdp.exe, offerfdp.exe",
        "CON.pdf, _CON.pdf",
        "......, file",
    })
    void aRowOfAStrangerNeverLeadsOutOfTheFolderItIsSavedIn(String name, String saved) throws IOException {
        String sha256 = book.contents().keep(new byte[] {1, 2, 3});
        foreign(name, sha256);
        Path folder = Files.createDirectories(desk.resolve("folder"));
        assertThat(out().save(only(), folder, false)).isEqualTo(folder.resolve(saved));
    }

    @Test
    void aRowThatNamesAPathInsteadOfADigestHasNoBytes() {
        foreign("offer.pdf", "../format.json");
        assertThat(out().isHere(only())).isFalse();
        refused("attachment.on-its-way", () -> out().bytes(only()));
        assertThat(new Inspection(book.store(), book.contents()).removeUnused()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "offer.pdf, MZ\u0090, true",
        "offer.pdf, %PDF-1.7, false",
        "setup.EXE, nothing, true",
        "run.sh, echo, true",
        "readme, #!/bin/sh, true",
        "readme, \u007fELF, true",
        "list.xlsm, PK\u0003\u0004, true",
        "list.xlsx, PK\u0003\u0004, false",
        "link.lnk, L, true",
        "offer.pdf.scr, %PDF-1.7, true",
        "offer.txt, '[Desktop Entry]\nExec=rm', true",
        "offer.txt, Mz is no program, false",
        "photo.jpg, \u00ff\u00d8\u00ff, false",
    })
    void whatWouldDoSomethingIsNeverOpenedFromHere(String name, String content, boolean program) throws IOException {
        Path file = desk.resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        attach("", file);
        Path local = home.resolve("book/local/look");
        if (program) {
            refused("attachment.program", () -> out().toLookAt(only(), local));
            assertThat(local).doesNotExist();
        } else {
            assertThat(out().toLookAt(only(), local)).hasFileName(name).hasSameBinaryContentAs(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, '\u0089PNG\r\n', image/png",
        "a.docx, 'PK\u0003\u0004', application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.exe, 'PK\u0003\u0004', application/zip",
        "a.csv, 'x;y', text/csv",
        "a.pdf, 'x;y', text/plain",
        "a.bin, '\u0001\u0002', application/octet-stream",
    })
    void theContentSaysWhatItIs(String name, String content, String type) throws IOException {
        Path file = desk.resolve(name);
        Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
        attach("", file);
        assertThat(only().type()).isEqualTo(type);
    }

    /// As a colleague's program may have written it.
    private void foreign(String name, String sha256) {
        Edit edit = new Edit(operation(), Intent.of(Attaching.ATTACH, "Ana Novak", name), "Eve", null);
        edit.row(Entity.ATTACHMENT, UUID.randomUUID())
                .set(Field.ATTACHMENT_NAME, Values.text(name))
                .set(Field.ATTACHMENT_SIZE, Values.number(-7))
                .set(Field.ATTACHMENT_SHA256, Values.text(sha256))
                .belongsTo(ANA.value());
        book.store().write(edit);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(desk.resolve(name), text);
    }

    private Attaching attaching(Faults faults) {
        return new Attaching(book.store(), book.contents(), () -> TempBook.MORNING, faults);
    }

    private GivingOut out() {
        return new GivingOut(book.contents(), GivingOut.Elsewhere.NOWHERE);
    }

    private Attaching.Attached attach(String note, Path... files) {
        return attaching(Faults.NONE).attach(wish(note, files));
    }

    private static Attaching.Wish wish(String note, Path... files) {
        return new Attaching.Wish(operation(), ANA, USER, List.of(files), Optional.empty(), note);
    }

    private Attachment only() {
        List<Attachment> all = book.store().attachments().of(ANA);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<Problem> problems() {
        return new Inspection(book.store(), book.contents()).check(false);
    }

    private void again(Faults faults) {
        book.close();
        book = TempBook.open(home.resolve("book"), 1, faults);
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().key()).isEqualTo(key));
    }
}
