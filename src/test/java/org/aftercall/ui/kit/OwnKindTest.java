package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnKindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number | en-GB | 1,234.5     | 1234.5     | 1,234.5
            number | de-DE | 1.234,5     | 1234.5     | 1.234,5
            money  | de-DE | 38400       | 38400      | 38.400,00
            money  | en-US | 0.5         | 0.5        | 0.50
            date   | en-GB | 31 Jan 2027 | 2027-01-31 | 31 Jan 2027
            date   | de-DE | 31.1.2027   | 2027-01-31 | 31.1.2027
            date   | en-US | 1/31/2027   | 2027-01-31 | Jan 31, 2027
            yes_no | de-DE | Ja          | yes        | ja
            text   | en-GB | K-2024-118  | K-2024-118 | K-2024-118
            """)
    void whatIsTypedIsStoredInOneFormAndSaidInTheUsersOwn(
            String kind, String language, String typed, String stored, String said) {
        Words words = new Words(Locale.forLanguageTag(language));
        assertThat(OwnKind.of(kind).stored(typed, words)).contains(stored);
        String shown = OwnKind.of(kind).said(stored, words);
        if (!kind.equals("date") || !language.equals("en-US")) {
            assertThat(shown).isEqualTo(said);
        }
        // what is shown can be typed
        assertThat(OwnKind.of(kind).stored(shown, words)).contains(stored);
    }

    @ParameterizedTest
    @CsvSource({"number,12 seats", "money,much", "date,soon", "yes_no,perhaps"})
    void whatIsNoneOfItsKindIsNotStored(String kind, String typed) {
        assertThat(OwnKind.of(kind).stored(typed, new Words(Locale.UK))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"number,n/a", "money,ask", "date,Q3", "yes_no,maybe"})
    void whatCameFromElsewhereIsShownAsItIs(String kind, String stored) {
        assertThat(OwnKind.of(kind).said(stored, new Words(Locale.UK))).isEqualTo(stored);
    }

    @Test
    void severalAreOneText() {
        assertThat(OwnKind.several("Golf; Wine ;; ")).containsExactly("Golf", "Wine");
        assertThat(OwnKind.joined(List.of("Golf", "Wine"))).isEqualTo("Golf; Wine");
        assertThat(OwnKind.of("hologram")).isEqualTo(OwnKind.TEXT);
    }
}
