package org.aftercall.change;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.function.LongConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Undo in random histories.
final class UndoHistoriesTest {
    @Test
    void undoingAllTheLastFirstAndDoingItAgainShowsEachStateAgain() {
        each(80, seed -> UndoHistories.backAndForth(seed, 10, 1));
    }

    @Test
    void soItDoesASecondTime() {
        each(40, seed -> UndoHistories.backAndForth(seed, 10, 2));
    }

    @Test
    void undoingAllInAnyOrderLeavesNothing() {
        each(200, seed -> UndoHistories.inAnyOrder(seed, 8));
    }

    @Test
    void anUndoAndItsUndoChangeNothingThatAnybodySees() {
        each(100, seed -> UndoHistories.thereAndBack(seed, 40));
    }

    @Test
    void whatIsUndoneIsAsIfItHadNeverBeen() {
        each(200, seed -> UndoHistories.asIfItHadNeverBeen(seed, 40));
    }

    @Test
    void aLargeOperationIsTakenBackInPartsAsItIsWhole() {
        each(100, seed -> UndoHistories.inPartsAsWhole(seed, 40));
    }

    @Test
    @Tag("long")
    void allOfItHoldsInThousandsOfHistories() {
        each(2_000, seed -> UndoHistories.thereAndBack(seed, 60));
        each(5_000, seed -> UndoHistories.asIfItHadNeverBeen(seed, 60));
        each(500, seed -> UndoHistories.backAndForth(seed, 10, 1));
        each(2_000, seed -> UndoHistories.inPartsAsWhole(seed, 60));
        each(5_000, seed -> UndoHistories.inAnyOrder(seed, 10));
    }

    private static void each(int seeds, LongConsumer check) {
        for (long seed = 1; seed <= seeds; seed++) {
            long one = seed;
            assertThatCode(() -> check.accept(one)).as("seed " + one).doesNotThrowAnyException();
        }
    }
}
