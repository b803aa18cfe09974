package org.aftercall.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.ActivityState;
import org.aftercall.model.CallResult;
import org.aftercall.model.Clash;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryId;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Talk;
import org.aftercall.outreach.Clashes.Known;
import org.aftercall.store.Companies;
import org.aftercall.store.Past;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.ClashWords;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ingrid wants to call Tomáš on Tuesday 24 November 2026 at 10:12.
final class ClashesTest {
    private static final ContactId TOMAS = new ContactId(new UUID(1, 1));
    private static final ContactId EVA = new ContactId(new UUID(1, 2));
    private static final ZonedDateTime NOW =
            LocalDateTime.parse("2026-11-24T10:12").atZone(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // who, when, what            -> clash
                "Marek,  2026-11-24T09:12, call,    TODAY",
                "Marek,  2026-11-24T00:00, email,   TODAY",
                "Marek,  2026-11-23T23:59, letter,  LATELY",
                "Marek,  2026-11-17T08:00, meeting, LATELY", // five working days back: Tuesday before
                "Marek,  2026-11-16T23:00, call,    -",
                "Marek,  2026-11-24T09:12, note,    -",
                "Marek,  2026-11-24T09:12, ended,   -",
                "Ingrid, 2026-11-24T09:12, call,    -",
                "'',     2026-11-24T09:12, call,    -"
            })
    void whatAColleagueDid(String who, LocalDateTime when, String what, String expected) {
        assertThat(kinds(find(known().past(entry(TOMAS, who, when, what)))))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Marek,  2026-11-24T10:10, -,                NOW",
                "Marek,  2026-11-24T09:28, -,                NOW",
                "Marek,  2026-11-24T09:26, -,                -", // three quarters of an hour are over
                "Marek,  2026-11-24T10:30, -,                NOW", // a clock that is ahead
                "Marek,  2029-11-24T10:30, -,                -",
                "Ingrid, 2026-11-24T10:10, -,                -",
                "Marek,  2026-11-24T10:00, 2026-11-24T10:08, TODAY" // it is over: he wrote what came of it
            })
    void whoSaidThatACallBegins(String who, LocalDateTime at, LocalDateTime written, String expected) {
        Given given = known().claims(new Past.Claim(who, instant(at), "phone"));
        if (written != null) {
            given = given.past(entry(TOMAS, who, written, "call"));
        }
        assertThat(kinds(find(given))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Marek,  2026-11-24T09:00, COMPANY",
                "Marek,  2026-11-21T00:00, COMPANY",
                "Marek,  2026-11-20T23:59, -",
                "Ingrid, 2026-11-24T09:00, -"
            })
    void whatHappenedAtTheSameCompany(String who, LocalDateTime when, String expected) {
        Given given = known().company(new Companies.Entry(entry(EVA, who, when, "call"), "Eva Klein"));
        assertThat(kinds(find(given))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"Marek, PLANNED", "Ingrid, -", "'', -"})
    void whatAColleagueMeansToDo(String owner, String expected) {
        assertThat(kinds(find(known().open(planned(owner))))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Marek, 'COMPLAINT, Tomáš Novák has a complaint that is not settled yet; Marek looks after it, Thu 26 Nov."
                + " “Renewal”'",
        "'', 'COMPLAINT, Tomáš Novák has a complaint that is not settled yet, and nobody looks after it. “Renewal”'",
        "Ingrid, ''" // who looks after it gets in touch because of it
    })
    void whoseComplaintIsOpenHearsFromNobodyButWhoLooksAfterIt(String owner, String expected) {
        List<Clash> found = find(known().open(planned(owner, ActivityKind.Known.COMPLAINT)));
        assertThat(found.stream()
                        .map(clash -> clash.kind() + ", " + new ClashWords(new Words(Locale.UK), NOW).say(clash)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(found).allMatch(Clash::stops);
    }

    @Test
    void theGravestComesFirstAndOfEachColleagueTheLatestTouchAlone() {
        List<Clash> found = find(known().past(
                        entry(TOMAS, "Marek", LocalDateTime.parse("2026-11-19T09:00"), "call"),
                        entry(TOMAS, "Marek", LocalDateTime.parse("2026-11-24T09:00"), "email"),
                        entry(TOMAS, "Chiara", LocalDateTime.parse("2026-11-20T09:00"), "call"))
                .open(planned("Marek"), planned("Sam", ActivityKind.Known.COMPLAINT))
                .claims(new Past.Claim("Kwame", instant(LocalDateTime.parse("2026-11-24T10:11")), "phone")));
        assertThat(kinds(found)).isEqualTo("NOW COMPLAINT TODAY LATELY PLANNED");
        assertThat(found).extracting(Clash::who).containsExactly("Kwame", "Sam", "Marek", "Chiara", "Marek");
        assertThat(found).extracting(Clash::stops).containsExactly(true, true, true, false, false);
    }

    @Test
    void itSaysWhatWasSaidAndHowOldThatKnowledgeIs() {
        HistoryEntry entry = entry(TOMAS, "Marek", LocalDateTime.parse("2026-11-24T09:12"), "call");
        List<Clash> found = Clashes.find(
                known().past(entry).known,
                "Ingrid",
                NOW,
                WorkingDays.MONDAY_TO_FRIDAY,
                _ -> Optional.of(instant(LocalDateTime.parse("2026-11-24T10:08"))));
        String sentence = new ClashWords(new Words(Locale.UK), NOW).say(found.getFirst());
        assertThat(sentence)
                .isEqualTo("Marek was in touch with Tomáš Novák today at 09:12 (Call). “Left word about the"
                        + " invoice.” Last heard from Marek 4 minutes ago.");
    }

    private static List<Clash> find(Given given) {
        return Clashes.find(given.known, "Ingrid", NOW, WorkingDays.MONDAY_TO_FRIDAY, Freshness.NOBODY);
    }

    private static String kinds(List<Clash> found) {
        return found.stream().map(clash -> clash.kind().name()).collect(Collectors.joining(" "));
    }

    private record Given(Known known) {
        Given past(HistoryEntry... entries) {
            return new Given(new Known(known.name(), List.of(entries), known.open(), known.claims(), known.company()));
        }

        Given open(Activity... open) {
            return new Given(new Known(known.name(), known.past(), List.of(open), known.claims(), known.company()));
        }

        Given claims(Past.Claim... claims) {
            return new Given(
                    new Known(known.name(), known.past(), known.open(), Arrays.asList(claims), known.company()));
        }

        Given company(Companies.Entry... entries) {
            return new Given(new Known(known.name(), known.past(), known.open(), known.claims(), List.of(entries)));
        }
    }

    private static Given known() {
        return new Given(new Known("Tomáš Novák", List.of(), List.of(), List.of(), List.of()));
    }

    private static Instant instant(LocalDateTime at) {
        return at.toInstant(ZoneOffset.UTC);
    }

    private static HistoryEntry entry(ContactId contact, String who, LocalDateTime when, String what) {
        return new HistoryEntry(
                new HistoryId(UUID.randomUUID()),
                contact,
                HistoryType.of(what),
                CallResult.of(""),
                "Left word about the invoice.\nMore of it.",
                who,
                instant(when),
                "",
                Talk.UNTOLD,
                null,
                null);
    }

    private static Activity planned(String owner) {
        return planned(owner, ActivityKind.Known.CALL);
    }

    private static Activity planned(String owner, ActivityKind kind) {
        LocalDate due = LocalDate.parse("2026-11-26");
        return new Activity(
                new ActivityId(UUID.randomUUID()),
                TOMAS,
                kind,
                "Renewal",
                due,
                null,
                due,
                0,
                ActivityState.Known.OPEN,
                owner);
    }
}
