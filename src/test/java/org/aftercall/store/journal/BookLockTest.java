package org.aftercall.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.aftercall.model.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondProcessIsToldWhoHasTheBookAndCanAskForItsWindow() throws Exception {
        Process child = Child.start("lock", folder.toString());
        BufferedReader said = Child.output(child);
        assertThat(said.readLine()).isEqualTo("locked");

        Refused refused = catchThrowableOfType(Refused.class, () -> BookLock.acquire(folder, () -> {}));
        assertThat(refused.problem().key()).isEqualTo("book.locked");
        assertThat(refused.problem().arguments()).hasSize(4);
        assertThat(refused.problem().arguments().get(1)).isEqualTo(Long.toString(child.pid()));
        assertThat(refused.problem().arguments().get(2)).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");

        assertThat(BookLock.raiseHolder(folder)).isTrue();
        assertThat(said.readLine()).isEqualTo("raised");

        child.destroyForcibly().waitFor();
        assertThat(BookLock.raiseHolder(folder)).isFalse();
        try (BookLock mine = BookLock.acquire(folder, () -> {})) {
            assertThat(mine).isNotNull();
        }
    }

    @Test
    void aProcessThatComesSecondIsRefusedAndTheFirstGoesOn() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        try (BookLock mine = BookLock.acquire(folder, raised::countDown)) {
            assertThat(mine).isNotNull();
            Process child = Child.start("lock", folder.toString());
            assertThat(Child.output(child).readLine()).isEqualTo("book.locked");
            child.waitFor();
            assertThat(BookLock.raiseHolder(folder)).isTrue();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theSameProcessCannotTakeABookTwice() {
        try (BookLock first = BookLock.acquire(folder, () -> {})) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> BookLock.acquire(folder, () -> {})).isInstanceOf(Refused.class);
        }
        BookLock.acquire(folder, () -> {}).close();
    }

    @Test
    void aFolderWithALongPathCanBeAskedToo() throws Exception {
        Path deep = folder;
        for (int i = 0; i < 8; i++) {
            deep = deep.resolve("a folder with a long name");
        }
        CountDownLatch raised = new CountDownLatch(1);
        try (BookLock mine = BookLock.acquire(deep, raised::countDown)) {
            assertThat(mine).isNotNull();
            assertThat(BookLock.raiseHolder(deep)).isTrue();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whereThereAreNoSocketsAFileIsTheSignal() throws Exception {
        CountDownLatch raised = new CountDownLatch(1);
        try (RaiseSignal signal = RaiseSignal.watch(folder, raised::countDown)) {
            assertThat(RaiseSignal.ask(folder, signal.listensAt())).isTrue();
            assertThat(raised.await(5, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Files.exists(folder.resolve("raise"))).isFalse();
    }
}
