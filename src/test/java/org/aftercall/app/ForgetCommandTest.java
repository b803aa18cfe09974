package org.aftercall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody is forgotten as it is typed, with all that lies beside the book: reports of imports, drafts, the
/// index.
final class ForgetCommandTest {
    private static final String LIST = """
            Customer number,First name,Last name,E-mail
            1,Quirinia,Zzyzxova,eva@zzyzx.example
            2,Max,Mustermann,max@m.example
            """;

    @TempDir
    Path home;

    private Typing user;
    private String list;

    @BeforeEach
    void bothCameByAList() throws IOException {
        user = Typing.in(home);
        list = Files.writeString(home.resolve("clients.csv"), LIST).toString();
        assertThat(user.type("import", list).exit()).isZero();
        user.type("find", "zzyzxova"); // the search index has her
    }

    @Test
    void itWantsToBeToldTwiceAndLeavesNothingInAnyFileOfTheBook() throws IOException {
        UUID eva = id("Quirinia Zzyzxova");
        try (LocalBook book = open()) {
            book.drafts().put(new OperationId(UUID.randomUUID()), "contact=" + eva + "\nnote=Zzyzxova called\n");
            book.drafts().put(new OperationId(UUID.randomUUID()), "contact=" + id("Max Mustermann", book) + "\n");
        }
        assertThat(found()).isNotEmpty();
        Typing.Said once = user.type("forget", "Quirinia Zzyzxova");
        assertThat(once.exit()).isEqualTo(1);
        assertThat(once.err()).contains("was not forgotten", "--for-ever");

        Typing.Said said = user.type("--json", "forget", eva.toString(), "--for-ever");

        assertThat(said.out().strip()).isEqualTo("{\"forgotten\":\"" + eva + "\",\"shared\":false}");
        assertThat(found()).isEmpty();
        assertThat(user.type("find", "zzyzxova").out()).contains("Nothing found.");
        assertThat(user.type("find", "mustermann").out()).contains("Max Mustermann");
        assertThat(user.type("check").exit()).isZero();
        assertThat(user.type("rebuild").exit()).isZero();
        assertThat(user.type("find", "zzyzxova").out()).contains("Nothing found.");
        assertThat(found()).isEmpty();
        try (LocalBook book = open()) {
            assertThat(book.drafts().all()).hasSize(1);
        }
    }

    @Test
    void theSameListAgainIsToldAndBringsNobodyBack() throws IOException {
        user.type("forget", "Quirinia Zzyzxova", "--for-ever");
        Typing.Said again = user.type("import", list);
        assertThat(again.out() + again.err()).contains("asked to be forgotten");
        Path other = Files.writeString(
                home.resolve("other.csv"),
                "First name,Last name,E-mail\nQ.,Z.,EVA@zzyzx.example\nIda,Kern,ida@k.example\n");
        assertThat(user.type("--json", "import", other.toString()).out()).contains("\"new\":1", "\"rejected\":1");
        assertThat(found()).isEmpty();
    }

    @Test
    void undoWithoutANamePassesOverIt() {
        user.type("forget", "Quirinia Zzyzxova", "--for-ever");
        Typing.Said undone = user.type("undo");
        assertThat(undone.out()).contains("Undone:").contains("clients.csv");
        assertThat(user.type("find", "mustermann").out()).contains("Nothing found.");
    }

    private LocalBook open() {
        return new LocalBook(user.book(), user.surroundings(), InstantSource.fixed(Typing.NOW), () -> {});
    }

    private UUID id(String name) {
        try (LocalBook book = open()) {
            return id(name, book);
        }
    }

    private static UUID id(String name, LocalBook book) {
        ContactId id = book.store().contacts().named(name, 1).getFirst().id();
        return id.value();
    }

    /// Files of the book with her name, those that are packed too.
    private List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(user.book())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.toString().endsWith(".gz")) {
                    bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
                }
                String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
                if (text.contains("zzyzx")) {
                    found.add(user.book().relativize(file).toString());
                }
            }
        }
        return found;
    }
}
