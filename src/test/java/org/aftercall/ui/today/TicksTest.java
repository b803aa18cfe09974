package org.aftercall.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftercall.model.Priority;
import org.aftercall.model.Slip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Several rows of Today chosen, and the same done to all of them: one operation, one undo.
final class TicksTest extends OpenToday {
    @BeforeEach
    void choose() {
        model.selectedProperty().set(rows().get(1));
    }

    static Stream<Arguments> everything() {
        LocalDate later = LocalDate.of(2026, 12, 15);
        return Stream.of(
                Arguments.of(
                        "put off",
                        (Consumer<RowActions>) actions -> actions.moveTo(later, LocalTime.of(9, 0), Slip.Known.OURS),
                        "Moved 3 actions to Tue 15 December 2026, 09:00."),
                Arguments.of(
                        "given",
                        (Consumer<RowActions>) actions -> actions.give("Marek Zieliński", "all of them"),
                        "3 actions are with Marek Zieliński now. You find them under “Waiting”."),
                Arguments.of("deleted", (Consumer<RowActions>) RowActions::delete, "Deleted 3 actions."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void theSameIsDoneToAllThatAreChosenAndToNoOther(String name, Consumer<RowActions> action, String sentence) {
        List<String> before = titles();
        model.ticks().extend(2);
        List<String> chosen = model.ticks().rows().stream().map(Line.Row::title).toList();
        assertThat(chosen).isEqualTo(before.subList(1, 4));

        action.accept(model.actions());
        refresh();
        assertThat(titles())
                .isEqualTo(
                        before.stream().filter(title -> !chosen.contains(title)).toList());
        assertThat(said.sentences()).containsExactly(sentence);
        assertThat(model.ticks().isEmpty())
                .as("who is gone is chosen no longer")
                .isTrue();

        undo();
        assertThat(titles()).isEqualTo(before);
    }

    @Test
    void aLetterIsGivenToTheirContacts() {
        model.ticks().extend(1);
        model.actions().prioritise(Priority.Letter.C);
        refresh();
        assertThat(rows())
                .filteredOn(row -> model.ticks().has(row))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.priority()).isEqualTo(Priority.Letter.C));
        undo();
        assertThat(rows())
                .filteredOn(row -> model.ticks().has(row))
                .noneSatisfy(row -> assertThat(row.priority()).isEqualTo(Priority.Letter.C));
    }

    @Test
    void aRowIsChosenAndChosenNoLongerAndAllAreAndNoneIs() {
        Line.Row first = rows().get(1);
        model.ticks().turnSelected();
        assertThat(model.ticks().rows()).containsExactly(first);
        model.ticks().turnSelected();
        assertThat(model.ticks().isEmpty()).isTrue();
        model.ticks().all();
        assertThat(model.ticks().rows()).isEqualTo(rows());
        assertThat(model.ticks().none()).isTrue();
        assertThat(model.ticks().none()).isFalse();
        model.ticks().upTo(rows().getLast());
        assertThat(model.ticks().rows()).isEqualTo(rows().subList(1, rows().size()));
    }

    @Test
    void whatIsToBeSaidOfOneIsNotSaidOfMany() {
        assertThat(model.actions().planned()).contains(rows().get(1).title());
        model.ticks().extend(1);
        assertThat(model.actions().planned()).contains("2 actions");
    }
}
