package org.aftercall.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.aftercall.model.HistoryType;
import org.aftercall.text.DateOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatedNotesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            12.03.2024 called, wants offer                      | 2024-03-12 called, wants offer
            12.3.24: called                                     | 2024-03-12 called
            2024-03-12 - called                                 | 2024-03-12 called
            12.03.2024 14:30 called                             | 2024-03-12T14:30 called
            12. März 2024 angerufen                             | 2024-03-12 angerufen
            am 12.03.2024 angerufen                             | 2024-03-12 angerufen
            - 12.03.2024 angerufen                              | 2024-03-12 angerufen
            12.03.2024 called; 15.04.2024 offer sent            | 2024-03-12 called + 2024-04-15 offer sent
            12.03.2024 called\\n15.04.2024 offer sent           | 2024-03-12 called + 2024-04-15 offer sent
            likes football\\n12.03.2024 called                  | 2024-03-12 called + likes football
            12.03.2024 called\\nwants blue ones                 | 2024-03-12 called/wants blue ones
            likes football                                      | likes football
            contract until 31.12.2024                           | contract until 31.12.2024
            31.12.2030 contract ends                            | 31.12.2030 contract ends
            99.99.2024 nonsense                                 | 99.99.2024 nonsense
            12.03.2024                                          | 2024-03-12
            """)
    void aNoteWithDatesBecomesHistory(String written, String expected) {
        String pieces = DatedNotes.split(written.replace("\\n", "\n"), DateOrder.DMY, Table.TODAY).stream()
                .map(DatedNotesTest::shown)
                .collect(Collectors.joining(" + "));
        assertThat(pieces).isEqualTo(expected);
    }

    private static String shown(DatedNotes.Piece piece) {
        String day = piece.day() == null ? "" : piece.day().toString();
        String time = piece.time() == null ? "" : "T" + piece.time();
        return (day + time + " " + piece.text().replace("\n", "/")).strip();
    }

    @ParameterizedTest
    @CsvSource({
        "called him,CALL",
        "called; complaint about the delay,CALL", // a touch, whatever it was about
        "complaint about the delay,NOTE",
        "Besuch vor Ort,MEETING",
        "E-Mail geschickt,EMAIL",
        "offer agreed,NOTE",
        "Brief geschrieben,LETTER"
    })
    void wordsSayWhatHappened(String text, HistoryType.Known type) {
        assertThat(DatedNotes.type(text)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"03/04/2024 called,DMY,2024-04-03", "03/04/2024 called,MDY,2024-03-04"})
    void theWholeColumnDecidesTheOrder(String written, DateOrder order, String day) {
        assertThat(DatedNotes.split(written, order, Table.TODAY).getFirst().day())
                .isEqualTo(day);
    }
}
