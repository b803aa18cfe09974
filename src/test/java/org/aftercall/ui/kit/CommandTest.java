package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # printed       | pressed   | with       | is it
            Ctrl Shift N    | N         | Ctrl Shift | true
            Ctrl Shift N    | N         | Ctrl       | false
            Ctrl N          | N         | Ctrl       | true
            Ctrl N          | N         | Ctrl Alt   | false
            Alt ←           | LEFT      | Alt        | true
            Alt ←           | LEFT      |            | false
            ?  F1           | F1        |            | true
            Ctrl 1          | NUMPAD1   | Ctrl       | true
            Ctrl 1          | DIGIT2    | Ctrl       | false
            0               | DIGIT0    |            | true
            O               | O         |            | true
            O               | O         | Shift      | false
            F10             | F10       |            | true
            F10             | F10       | Shift      | false
            Ctrl ,          | COMMA     | Ctrl       | true
            ↑ ↓  J K        | J         |            | false
            """)
    void aCommandKnowsItsKey(String printed, KeyCode code, String with, boolean expected) {
        String held = with == null ? "" : with;
        KeyEvent event = new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                held.contains("Shift"),
                held.contains("Ctrl"),
                held.contains("Alt"),
                false);
        Command command = Command.of(Command.Group.VIEW, "x", printed, () -> {});
        assertThat(command.isPressedBy(event)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"O, true", "0, true", "Ctrl K, false", "Alt ←, false", "?  F1, false"})
    void aSingleLetterBelongsToTheTextWhereOneIsTyped(String printed, boolean plain) {
        assertThat(Command.of(Command.Group.VIEW, "x", printed, () -> {}).isPlain())
                .isEqualTo(plain);
    }

    @Test
    void whatIsNotPossibleIsNotDone() {
        AtomicInteger done = new AtomicInteger();
        new Command(Command.Group.EDIT, "x", "", () -> false, done::incrementAndGet).run();
        assertThat(done).hasValue(0);
        Command.of(Command.Group.EDIT, "x", "", done::incrementAndGet).run();
        assertThat(done).hasValue(1);
        assertThat(Command.keyOnly(Command.Group.EDIT, "x", "Enter").isPossible())
                .isFalse();
    }
}
