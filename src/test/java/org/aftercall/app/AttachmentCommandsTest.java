package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files on contacts, as they are typed.
final class AttachmentCommandsTest {
    @TempDir
    Path home;

    private Typing user;
    private Path offer;

    @BeforeEach
    void sitDown() throws IOException {
        user = Typing.in(home);
        user.type("add", "--name", "Ana Novak");
        offer = Files.writeString(home.resolve("offer.pdf"), "%PDF-1.7 the offer");
    }

    @Test
    void aFileIsAttachedListedSavedTakenOffAndBroughtBack() {
        Typing.Said said = user.type("attach", "Ana Novak", offer.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("Attached to Ana Novak: offer.pdf (18 bytes)");
        assertThat(user.type("attachments", "Ana Novak").out())
                .contains("Ana Novak: one file", "offer.pdf", "18 bytes", "Tue 24 November 2026");
        assertThat(user.type("--json", "attachments", "Ana Novak").out())
                .contains("\"name\":\"offer.pdf\"", "\"type\":\"application/pdf\"", "\"here\":true");
        Path out = home.resolve("again.pdf");
        assertThat(user.type("save-attachment", "Ana Novak", "OFFER.pdf", out.toString())
                        .exit())
                .isZero();
        assertThat(out).hasSameBinaryContentAs(offer);
        Typing.Said there = user.type("save-attachment", "Ana Novak", "offer.pdf", out.toString());
        assertThat(there.exit()).isEqualTo(1);
        assertThat(there.err()).contains("is there already");
        assertThat(user.type("save-attachment", "Ana Novak", "offer.pdf", out.toString(), "--force")
                        .exit())
                .isZero();
        assertThat(user.type("detach", "Ana Novak", "offer.pdf").out()).contains("Removed offer.pdf from Ana Novak.");
        assertThat(user.type("attachments", "Ana Novak").out()).contains("no files");
        assertThat(user.type("undo").out()).contains("Removed offer.pdf from Ana Novak");
        assertThat(user.type("attachments", "Ana Novak").out()).contains("one file");
        assertThat(user.type("check").exit()).isZero();
        assertThat(user.type("rebuild").exit()).isZero();
        assertThat(user.type("attachments", "Ana Novak").out()).contains("one file");
    }

    @Test
    void filesHangOnANewEntryOrOnOneThatIsThere() {
        user.type("attach", "Ana Novak", offer.toString(), "--note", "Sent the offer.");
        String history = user.type("--json", "history", "Ana Novak").out();
        assertThat(history).contains("Sent the offer.");
        String entry = history.replaceFirst("(?s).*\"entry\":\"([0-9a-f-]{36})\".*", "$1");
        assertThat(user.type("--json", "attachments", "Ana Novak").out()).contains("\"entry\":\"" + entry + "\"");
        Path other = write("other.txt", "other");
        assertThat(user.type("attach", "Ana Novak", other.toString(), "--to", entry)
                        .exit())
                .isZero();
        user.type("add", "--name", "Marek Dahl");
        Typing.Said wrong = user.type("attach", "Marek Dahl", other.toString(), "--to", entry);
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("There is no entry");
        assertThat(user.type("attach", "Ana Novak", other.toString(), "--to", entry, "--note", "both")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException {
        assertThat(user.type("attach", "Ana Novak", home.toString()).err()).contains("is a folder");
        assertThat(user.type("attach", "Ana Novak", write("empty", "").toString())
                        .err())
                .contains("is empty");
        assertThat(user.type("attach", "Bob", offer.toString()).err()).contains("There is no contact “Bob”.");
        assertThat(user.type("save-attachment", "Ana Novak", "x.pdf", "y.pdf").err())
                .contains("has no attached file “x.pdf”");
        assertThat(new Typing(home, Locale.GERMAN)
                        .type("attach", "Ana Novak", home.toString())
                        .err())
                .contains("ist ein Ordner");
        user.type("attach", "Ana Novak", offer.toString());
        Path file;
        try (var files = Files.list(user.book().resolve("attachments"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, "bent");
        Typing.Said check = user.type("check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("The file “offer.pdf” of");
    }

    @Test
    void aWholeBookAsJsonTakesTheFilesAlongAndBringsThemBackIntoAnotherBook() throws IOException {
        user.type("attach", "Ana Novak", offer.toString(), "--note", "Sent the offer.");
        Path json = home.resolve("book.json");
        assertThat(user.type("export", json.toString()).exit()).isZero();
        assertThat(json).content().contains("\"sha256\":", "\"name\":\"offer.pdf\"");
        Path beside = home.resolve("book attachments");
        try (var files = Files.list(beside)) {
            assertThat(files).hasSize(1);
        }
        Files.write(beside.resolve("0".repeat(64)), new byte[] {7});
        Typing other = Typing.in(Files.createDirectories(home.resolve("other")));
        assertThat(other.type("import", json.toString()).exit()).isZero();
        assertThat(other.type("attachments", "Ana Novak").out())
                .contains("offer.pdf")
                .doesNotContain("on its way");
        Path out = home.resolve("again.pdf");
        other.type("save-attachment", "Ana Novak", "offer.pdf", out.toString());
        assertThat(out).hasSameBinaryContentAs(offer);
        Typing.Said check = other.type("check");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).as("what no row names").doesNotContain("lies among the attachments");
        Path again = home.resolve("again.json");
        other.type("export", again.toString());
        assertThat(again).hasSameTextualContentAs(json);
        assertThat(other.type("import", again.toString()).out()).contains("as they were  1");
    }

    @Test
    void whatNobodyNamesStaysUntilItIsToBeRemoved() throws IOException {
        Path left = user.book().resolve("attachments").resolve("0".repeat(64));
        Files.write(left, new byte[] {1});
        Typing.Said check = user.type("check");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("One file lies among the attachments");
        assertThat(left).exists();
        assertThat(user.type("check", "--remove-unused").out()).contains("One file that nothing names was removed.");
        assertThat(left).doesNotExist();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(home.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
