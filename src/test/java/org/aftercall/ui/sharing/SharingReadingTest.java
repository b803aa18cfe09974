package org.aftercall.ui.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercall.change.ReplicaId;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Standing;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.store.TempBook;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the line of a colleague says.
final class SharingReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:12:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "heard of {0} min ago, lacks {1} written {2} min ago, tells of {3}, away: {4}")
    @CsvSource({
        "4, 0, 0, 0, false, nothing, nothing, up to date, FINE",
        "4, 31, 4, 0, false, 31 changes, nothing, in the folder, NEUTRAL",
        "4, 4, 4, 0, true, 4 changes, nothing, waiting here, NEUTRAL",
        "4, 1, 90, 0, false, one change, nothing, does not arrive, UNSURE",
        "4, 0, 0, 1, false, nothing, one change, on its way here, NEUTRAL",
        "4, 0, 0, 7, false, nothing, 7 changes, on its way here, NEUTRAL",
        "17280, 402, 17280, 0, false, 402 changes, not known, silent for 12 days, BAD",
        "17280, 402, 17280, 3, false, 402 changes, 3 changes, silent for 12 days, BAD",
        "17280, 0, 0, 0, false, nothing, not known, up to date, FINE",
    })
    void ofAColleagueIsSaidWhatIsKnown(
            long heard,
            long lacks,
            long written,
            long ahead,
            boolean away,
            String there,
            String here,
            String pill,
            SharingPicture.State state) {
        Person kwame = people(colleague(heard, lacks, written, ahead), away).getLast();
        assertThat(kwame.toSend()).isEqualTo(there);
        assertThat(kwame.toFetch()).isEqualTo(here);
        assertThat(kwame.pill()).isEqualTo(pill);
        assertThat(kwame.state()).isEqualTo(state);
    }

    private static Device colleague(long heard, long lacks, long written, long ahead) {
        Optional<Instant> since = lacks == 0 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofMinutes(written)));
        Instant at = NOW.minus(Duration.ofMinutes(heard));
        return new Device(new ReplicaId(2), "Kwame", "kwame", at, false, false, lacks, since, ahead);
    }

    private List<Person> people(Device colleague, boolean away) {
        Device own = new Device(new ReplicaId(1), "Ingrid", "ingrid", NOW, true, false, 0, Optional.empty(), 0);
        Standing standing = new Standing(
                Optional.of(folder),
                "Ingrid",
                true,
                false,
                false,
                Optional.of(NOW),
                away ? Optional.of(Trouble.AWAY) : Optional.empty(),
                Optional.empty(),
                away ? 4 : 0,
                0,
                Optional.empty(),
                List.of(),
                List.of(own, colleague),
                List.of());
        Words words = new Words(Locale.UK);
        try (TempBook book = TempBook.open(folder)) {
            StandingWords times = new StandingWords(words, NOW.atZone(ZoneOffset.UTC));
            return new SharingReading(book.store(), words, times, "Ingrid")
                    .picture(standing)
                    .people();
        }
    }
}
