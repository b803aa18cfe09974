package org.aftercall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FinderOnStoreTest {
    private static final List<String> TYPED = List.of(
            "",
            "a",
            "an",
            "ana",
            "ana no",
            "novak",
            "re",
            "renewal",
            "jose",
            "mul",
            "030",
            "0301",
            "12",
            "123",
            "4930",
            "-ana",
            "type:customer",
            "typ:kunde a",
            "city:b",
            "pri:a",
            "pri:none",
            "owner:me",
            "owner:none",
            "next:none",
            "next:call",
            "due<7d",
            "due:late",
            "email:none",
            "phone:none",
            "company:a",
            "silent:90d",
            "silent:never",
            "added:month",
            "-added:today",
            "optout:any",
            "optout:phone",
            "optout:marketing",
            "missing:email-or-phone",
            "country:de",
            "country:a",
            "next:undecided",
            "e.g",
            "@",
            "com",
            "\"and ana\"",
            "s.r.o",
            "seats>7",
            "seats:none",
            "places>7",
            "group:vip",
            "group=VIP",
            "group=gold",
            "gruppe:none",
            "-group:any vip",
            "decides-by<7d",
            "-decidesby:none",
            "gmbh");

    @TempDir
    Path folder;

    @Test
    void aRealBookIsFoundAsByLookingAtEverybody() {
        try (TempBook book = TempBook.open(folder);
                Finder finder = open(book)) {
            SavedBook saved = new SavedBook(book.store(), 1);
            saved.sample(400);
            finder.await();
            compare(saved, finder, "after a sample");
            saved.own();
            compare(saved, finder, "after own fields were defined");
            assertThat(finder.all("seats>7")).isNotEmpty();
            saved.rename(1, "Places");
            compare(saved, finder, "after one got another name");
            assertThat(finder.all("places>7")).isNotEmpty();
            assertThat(finder.all("seats>7")).isEmpty();
            for (int saves = 0; saves < 30; saves++) {
                saved.save();
                String typed = saved.word();
                assertThat(new HashSet<>(finder.all(typed)))
                        .as("save %d, %s", saves, typed)
                        .isEqualTo(saved.bruteForce(saved.everybody(), typed));
            }
            compare(saved, finder, "after saves");
            assertThat(new HashSet<>(finder.all(saved.ofSample())))
                    .isEqualTo(saved.bruteForce(saved.everybody(), saved.ofSample()));
            assertThat(finder.counts(List.of("next:undecided")))
                    .containsExactly(
                            book.store().due().noNextAction(SavedBook.TODAY).touched());
        }
    }

    @Test
    void groupsAreFoundByTheirNamesThroughEverythingThatIsDoneToThem() {
        try (TempBook book = TempBook.open(folder);
                Finder finder = open(book)) {
            SavedBook saved = new SavedBook(book.store(), 8);
            saved.sample(60);
            List<ContactId> all =
                    saved.everybody().stream().map(SavedBook.Known::id).toList();
            saved.group(1, "VIP", all.subList(0, 20));
            saved.group(2, "VIP 2", all.subList(10, 25));
            compare(saved, finder, "after two groups were made");
            assertThat(finder.all("group=vip")).hasSize(20);
            saved.group(1, "Gold", List.of());
            compare(saved, finder, "after one got another name");
            assertThat(finder.all("group=gold")).hasSize(20);
            assertThat(finder.all("group:vip")).hasSize(15);
            OperationId gone = saved.delete(2);
            compare(saved, finder, "after one was deleted");
            saved.group(1, "Gold", all.subList(15, 30)); // some of whom are in the deleted one
            finder.await();
            book.store().undo(gone, new OperationId(UUID.randomUUID()), "Marek");
            compare(saved, finder, "after it came back");
            assertThat(finder.all("group:vip")).hasSize(15);
        }
    }

    @Test
    void aLargeOperationIsFoundWhole() {
        try (TempBook book = TempBook.open(folder);
                Finder finder = open(book)) {
            finder.await();
            SavedBook saved = new SavedBook(book.store(), 2);
            saved.sample(1_200);
            finder.await();
            assertThat(finder.find("", 10).total())
                    .isEqualTo(book.store().contacts().count());
            assertThat(finder.find("", 10).rows()).hasSize(10);
        }
    }

    @Test
    void afterAProcessWasKilledTheIndexFindsWhatLookingAtEverybodyFinds() throws Exception {
        try (TempBook book = TempBook.open(folder)) {
            new SavedBook(book.store(), 3).sample(120);
        }
        Random random = new Random(20261124);
        for (int round = 0; round < 2; round++) {
            killAfter(1 + random.nextInt(25), Long.toString(round));
            try (TempBook book = TempBook.open(folder);
                    Finder finder = open(book)) {
                finder.await();
                compare(new SavedBook(book.store(), 4), finder, "killed " + round);
            }
        }
    }

    /// Also one that is killed when the journal has a large operation that the database does not show yet.
    @Test
    void afterAProcessWasKilledAmidALargeOperationTheIndexFindsWhatLookingAtEverybodyFinds() throws Exception {
        Random random = new Random(20261125);
        for (int round = 0; round < 3; round++) {
            killAfter(1 + random.nextInt(40), Long.toString(round), "1100");
            try (TempBook book = TempBook.open(folder);
                    Finder finder = open(book)) {
                finder.await();
                compare(new SavedBook(book.store(), 4), finder, "killed " + round);
            }
        }
    }

    @Test
    void whatALargeOperationTouchedIsFoundThoughTheProgramEndedBeforeItWasIndexed() {
        try (TempBook book = TempBook.open(folder);
                Finder finder = open(book)) {
            new SavedBook(book.store(), 5).sample(50);
            finder.await();
        }
        try (TempBook book = TempBook.open(folder)) {
            new SavedBook(book.store(), 6).sample(1_500);
        }
        try (TempBook book = TempBook.open(folder);
                Finder finder = open(book)) {
            finder.await();
            compare(new SavedBook(book.store(), 7), finder, "after a large operation");
        }
    }

    private Finder open(TempBook book) {
        return Finder.open(folder.resolve("search"), book.store(), () -> SavedBook.VIEWER);
    }

    private static void compare(SavedBook book, Finder finder, String when) {
        List<SavedBook.Known> everybody = book.everybody();
        for (String typed : TYPED) {
            assertThat(new HashSet<>(finder.all(typed)))
                    .as("%s: %s", when, typed)
                    .isEqualTo(book.bruteForce(everybody, typed));
        }
    }

    /// @param lines so many steps the process says before it is killed
    private void killAfter(int lines, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SavedBook.class.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                assertThat(said.readLine()).isNotNull();
            }
            child.destroyForcibly().waitFor();
        }
    }
}
