package org.aftercall.ui.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.aftercall.model.ContactId;
import org.aftercall.model.Refused;
import org.aftercall.sharing.FoundBook;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.sharing.BeginViewModel.Way;
import org.aftercall.ui.sharing.SharingPicture.Decision;
import org.aftercall.ui.sharing.SharingPicture.Line;
import org.aftercall.ui.sharing.SharingPicture.Older;
import org.aftercall.ui.sharing.SharingPicture.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Anna shares, Ben joins, and both change the same thing.
final class SharingViewModelTest {
    @TempDir
    Path place;

    private Path folder;
    private Rig anna;
    private Rig ben;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectories(place.resolve("shared"));
        anna = new Rig(place.resolve("anna"), 1, "Anna");
        ben = new Rig(place.resolve("ben"), 2, "Ben");
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private void share() throws InterruptedException {
        BeginViewModel sharing = anna.model.begin();
        sharing.wayProperty().set(Way.SHARE);
        sharing.chose(folder);
        sharing.go();
        anna.until("shared", () -> !sharing.secretProperty().get().isEmpty());
        BeginViewModel joining = ben.model.begin();
        joining.wayProperty().set(Way.JOIN);
        joining.chose(folder);
        joining.passphraseProperty().set(sharing.secretProperty().get());
        joining.go();
        ben.until(
                "joined",
                () -> ben.picture().standing().isShared()
                        && ben.picture().people().size() == 2);
    }

    @Test
    void whoCanReadTheFolderStandsThere() throws Exception {
        BeginViewModel sharing = anna.model.begin();
        sharing.wayProperty().set(Way.SHARE);
        sharing.lockedProperty().set(false);
        sharing.chose(folder);
        sharing.go();
        anna.until("shared", () -> anna.picture().standing().isShared());
        assertThat(anna.picture().health())
                .extracting(Line::text)
                .contains("Not locked: whoever reaches the folder can read it");
        BeginViewModel locked = ben.model.begin();
        locked.wayProperty().set(Way.SHARE);
        locked.chose(Files.createDirectories(place.resolve("another")));
        locked.go();
        ben.until("shared", () -> ben.picture().standing().isShared());
        assertThat(ben.picture().health())
                .extracting(Line::text)
                .contains("Only those who know the six words can read it");
    }

    private void decide(ContactId eva) throws InterruptedException {
        anna.exchange.pause(true).join();
        anna.until("paused", () -> anna.picture().standing().paused());
        anna.nickname(eva, "Evi");
        ben.nickname(eva, "Evchen");
        ben.until(
                "sent",
                () -> ben.picture().exchanges().stream()
                        .anyMatch(line -> line.text().equals("received 0, sent 1")));
        anna.exchange.pause(false).join();
        anna.until("decided", () -> anna.picture().decided() == 1);
    }

    @Test
    void theBookIsSharedAndJoinedAndTheWordsAreShownOnce() throws InterruptedException {
        assertThat(anna.picture().line().title()).isEqualTo("On this laptop only");
        share();
        assertThat(anna.model.begin().secretProperty().get().split(" ")).hasSize(6);
        anna.model.begin().written();
        assertThat(anna.model.begin().secretProperty().get()).isEmpty();
        anna.exchange.now();
        anna.until("both known", () -> anna.picture().people().size() == 2);
        assertThat(anna.picture().people()).extracting(person -> person.name()).containsExactly("Anna", "Ben");
        assertThat(anna.picture().line().title()).isEqualTo("In step");
        assertThat(anna.picture().line().text()).isEqualTo("now · one colleague");
    }

    @Test
    void atAStartItIsShownHowThingsStandAndNothingIsRead() throws InterruptedException {
        share();
        anna.exchange.now();
        anna.until("both known", () -> anna.picture().people().size() == 2);
        SharingViewModel starting = new SharingViewModel(anna.model.around());
        starting.readLater();
        anna.exchange.pause(true).join();
        anna.until("paused", () -> starting.pictureProperty().get().standing().paused());
        assertThat(starting.pictureProperty().get().people()).isEmpty();
        starting.keepTime();
        anna.until("read", () -> starting.pictureProperty().get().people().size() == 2);
    }

