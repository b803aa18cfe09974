package org.aftercall.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A cell of a stranger's file may be long and made to hold us up.
@Tag("long")
final class HostileTextTest {
    private static final int CELL = 65_536;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "1",
                "a",
                ",",
                "1,",
                "a@",
                "<",
                "\"",
                "x ",
                "/ ",
                "1/",
                "'",
                "de la ",
                "(",
                "Dr. ",
                ". ",
                "1. ",
                "+ ",
                "\u0301",
                "in 3 ",
                "next week ",
                "GmbH ",
                "&",
                "O'",
                "\uD83C",
                "Mc",
                "-"
            })
    void aWholeCellOfOneThingIsReadLikeAnyOther(String piece) {
        String cell = piece.repeat(CELL / piece.length());
        for (String text :
                List.of(cell, "1" + cell, "ab" + cell + "xyzzy", "ana@" + cell + ".org", "030 1234567 x" + cell)) {
            assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
            assertThat(Folding.words(text)).doesNotContain("");
            assertThat(Phones.looksLikePhone(text)).isFalse();
            assertThat(Phones.read(text, "DE").written()).isEqualTo(text);
            assertThat(Phones.split(text)).doesNotContain("");
            assertThat(Emails.split(text)).doesNotContain("");
            assertThat(Emails.looksLikeEmail(text)).isFalse();
            assertThat(Names.repairCase(Names.split(text)).formal()).isNotNull();
            assertThat(Names.key(text)).isNotNull();
            assertThat(Companies.key(text).isEmpty())
                    .isEqualTo(Folding.fold(text).isBlank());
            assertThat(Countries.code(text)).isEmpty();
            assertThat(ColumnDates.parse(text, DateOrder.DMY)).isEmpty();
            assertThat(Likeness.of(text, cell)).isBetween(0.0, 1.0);
            assertThat(Dates.read(text, ReadDates.NOW, Locale.GERMANY, WorkingDays.MONDAY_TO_FRIDAY))
                    .isInstanceOfAny(Reading.NotUnderstood.class, Reading.Empty.class);
            assertThat(Dates.proposal(text, ReadDates.NOW, Locale.GERMANY, WorkingDays.MONDAY_TO_FRIDAY))
                    .isNotNull();
        }
    }
}
