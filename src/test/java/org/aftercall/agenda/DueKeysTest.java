package org.aftercall.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.store.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DueKeysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /// In the order of Today: priority (0 is A), time, promised date (days before today).
    private static final List<Due.Key> IN_ORDER = List.of(
            key(1, 0, "10:30", 0),
            key(2, 0, "14:00", 9),
            key(3, 0, "", 5),
            key(4, 0, "", 1),
            key(5, 1, "09:00", 0),
            key(6, 1, "", 0),
            key(7, 1, "", 0),
            key(8, 2, "", 30),
            key(9, 3, "08:00", 0));

    @Test
    void aBeforeBBeforeCThenTimedThenLongestPromisedThenId() {
        for (int seed = 0; seed < 50; seed++) {
            List<Due.Key> mixed = new ArrayList<>(IN_ORDER);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(DueKeys.order(Order.PRIORITY_THEN_TIME));
            assertThat(mixed).isEqualTo(IN_ORDER);
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyOrderIsTheSameWhateverTheBeginning(Order order) {
        List<Due.Key> first = new ArrayList<>(IN_ORDER);
        first.sort(DueKeys.order(order));
        for (int seed = 0; seed < 50; seed++) {
            List<Due.Key> mixed = new ArrayList<>(IN_ORDER);
            Collections.shuffle(mixed, new Random(seed));
            mixed.sort(DueKeys.order(order));
            assertThat(mixed).isEqualTo(first);
        }
    }

    @Test
    void byTimeTheEarliestIsFirstAndAnyTimeLast() {
        List<Due.Key> sorted = new ArrayList<>(IN_ORDER);
        sorted.sort(DueKeys.order(Order.TIME_THEN_PRIORITY));
        assertThat(sorted.stream().map(key -> key.activity().value().getLeastSignificantBits()))
                .startsWith(9L, 5L, 1L, 2L, 3L);
    }

    @Test
    void thoseOfOneCompanyStandTogetherAndWhoWorksNowhereAtTheEnd() {
        List<Due.Key> sorted = new ArrayList<>(IN_ORDER);
        sorted.sort(DueKeys.order(
                Order.COMPANY, Map.of(contact(9), "atlas", contact(3), "atlas", contact(1), "brightwater")));
        assertThat(sorted.stream().map(key -> key.activity().value().getLeastSignificantBits()))
                .containsExactly(3L, 9L, 1L, 2L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void whatAContactHasOpenNowReplacesWhatWasKnown() {
        DueKeys keys = new DueKeys();
        keys.load(List.of(key(1, 0, "", 0), key(2, 1, "", 0)), TODAY.plusDays(7));
        Due.Key moved = new Due.Key(
                new ActivityId(new UUID(0, 1)), contact(1), TODAY.plusDays(30), null, TODAY, 0, "Ingrid", "call", "");
        keys.replace(List.of(contact(1)), List.of(moved));
        assertThat(keys.select(LocalDate.MIN, LocalDate.MAX, _ -> true)).containsExactly(key(2, 1, "", 0));
    }

    @Test
    void whateverIsReplacedTheKeysAreThoseOfAPlainList() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            LocalDate horizon = TODAY.plusDays(7);
            DueKeys keys = new DueKeys();
            Map<ContactId, List<Due.Key>> plain = new HashMap<>();
            for (int i = 0; i < 60; i++) {
                Due.Key key = anyKey(random);
                plain.computeIfAbsent(key.contact(), _ -> new ArrayList<>()).add(key);
            }
            keys.load(plain.values().stream().flatMap(List::stream).toList(), horizon);
            for (int step = 0; step < 12; step++) {
                Map<ContactId, List<Due.Key>> now = new HashMap<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    now.put(contact(random.nextInt(12)), new ArrayList<>());
                }
                for (int i = random.nextInt(6); i > 0; i--) {
                    Due.Key key = anyKey(random);
                    if (now.containsKey(key.contact())) {
                        now.get(key.contact()).add(key);
                    }
                }
                keys.replace(
                        now.keySet(),
                        now.values().stream().flatMap(List::stream).toList());
                plain.putAll(now);
                LocalDate from = TODAY.plusDays(random.nextInt(9) - 4);
                LocalDate to = from.plusDays(random.nextInt(12));
                assertThat(keys.select(from, to, _ -> true))
                        .as("seed %d, step %d", seed, step)
                        .containsExactlyInAnyOrderElementsOf(plain.values().stream()
                                .flatMap(List::stream)
                                .filter(key ->
                                        !key.due().isBefore(from) && !key.due().isAfter(to))
                                .filter(key -> !key.due().isAfter(horizon))
                                .toList());
            }
        }
    }

    private static Due.Key anyKey(Random random) {
        return new Due.Key(
                new ActivityId(new UUID(7, random.nextLong())),
                contact(random.nextInt(12)),
                TODAY.plusDays(random.nextInt(14) - 5),
                null,
                TODAY,
                random.nextInt(4),
                "Ingrid",
                "call",
                "");
    }

    @Test
    void workOfNobodyIsOnEverybodysList() {
        assertThat(new Whose.Of("Ingrid").includes("")).isTrue();
        assertThat(new Whose.Of("Ingrid").includes("Ingrid")).isTrue();
        assertThat(new Whose.Of("Ingrid").includes("Marek")).isFalse();
        assertThat(Whose.Everyone.EVERYONE.includes("Marek")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Marek  | Ingrid | true
            Ingrid | Ingrid | false
            Marek  | ''     | false
            Marek  | Lucas  | false
            ''     | Ingrid | true
            """)
    void oneWaitsForWhatOneGaveToOthers(String owner, String givenBy, boolean waits) {
        Due.Key key =
                new Due.Key(new ActivityId(new UUID(0, 1)), contact(1), TODAY, null, TODAY, 0, owner, "call", givenBy);
        assertThat(new Whose.GivenBy("Ingrid").includes(key)).isEqualTo(waits);
    }

    private static ContactId contact(long number) {
        return new ContactId(new UUID(5, number));
    }

    private static Due.Key key(long number, int priority, String time, int promisedDaysAgo) {
        return new Due.Key(
                new ActivityId(new UUID(0, number)),
                contact(number),
                TODAY,
                time.isEmpty() ? null : LocalTime.parse(time),
                TODAY.minusDays(promisedDaysAgo),
                priority,
                "Ingrid",
                "call",
                "");
    }
}