    @Test
    void whatIsMissingIsSaidAndNothingHappens() throws InterruptedException {
        BeginViewModel joining = ben.model.begin();
        joining.wayProperty().set(Way.JOIN);
        joining.go();
        assertThat(joining.troubleProperty().get()).isEqualTo("Please choose the folder first.");
        joining.chose(folder);
        joining.go();
        assertThat(joining.troubleProperty().get()).startsWith("No address book is shared in");
        share();
        BeginViewModel again = new BeginViewModel(around());
        again.wayProperty().set(Way.JOIN);
        again.chose(folder);
        assertThat(again.foundProperty().get())
                .hasValueSatisfying(book -> assertThat(book.name()).isEqualTo("Northgate"));
        again.go();
        assertThat(again.troubleProperty().get()).startsWith("“Northgate” can only be read with its six words.");
        again.passphraseProperty().set("bada bada bada bada bada bada");
        again.go();
        assertThat(again.troubleProperty().get()).startsWith("These are not the six words of “Northgate”.");
        again.passphraseProperty().set("Bada, bada bada");
        again.go();
        assertThat(again.troubleProperty().get()).startsWith("“Northgate” has six words, and 3 were typed.");
    }

    @Test
    void theFolderOfABookIsNoPlaceToShareIt() throws InterruptedException {
        Path inside = place.resolve("anna").resolve("local");
        BeginViewModel sharing = anna.model.begin();
        sharing.wayProperty().set(Way.SHARE);
        for (Path each : List.of(place.resolve("anna"), inside)) {
            sharing.chose(each);
            sharing.go();
            anna.until("refused", () -> sharing.troubleProperty().get().startsWith(place.resolve("anna") + " is the"));
            assertThat(each.resolve("clog")).doesNotExist();
        }
        share();
        assertThat(anna.exchange.with(book -> book.move(inside)))
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withRootCauseInstanceOf(Refused.class);
        assertThat(anna.picture().standing().folder()).contains(folder);
    }

    @Test
    void whoChoosesTheFolderThatAftercallHasMadeMeansTheOneThatItLiesIn() throws InterruptedException, IOException {
        share();
        try (var made = Files.list(folder.resolve("clog"))) {
            List<Path> each = Stream.concat(Stream.of(folder.resolve("clog")), made.filter(Files::isDirectory))
                    .toList();
            assertThat(each).hasSize(2);
            for (Path chosen : each) {
                assertThat(FoundBook.in(chosen)).extracting(FoundBook::name).containsExactly("Northgate");
                assertThat(FoundBook.in(chosen)).isEqualTo(FoundBook.in(folder));
            }
        }
    }

    @Test
    void aNumberOnTwoLaptopsIsCalledWhatItIs() throws InterruptedException {
        ContactId eva = anna.add("Eva", "Klein");
        UUID phone = anna.phone(eva, "+44 20 7946 0001");
        share();
        ben.until("Eva is there", () -> ben.book.store().contacts().count() == 1);
        anna.exchange.pause(true).join();
        anna.until("paused", () -> anna.picture().standing().paused());
        anna.number(phone, "+44 20 7946 0002");
        ben.number(phone, "+44 20 7946 0003");
        anna.exchange.pause(false).join();
        ben.until("decided", () -> ben.picture().decided() == 1);
        assertThat(ben.picture().decisions().getFirst().field()).isEqualTo("Phone");
    }

    private SharingViewModel.Around around() {
        return ben.model.around();
    }

    @Test
    void theOtherValueIsTakenInsteadAndBothSeeIt() throws InterruptedException {
        ContactId eva = anna.add("Eva", "Klein");
        share();
        ben.until("Eva is there", () -> ben.book.store().contacts().count() == 1);
        decide(eva);
        Decision decision = anna.picture().decisions().getFirst();
        assertThat(decision.whose()).isEqualTo("Eva Klein");
        assertThat(decision.field()).isEqualTo("Nickname");
        String other = decision.others().getFirst().value();
        assertThat(new String[] {decision.kept(), other}).containsExactlyInAnyOrder("Evi", "Evchen");
        assertThat(anna.picture().line().title()).isEqualTo("1 decided for you");
        anna.model.instead(decision, decision.others().getFirst());
        anna.until("nothing is left", () -> anna.picture().decided() == 0);
        ben.until(
                "Ben has it",
                () -> nickname(ben, eva).equals(other) && ben.picture().decided() == 0);
    }

    @Test
    void whatOneDeletesWhileTheOtherWritesOnItIsListedWithWhatHappened() throws InterruptedException {
        ContactId eva = anna.add("Eva", "Klein");
        share();
        ben.until("Eva is there", () -> ben.book.store().contacts().count() == 1);
        deleteAgainstEdit(eva);
        Decision decision = anna.picture().decisions().getFirst();
        assertThat(decision.whose()).isEqualTo("Eva Klein");
        assertThat(decision.field()).isEqualTo("Deleted or kept");
        assertThat(decision.kept()).isEqualTo("Kept, because somebody wrote on it at the same time");
        assertThat(decision.keptBy()).isEqualTo("Ben, 09:12");
        assertThat(decision.others()).singleElement().satisfies(other -> {
            assertThat(other.value()).isEqualTo("Deleted");
            assertThat(other.by()).isEqualTo("you, 09:12");
        });
        anna.model.instead(decision, decision.others().getFirst());
        anna.until("gone", () -> anna.book.store().contacts().count() == 0);
        assertThat(anna.said.sentences())
                .last()
                .isEqualTo("Eva Klein is deleted; this goes out to all laptops. Undo brings it back.");
        ben.until("gone there too", () -> ben.book.store().contacts().count() == 0);
    }

