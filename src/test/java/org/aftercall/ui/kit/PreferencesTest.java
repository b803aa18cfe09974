package org.aftercall.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PreferencesTest {
    @Test
    void whatWasChosenIsThereAtTheNextStart() {
        Memory memory = Memory.untilTheEnd();
        Preferences first = new Preferences(memory);
        first.lookProperty().set(Preferences.Look.DARK);
        first.textSize(150);
        first.foldedProperty().set(true);
        first.languageProperty().set("de-AT");
        first.enterGoesOnProperty().set(false);
        Preferences next = new Preferences(memory);
        assertThat(next.lookProperty().get()).isEqualTo(Preferences.Look.DARK);
        assertThat(next.textProperty().get()).isEqualTo(150);
        assertThat(next.foldedProperty().get()).isTrue();
        assertThat(next.languageProperty().get()).isEqualTo("de-AT");
        assertThat(next.enterGoesOnProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeReadCountsAsNotChosen() {
        Memory memory = Memory.untilTheEnd();
        memory.write("theme", "SEPIA");
        memory.write("text", "large");
        Preferences preferences = new Preferences(memory);
        assertThat(preferences.lookProperty().get()).isEqualTo(Preferences.Look.SYSTEM);
        assertThat(preferences.textProperty().get()).isEqualTo(100);
    }

    @Test
    void textStaysWithinItsBounds() {
        Memory memory = Memory.untilTheEnd();
        memory.write("text", "900");
        assertThat(new Preferences(memory).textProperty().get()).isEqualTo(Preferences.LARGEST_TEXT);
    }
}
