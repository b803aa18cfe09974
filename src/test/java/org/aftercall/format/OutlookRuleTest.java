package org.aftercall.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Binary rules of Outlook become words of iCalendar.
final class OutlookRuleTest {
    private static final LocalDateTime NINE = LocalDateTime.parse("2026-06-01T09:30");
    private static final int NEVER = 0x2023;
    private static final int BY_DATE = 0x2021;
    private static final int BY_COUNT = 0x2022;

    /// A rule in the making, as MS-OXOCAL lays it out.
    private static final class Blob {
        private final ByteBuffer out = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);

        /// @param specific what a pattern has of its own
        Blob begin(int pattern, int calendar, int period, int[] specific, int end, int count, int week) {
            out.putInt(0x30043004)
                    .putShort((short) 0x200B)
                    .putShort((short) pattern)
                    .putShort((short) calendar);
            out.putInt(0).putInt(period).putInt(0);
            Arrays.stream(specific).forEach(out::putInt);
            out.putInt(end).putInt(count).putInt(week);
            return this;
        }

        Blob days(LocalDate... days) {
            out.putInt(days.length);
            Arrays.stream(days).forEach(day -> out.putInt(minutes(day.atStartOfDay())));
            return this;
        }

        /// @param last where it ends by its date
        Blob times(LocalDate last) {
            out.putInt(minutes(NINE.toLocalDate().atStartOfDay())).putInt(minutes(last.atStartOfDay()));
            out.putInt(0x3006).putInt(0x3009).putInt(9 * 60 + 30).putInt(10 * 60);
            return this;
        }

        Blob exceptions(int count) {
            out.putShort((short) count);
            return this;
        }

        /// With a subject of its own and a reminder.
        Blob moved(LocalDateTime from, LocalDateTime to) {
            out.putInt(minutes(to)).putInt(minutes(to.plusHours(1))).putInt(minutes(from));
            byte[] subject = "Moved".getBytes(StandardCharsets.ISO_8859_1);
            out.putShort((short) 0x5)
                    .putShort((short) (subject.length + 1))
                    .putShort((short) subject.length)
                    .put(subject)
                    .putInt(15);
            return this;
        }

        private static int minutes(LocalDateTime time) {
            return (int) Duration.between(LocalDate.of(1601, 1, 1).atStartOfDay(), time)
                    .toMinutes();
        }

        byte[] bytes() {
            return Arrays.copyOf(out.array(), out.position());
        }
    }

    private static byte[] simple(int pattern, int period, int end, int count, int... specific) {
        return new Blob()
                .begin(pattern, 0, period, specific, end, count, 0)
                .days()
                .days()
                .times(LocalDate.of(2026, 7, 13))
                .exceptions(0)
                .bytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|2880|8227|0|||FREQ=DAILY;INTERVAL=2",
                "1|1|8227|0|62||FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR",
                "1|2|8225|0|20||FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260713",
                "2|1|8226|5|12||FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=12;COUNT=5",
                "2|1|8227|0|31||FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1",
                "2|12|8227|0|1||FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=1",
                "3|1|8227|0|32|5|FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1",
                "3|3|8227|0|2|2|FREQ=MONTHLY;INTERVAL=3;BYDAY=MO;BYSETPOS=2",
                "4|1|8227|0|31||FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1"
            })
    void patternsAreRules(int pattern, int period, int end, int count, Integer one, Integer two, String rule) {
        int[] specific = one == null ? new int[0] : two == null ? new int[] {one} : new int[] {one, two};
        OutlookRule read =
                OutlookRule.of(simple(pattern, period, end, count, specific)).orElseThrow();
        assertThat(read.rule()).isEqualTo(rule);
        assertThat(read.first()).isEqualTo(NINE);
        assertThat(Recurrences.between(
                        rule.replaceFirst(";UNTIL=.*", ""), read.first(), NINE.minusDays(1), NINE.plusYears(1)))
                .as("it can be worked out")
                .isPresent();
    }

    private static byte[] withExceptions() {
        return new Blob()
                .begin(1, 0, 1, new int[] {2}, BY_COUNT, 10, 1)
                .days(LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 15))
                .days(LocalDate.of(2026, 6, 17))
                .times(LocalDate.of(2026, 8, 3))
                .exceptions(1)
                .moved(LocalDateTime.parse("2026-06-15T09:30"), LocalDateTime.parse("2026-06-17T14:00"))
                .bytes();
    }

    @Test
    void deletedOnesAreLeftOutAndMovedOnesStandWhereTheyWentTo() {
        OutlookRule rule = OutlookRule.of(withExceptions()).orElseThrow();
        assertThat(rule.rule()).isEqualTo("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;WKST=MO;COUNT=10");
        assertThat(rule.not())
                .containsExactly(LocalDateTime.parse("2026-06-08T09:30"), LocalDateTime.parse("2026-06-15T09:30"));
        assertThat(rule.moved()).containsExactly(LocalDateTime.parse("2026-06-17T14:00"));

        ItemLines lines = new ItemLines("VEVENT").repeated(rule, "W. Europe Standard Time", false);
        assertThat(lines.lines())
                .contains(new ContentLine("", "DTSTART", Map.of("X-ZONE", List.of("Europe/Vienna")), "20260601T093000"))
                .anySatisfy(line -> {
                    assertThat(line.name()).isEqualTo("EXDATE");
                    assertThat(line.list()).containsExactly("20260608T093000", "20260615T093000");
                })
                .anySatisfy(line -> {
                    assertThat(line.name()).isEqualTo("RDATE");
                    assertThat(line.list()).containsExactly("20260617T140000");
                });
    }

    @Test
    void whatIsCutOrOfAnotherCalendarIsNoRuleAndNothingElseHappens() {
        byte[] whole = withExceptions();
        for (int length = 0; length < whole.length; length++) {
            var read = OutlookRule.of(Arrays.copyOf(whole, length));
            read.ifPresent(rule -> assertThat(rule.moved()).isEmpty());
        }
        byte[] hijri = new Blob()
                .begin(2, 6, 1, new int[] {12}, NEVER, 0, 0)
                .days()
                .days()
                .times(LocalDate.of(2027, 1, 1))
                .exceptions(0)
                .bytes();
        assertThat(OutlookRule.of(hijri)).isEmpty();
        assertThat(OutlookRule.of(simple(1, 1, BY_DATE, 0, 0))).as("no weekday").isEmpty();
    }

    /// As Outlook wrote it for an appointment every year on the 12th of December, once.
    @Test
    void aRuleThatOutlookWroteIsRead() {
        byte[] written = HexFormat.of()
                .parseHex("043004300d2002000000c05607000c000000000000000c0000002220000001000000000000000000000000000000"
                        + "00403a0d00403a0d063000000930000000000000a005000000000000000000000000");
        OutlookRule rule = OutlookRule.of(written).orElseThrow();
        assertThat(rule.rule()).isEqualTo("FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=12;COUNT=1");
        assertThat(rule.first()).isEqualTo("2022-12-12T00:00");
    }

    @Test
    void theNameOfAZoneStandsInItsDefinition() {
        ByteBuffer zone = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        byte[] name = "Tokyo Standard Time".getBytes(StandardCharsets.UTF_16LE);
        zone.put((byte) 2).put((byte) 1).putShort((short) 46).putShort((short) 2);
        zone.putShort((short) (name.length / 2)).put(name);
        assertThat(OutlookRule.zone(zone.array())).isEqualTo("Tokyo Standard Time");
        assertThat(OutlookRule.zone(new byte[3])).isEmpty();
    }
}