    @Test
    void whoAgreesThatSomebodyStaysSaysItForEverybody() throws InterruptedException {
        ContactId eva = anna.add("Eva", "Klein");
        share();
        ben.until("Eva is there", () -> ben.book.store().contacts().count() == 1);
        deleteAgainstEdit(eva);
        ben.until("listed there too", () -> ben.picture().decided() == 1);
        anna.model.allFine();
        anna.until("nothing is left", () -> anna.picture().decided() == 0);
        ben.until("nor there", () -> ben.picture().decided() == 0);
        assertThat(nickname(anna, eva)).isEqualTo("Evchen");
    }

    private void deleteAgainstEdit(ContactId eva) throws InterruptedException {
        anna.exchange.pause(true).join();
        anna.until("paused", () -> anna.picture().standing().paused());
        anna.delete(eva);
        ben.nickname(eva, "Evchen");
        ben.until(
                "sent",
                () -> ben.picture().exchanges().stream()
                        .anyMatch(line -> line.text().equals("received 0, sent 1")));
        anna.exchange.pause(false).join();
        anna.until("decided", () -> anna.picture().decided() == 1);
    }

    @Test
    void whatIsFineIsFineForEverybodyAndStaysAmongTheOlderValues() throws InterruptedException {
        ContactId eva = anna.add("Eva", "Klein");
        share();
        ben.until("Eva is there", () -> ben.book.store().contacts().count() == 1);
        decide(eva);
        String kept = anna.picture().decisions().getFirst().kept();
        String lost = anna.picture().decisions().getFirst().others().getFirst().value();
        anna.model.allFine();
        anna.until("nothing is left", () -> anna.picture().decided() == 0);
        assertThat(nickname(anna, eva)).isEqualTo(kept);
        ben.until(
                "Ben agrees",
                () -> ben.picture().decided() == 0 && nickname(ben, eva).equals(kept));
        anna.model.findOlder(lost);
        assertThat(anna.model.olderProperty().get().orElseThrow())
                .extracting(Older::value)
                .containsExactly(lost);
        anna.model.again(anna.model.olderProperty().get().orElseThrow().getFirst());
        anna.until("it is back", () -> nickname(anna, eva).equals(lost));
    }

    private static String nickname(Rig rig, ContactId contact) {
        return rig.book.store().contacts().card(contact).orElseThrow().contact().nickname();
    }

    @Test
    void aFolderThatIsAwayIsASentenceAndTheWorkGoesOn() throws Exception {
        share();
        Path away = Files.move(folder, place.resolve("elsewhere"));
        anna.add("Eva", "Klein");
        anna.until("away", () -> anna.picture().line().title().equals("1 waiting"));
        assertThat(anna.picture().line().text()).isEqualTo("Offline since 09:12");
        assertThat(anna.picture().health())
                .first()
                .satisfies(line -> assertThat(line.text()).isEqualTo("The folder cannot be reached just now"));
        Files.move(away, folder);
        anna.exchange.now();
        anna.until("in step again", () -> anna.picture().line().title().equals("In step"));
    }

    @Test
    void aLostLaptopIsTakenOut() throws InterruptedException {
        share();
        anna.exchange.now();
        anna.until("both known", () -> anna.picture().people().size() == 2);
        anna.model.begin().written();
        anna.model.retire(anna.picture().people().getLast());
        anna.until("taken out", () -> anna.picture().people().getLast().pill().equals("removed"));
        assertThat(anna.picture().people().getLast().toSend()).isEqualTo("–");
        anna.until("new words", () -> !anna.model.begin().secretProperty().get().isEmpty());
        ben.exchange.now();
        ben.until(
                "Ben is told",
                () -> ben.picture().standing().problems().stream()
                        .anyMatch(problem -> problem.key().equals("sharing.new-words")));
        ben.nickname(ben.add("Eva", "Klein"), "Evi");
        ben.exchange.now();
        ben.until("what he writes waits", () -> ben.picture().standing().outgoing() == 2);
        assertThat(ben.picture().line().title()).isEqualTo("Sharing stopped");
        assertThat(ben.picture().health()).extracting(Line::text).doesNotContain("Folder can be written");
        assertThat(ben.picture().people().getFirst().pill()).isNotEqualTo("up to date");
    }

