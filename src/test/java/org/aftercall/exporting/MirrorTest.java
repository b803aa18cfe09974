package org.aftercall.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.importing.ImportOptions;
import org.aftercall.importing.ImportPlan;
import org.aftercall.importing.Importer;
import org.aftercall.importing.KnownInBook;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Progress;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that shows the book to anybody.
final class MirrorTest {
    private static final String ANA = """
            BEGIN:VCARD
            VERSION:3.0
            UID:ana
            N:Cruz;Ana
            ORG:Acme
            EMAIL:ana@acme.example
            NOTE:# no heading
            END:VCARD
            """;

    private static final String JAN = """
            BEGIN:VCARD
            VERSION:3.0
            UID:jan
            N:No/vak;Jan
            END:VCARD
            """;

    @TempDir
    Path folder;

    private OperationId bring(TempBook book, String cards) throws IOException {
        Importer importer = new Importer(
                book.store(),
                new KnownInBook(book.store()),
                book.folder().resolve("local"),
                () -> TempBook.MORNING,
                UUID::randomUUID,
                Importer.inThisProcess());
        Path file = Files.writeString(folder.resolve("people.vcf"), cards);
        ImportOptions options =
                ImportOptions.by("Marek", ZoneId.of("Europe/Berlin")).withDataset("book");
        try (ImportPlan plan = importer.rehearse(file, options, Progress.NONE)) {
            return importer.commit(plan, Progress.NONE).operation().orElseThrow();
        }
    }

    private static Mirror mirror(TempBook book) {
        return new Mirror(
                book.store(),
                book.folder().resolve("local"),
                "book",
                PageWords.of((key, _) -> key, (of, code) -> code),
                ZoneId.of("Europe/Berlin"));
    }

    private Mirror.Mirrored brought(TempBook book) {
        return mirror(book).bring(Progress.NONE).orElseThrow();
    }

    private static List<String> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replaceFirst(" [0-9a-f]{12}\\.md$", ".md"))
                    .sorted()
                    .toList();
        }
    }

    private TempBook book(Path place) throws IOException {
        TempBook book = TempBook.open(folder.resolve("book"));
        Files.createDirectories(book.folder().resolve("local"));
        Files.createDirectories(place);
        bring(book, ANA + JAN);
        Mirror.keepIn(book.folder().resolve("local"), place);
        return book;
    }

    private static Path page(Path place, String name) throws IOException {
        try (Stream<Path> all = Files.list(place.resolve("Contacts"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void hasATableCardsAndAPageForEach() throws IOException {
        Path place = folder.resolve("mirror");
        try (TempBook book = book(place)) {
            assertThat(brought(book).written()).isEqualTo(4);
            assertThat(files(place))
                    .containsExactly(
                            ".aftercall-mirror",
                            "Contacts/Ana Cruz.md",
                            "Contacts/Jan No vak.md",
                            "contacts.csv",
                            "contacts.vcf");
            assertThat(Files.readString(page(place, "Ana")))
                    .startsWith("# Ana Cruz\n\nAcme\n\n- email: ana@acme.example\n")
                    .contains("> # no heading");
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAndWhoIsGoneGoes() throws IOException {
        Path place = folder.resolve("mirror");
        try (TempBook book = book(place)) {
            brought(book);
            FileTime old = FileTime.fromMillis(0);
            Files.setLastModifiedTime(page(place, "Jan"), old);
            assertThat(brought(book).written()).isZero();
            OperationId eva = bring(book, JAN.replace("jan", "eva").replace("No/vak;Jan", "Lind;Eva"));
            assertThat(brought(book).written()).isEqualTo(3);
            assertThat(Files.getLastModifiedTime(page(place, "Jan"))).isEqualTo(old);
            book.store().undo(eva, new OperationId(UUID.randomUUID()), "Marek");
            assertThat(brought(book).removed()).isEqualTo(1);
            assertThat(files(place)).doesNotContain("Contacts/Eva Lind.md");
        }
    }

    @Test
    void filesOfOthersStayAndThoseOfOursThatSomebodyChangedAreSetAside() throws IOException {
        Path place = folder.resolve("mirror");
        try (TempBook book = book(place)) {
            Files.writeString(place.resolve("contacts.csv"), "theirs");
            assertThat(brought(book).foreign()).containsExactly("contacts.csv");
            Files.writeString(page(place, "Ana"), "my own words");
            Files.writeString(place.resolve("Contacts").resolve("mine.md"), "mine");
            bring(book, ANA.replace("NOTE:", "TITLE:Buyer\nNOTE:"));
            assertThat(brought(book).setAside()).hasSize(1);
            assertThat(files(place)).contains("Contacts/mine.md");
            assertThat(Files.readString(place.resolve("contacts.csv"))).isEqualTo("theirs");
        }
    }

    @Test
    void aMirrorOfAnotherBookIsNotWrittenOver() throws IOException {
        Path place = folder.resolve("mirror");
        try (TempBook book = book(place)) {
            Files.writeString(place.resolve(".aftercall-mirror"), "aftercall mirror 1 other\n");
            assertThatThrownBy(() -> brought(book)).isInstanceOf(Refused.class);
            Mirror.stop(book.folder().resolve("local"));
            assertThat(mirror(book).bring(Progress.NONE)).isEmpty();
        }
    }
}
