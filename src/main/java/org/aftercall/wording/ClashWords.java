package org.aftercall.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.aftercall.model.Clash;

/// How it is said that a colleague was in touch with somebody, or means to be.
public final class ClashWords {
    private static final int LONGEST = 140;

    private final Words words;
    private final ZonedDateTime now;

    /// @param now where the user is
    public ClashWords(Words words, ZonedDateTime now) {
        this.words = words;
        this.now = now;
    }

    /// What is so, in one sentence, with what was said, and how old that knowledge is.
    public String say(Clash clash) {
        String quote = quote(clash).map(text -> " " + text).orElse("");
        String heard = heard(clash).map(text -> " " + text).orElse("");
        return sentence(clash) + quote + heard;
    }

    private String sentence(Clash clash) {
        String type = words.choice("happened", clash.type());
        return switch (clash.kind()) {
            case NOW -> words.say("clash.now", clash.who(), clash.name(), when(clash));
            case COMPLAINT -> complaint(clash);
            case TODAY -> words.say("clash.today", clash.who(), clash.name(), when(clash), type);
            case LATELY -> words.say("clash.lately", clash.who(), clash.name(), when(clash), type);
            case PLANNED ->
                words.say(
                        "clash.planned",
                        clash.who(),
                        clash.name(),
                        planned(clash),
                        words.choice("kind-in-text", clash.type()));
            case COMPANY -> words.say("clash.company", clash.who(), clash.name(), when(clash), type);
        };
    }

    private String complaint(Clash clash) {
        return clash.who().isBlank()
                ? words.say("clash.complaint.nobody", clash.name())
                : words.say("clash.complaint", clash.who(), clash.name(), planned(clash));
    }

    private String planned(Clash clash) {
        return clash.day() == null ? "" : day(clash.day());
    }

    private String when(Clash clash) {
        Instant when = clash.when();
        if (when == null) {
            return "";
        }
        ZonedDateTime at = when.atZone(now.getZone());
        String time = words.time(at.toLocalTime());
        return at.toLocalDate().equals(now.toLocalDate())
                ? time
                : words.say("clash.moment", day(at.toLocalDate()), time);
    }

    private String day(LocalDate day) {
        return day.equals(now.toLocalDate()) ? words.say("clash.this-day") : words.day("day.near", day);
    }

    private Optional<String> quote(Clash clash) {
        String line = clash.text()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        int end = Math.min(line.length(), LONGEST);
        String shown = end < line.length()
                ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, end))) + "…"
                : line;
        return Optional.of(words.say("clash.quote", shown));
    }

    /// How old what we know of the colleague is.
    private Optional<String> heard(Clash clash) {
        Instant heard = clash.heard();
        return heard == null ? Optional.empty() : Optional.of(age(clash.who(), heard));
    }

    /// How old what we know of a colleague is.
    ///
    /// @param heard when something came from there last
    public String age(String who, Instant heard) {
        long minutes = Math.max(0, Duration.between(heard, now.toInstant()).toMinutes());
        long days = ChronoUnit.DAYS.between(heard.atZone(now.getZone()).toLocalDate(), now.toLocalDate());
        if (minutes < 60) {
            return words.say("clash.heard.minutes", who, minutes);
        }
        ZonedDateTime at = heard.atZone(now.getZone());
        String time = words.time(at.toLocalTime());
        return days == 0
                ? words.say("clash.heard.today", who, time)
                : words.say(
                        "clash.heard.before",
                        who,
                        words.say("clash.moment", words.day("day.near", at.toLocalDate()), time),
                        days);
    }
}
