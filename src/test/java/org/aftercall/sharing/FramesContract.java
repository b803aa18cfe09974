package org.aftercall.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.change.VersionVector;
import org.aftercall.store.Frames;
import org.aftercall.store.Progress;
import org.junit.jupiter.api.Test;

/// What sharing relies on: the real store and the one of the simulation do the same, answer by answer.
abstract class FramesContract {
    private static final ReplicaId ANNA = new ReplicaId(11);

    /// An empty book.
    abstract Frames book();

    /// What of each row stands: one line for each version, in any order.
    abstract List<String> standing();

    @Test
    void framesComeBackAsTheyWereEncoded() {
        List<byte[]> frames = Given.frames(ANNA, 1, 5);
        assertThat(book().apply(frames)).isEqualTo(5);
        assertThat(book().applied()).isEqualTo(VersionVector.EMPTY.with(new Dot(ANNA, 5)));
        List<byte[]> read = new ArrayList<>();
        book().read(ANNA, 2, 4, read::add);
        assertThat(read).containsExactly(frames.get(1), frames.get(2), frames.get(3));
    }

    @Test
    void theSameAgainIsNothing() {
        book().apply(Given.frames(ANNA, 1, 3));
        List<String> before = standing();
        assertThat(book().apply(Given.frames(ANNA, 1, 4))).isEqualTo(1);
        assertThat(book().apply(Given.frames(ANNA, 1, 4))).isZero();
        assertThat(standing()).hasSameSizeAs(before);
    }

    @Test
    void aGapIsRefusedAndNothingIsApplied() {
        List<byte[]> gap = new ArrayList<>(Given.frames(ANNA, 1, 2));
        gap.addAll(Given.frames(ANNA, 4, 1));
        assertThatThrownBy(() -> book().apply(gap)).isInstanceOf(IllegalArgumentException.class);
        assertThat(book().applied()).isEqualTo(VersionVector.EMPTY);
        assertThat(standing()).isEmpty();
    }

