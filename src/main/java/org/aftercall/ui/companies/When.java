package org.aftercall.ui.companies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aftercall.wording.Words;

/// Days as the screens of companies say them: near ones without their year.
final class When {
    private When() {}

    static String day(Words words, LocalDate day, LocalDate today) {
        return words.day(day.getYear() == today.getYear() ? "day.near" : "day.typed", day);
    }

    static String day(Words words, Instant moment, ZoneId zone, LocalDate today) {
        return day(words, moment.atZone(zone).toLocalDate(), today);
    }
}