    @Test
    void whoeverIsOlderThanAColleagueIsToldToUpdate() throws Exception {
        share();
        ben.exchange.now();
        try (Stream<Path> files = Files.walk(folder)) {
            Path card = files.filter(file -> file.getFileName().toString().startsWith("card-"))
                    .findFirst()
                    .orElseThrow();
            Files.write(card.resolveSibling("later.clog"), newer(Files.readAllBytes(card)));
        }
        anna.exchange.now();
        anna.until("told", () -> anna.picture().line().title().equals("Update Aftercall"));
        assertThat(anna.picture().health())
                .extracting(Line::text)
                .anySatisfy(text -> assertThat(text).startsWith("One file in the shared folder can only be read by"));
        ContactId eva = anna.add("Eva", "Klein");
        ben.until(
                "all else goes on", () -> ben.book.store().contacts().card(eva).isPresent());
    }

    /// The same file, for a reader of version 2.
    private static byte[] newer(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).putShort(12, (short) 2);
        CRC32C crc = new CRC32C();
        crc.update(file, 0, 92);
        return bytes.putInt(92, (int) crc.getValue()).array();
    }

    @Test
    void whatAColleagueHasNotReadYetIsOnItsWayAndNoReasonToWorry() throws InterruptedException {
        share();
        anna.exchange.now();
        anna.until("both known", () -> anna.picture().people().size() == 2);
        ben.exchange.pause(true).join();
        anna.add("Eva", "Klein");
        anna.until(
                "on its way",
                () -> anna.picture().health().stream()
                        .anyMatch(line -> line.state() == State.NEUTRAL
                                && line.text()
                                        .equals("What you wrote last is in the folder; Ben has not fetched it yet")));
        assertThat(anna.picture().people().getLast().pill()).isEqualTo("in the folder");
        assertThat(anna.picture().people().getLast().state()).isEqualTo(State.NEUTRAL);
        ben.exchange.pause(false).join();
        ben.exchange.now();
        anna.until(
                "acknowledged, though Ben wrote nothing",
                () -> anna.picture().people().getLast().pill().equals("up to date"));
    }

    @Test
    void newWordsAreShownOnceAndWhoTypesThemGoesOn() throws InterruptedException {
        share();
        anna.model.begin().written();
        anna.model.newWords();
        anna.until("new words", () -> !anna.model.begin().secretProperty().get().isEmpty());
        ben.exchange.now();
        ben.until("asked", () -> ben.picture().standing().stoppedBy().isPresent());
        ContactId eva = ben.add("Eva", "Klein");
        List<String> told = new CopyOnWriteArrayList<>();
        ben.model.typeWords("bada bada bada bada bada bada", told::add);
        ben.until("refused", () -> told.stream().anyMatch(each -> each.startsWith("These are not")));
        ben.model.typeWords(anna.model.begin().secretProperty().get(), told::add);
        ben.until("goes on", () -> ben.picture().standing().stoppedBy().isEmpty());
        anna.until(
                "and what he wrote comes",
                () -> anna.book.store().contacts().card(eva).isPresent());
    }

    @Test
    void theSharedFolderIsMovedByOneAfterTheOther() throws Exception {
        share();
        Path other = Files.createDirectories(place.resolve("other"));
        anna.model.move(other);
        anna.until("moved", () -> anna.picture().standing().folder().equals(Optional.of(other)));
        ben.model.move(other);
        ben.until("moved too", () -> ben.picture().standing().folder().equals(Optional.of(other)));
        ben.until(
                "told",
                () -> ben.said.sentences().stream()
                        .anyMatch(each -> each.startsWith("The book was in " + other + " already")));
        ContactId eva = anna.add("Eva", "Klein");
        ben.until("it goes on", () -> ben.book.store().contacts().card(eva).isPresent());
    }

    @Test
    void whoWasTakenOutAndJoinsAgainIsToldSo() throws InterruptedException {
        share();
        anna.exchange.now();
        anna.until("both known", () -> anna.picture().people().size() == 2);
        anna.model.begin().written();
        anna.model.retire(anna.picture().people().getLast());
        anna.until("new words", () -> !anna.model.begin().secretProperty().get().isEmpty());
        ben.model.leave();
        ben.until("alone", () -> !ben.picture().standing().isShared());
        BeginViewModel again = ben.model.begin();
        again.wayProperty().set(Way.JOIN);
        again.chose(folder);
        again.passphraseProperty().set(anna.model.begin().secretProperty().get());
        again.go();
        ben.until("told", () -> ben.picture().standing().anew().equals(Optional.of(Standing.Anew.TAKEN_OUT)));
    }

    @Test
    void whoLeavesIsOnHisOwn() throws InterruptedException {
        share();
        ben.model.leave();
        ben.until("alone", () -> ben.picture().line().title().equals("On this laptop only"));
    }
}