    @Test
    void aLargeOperationIsAppliedWholeOrNotAtAllAndOnce() {
        List<byte[]> parts = large();
        ReplicaId stream = FrameCodec.decode(parts.getFirst()).dot().replica();
        assertThatThrownBy(() -> book().applyStream(stream, parts.subList(0, 2), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(book().applied()).isEqualTo(VersionVector.EMPTY);
        book().applyStream(stream, parts, Progress.NONE);
        assertThat(book().applied().get(stream)).isEqualTo(3);
        List<String> once = standing();
        book().applyStream(stream, parts, Progress.NONE);
        assertThat(standing()).isEqualTo(once);
        List<byte[]> read = new ArrayList<>();
        book().read(stream, 1, 3, read::add);
        assertThat(read).containsExactlyElementsOf(parts);
        assertThat(book().apply(parts)).isZero();
    }

    @Test
    void aFrameOfALargeOperationIsNeverAppliedAlone() {
        assertThatThrownBy(() -> book().apply(large().subList(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(standing()).isEmpty();
    }

    /// Scenario 17 of `sync.md` D2: values, rows and whole kinds of rows that only a newer version knows.
    @Test
    void scenario17WhatOnlyANewerVersionKnowsIsKeptByteByByteAndStandsBesideWhatIsWrittenHere() {
        UUID known = new UUID(1, 1);
        Value mood = new Value.Array(List.of(Value.of("glad"), Value.of(true)));
        RowChange later = new RowChange(Entity.CONTACT.number(), known, List.of(new Cell(77, mood)));
        RowChange strange = new RowChange(99, new UUID(9, 9), List.of(new Cell(1, Value.of("a deal"))));
        SimBook newer = new SimBook(ANNA, () -> Instant.EPOCH, Mistake.NONE);
        newer.apply(List.of());
        newer.save(Context.EMPTY, List.of(later, strange));
        List<byte[]> frames = List.copyOf(newer.frames().values());
        book().apply(frames);
        book().apply(Given.frames(new ReplicaId(12), 1, 2));
        List<byte[]> passedOn = new ArrayList<>();
        book().read(ANNA, 1, 1, passedOn::add);
        assertThat(passedOn).containsExactlyElementsOf(frames);
        assertThat(standing())
                .contains(
                        known + " " + ANNA + ":1",
                        new UUID(9, 9) + " " + ANNA + ":1",
                        known + " " + new ReplicaId(12) + ":2");
    }

    @Test
    void aRowThatIsOnlyHeardToBeForgottenGoesAndIsToldUntilAForgetNamesIt() {
        UUID row = new UUID(1, 1);
        SimBook author = new SimBook(ANNA, () -> Instant.EPOCH, Mistake.NONE);
        author.save(
                Context.EMPTY,
                List.of(new RowChange(Entity.CONTACT.number(), row, List.of(new Cell(1, Value.of("somebody"))))));
        book().apply(List.copyOf(author.frames().values()));
        assertThat(standing()).hasSize(1);
        book().learnForgotten(Set.of(row));
        assertThat(standing()).isEmpty();
        assertThat(book().forgotten()).isEqualTo(1);
        assertThat(book().forgottenUnnamed()).containsExactly(row);
        List<byte[]> left = new ArrayList<>();
        book().read(ANNA, 1, 1, left::add);
        assertThat(FrameCodec.isStripped(left.getFirst())).isTrue();
        author.save(
                author.seen(),
                List.of(new RowEdit(Entity.FORGET, new UUID(2, 1))
                        .set(Field.FORGET_ROWS, Values.rows(List.of(row)))
                        .change()));
        book().apply(List.copyOf(author.frames().values()));
        assertThat(book().forgottenUnnamed()).isEmpty();
        assertThat(book().forgotten()).isEqualTo(1);
    }

    /// Random frames of three authors, deletes among them, applied here and in the book of the simulation.
    @Test
    void theSameFramesGiveTheSameBook() {
        for (long seed = 1; seed <= 5; seed++) {
            SimBook[] authors = authors(seed);
            SimBook all = new SimBook(new ReplicaId(99), () -> Instant.EPOCH, Mistake.NONE);
            for (SimBook author : authors) {
                all.apply(List.copyOf(author.frames().values()));
                book().apply(List.copyOf(author.frames().values()));
            }
            assertThat(book().applied().covers(all.applied())).isTrue();
            assertThat(standing()).containsAll(lines(all));
        }
    }

    private static SimBook[] authors(long seed) {
        Random random = new Random(seed);
        Instant start = Instant.parse("2026-11-24T09:12:00Z");
        SimBook[] authors = new SimBook[3];
        for (int i = 0; i < authors.length; i++) {
            int behind = random.nextInt(100);
            authors[i] = new SimBook(new ReplicaId(seed * 100 + i), () -> start.plusSeconds(behind), Mistake.NONE);
        }
        for (int step = 0; step < 60; step++) {
            SimBook author = authors[random.nextInt(authors.length)];
            SimBook other = authors[random.nextInt(authors.length)];
            if (random.nextInt(3) == 0) {
                author.apply(List.copyOf(other.frames().values()));
            }
            UUID row = new UUID(seed, random.nextInt(4));
            Context seen = random.nextInt(3) == 0 ? Context.EMPTY : author.seen();
            Cell cell = random.nextInt(6) == 0 && !author.row(row).dots().isEmpty()
                    ? new Cell(Field.ALIVE, Deletes.deleted(seen, author.next()))
                    : new Cell(1 + random.nextInt(3), Value.of("v" + step));
            author.save(seen, List.of(new RowChange(Entity.CONTACT.number(), row, List.of(cell))));
        }
        // each must have what its frames build on
        for (int i = 1; i < authors.length; i++) {
            authors[0].apply(List.copyOf(authors[i].frames().values()));
        }
        return new SimBook[] {authors[0]};
    }

    static List<String> lines(SimBook book) {
        List<String> lines = new ArrayList<>();
        book.rows()
                .forEach((row, state) -> state.fields()
                        .forEach(field -> state.standing(field)
                                .forEach(version -> lines.add(row + (book.shown(row) ? " " : " hidden ")
                                        + version.dot().replica() + ":"
                                        + version.dot().seq()))));
        return lines;
    }

    private static List<byte[]> large() {
        SimBook author = new SimBook(ANNA, () -> Instant.EPOCH, Mistake.NONE);
        List<List<RowChange>> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(List.of(new RowChange(
                    Entity.CONTACT.number(), new UUID(3, i), List.of(new Cell(1, Value.of("part " + i))))));
        }
        return author.saveLarge(new ReplicaId(77), parts).stream()
                .map(FrameCodec::encode)
                .toList();
    }
}
