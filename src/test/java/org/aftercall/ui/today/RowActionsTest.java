package org.aftercall.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aftercall.agenda.Ending;
import org.aftercall.agenda.Planning;
import org.aftercall.agenda.Whose;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CallResult;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.OperationId;
import org.aftercall.ui.shell.SampleDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Done without a word, given to somebody, deleted: each with one undo, and never a dead end.
final class RowActionsTest extends OpenToday {
    private static final String QUOTE = "Send revised quote";

    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void choose() {
        model.selectedProperty().set(row(QUOTE));
    }

    @Test
    void doneWithoutAWordAsksWhatComesNextWhereNothingIsPlanned() {
        model.actions().doneWithoutNote(() -> asked.add("next"));
        model.refresh();
        assertThat(asked).containsExactly("next");
        assertThat(said.operations()).isEmpty();
        assertThat(selected()).isEqualTo(QUOTE);
    }

    @Test
    void doneWithoutAWordIsOneSaveWhereMoreIsPlanned() {
        Line.Row quote = row(QUOTE);
        Ending.Next later =
                new Ending.Next(ActivityKind.Known.CALL, "Ask again", LocalDate.of(2026, 12, 7), null, SampleDay.USER);
        day.store()
                .write(Planning.edit(
                        quote.contact(),
                        quote.name(),
                        later,
                        new OperationId(UUID.randomUUID()),
                        SampleDay.USER,
                        null,
                        UUID::randomUUID));
        refresh();
        model.actions().doneWithoutNote(() -> asked.add("next"));
        refresh();
        assertThat(asked).isEmpty();
        assertThat(titles()).doesNotContain(QUOTE);
        assertThat(selected()).isEqualTo("Check delivery arrived");
        HistoryEntry entry = day.store().past().entries(quote.contact(), 0, 1).getFirst();
        assertThat(entry.type()).isEqualTo(HistoryType.Known.EMAIL);
        assertThat(entry.result()).isEqualTo(CallResult.Known.DONE);
        assertThat(entry.text()).isEmpty();
        assertThat(entry.activity()).isEqualTo(quote.activity());
        undo();
        assertThat(titles()).contains(QUOTE);
    }

    @Test
    void whatIsGivenIsWaitedForAndKeepsItsPromise() {
        Line.Row late = row("Call back: price objection");
        model.selectedProperty().set(late);
        GiveViewModel giving = model.giving().orElseThrow();
        giving.toProperty().set("Marek Zieliński");
        giving.wordProperty().set("you know her");
        assertThat(giving.give()).isTrue();
        refresh();
        assertThat(titles()).doesNotContain(late.title());
        assertThat(selected()).isEqualTo("Send signed contract copy");
        Activity given = day.store()
                .due()
                .activity(Objects.requireNonNull(late.activity()))
                .orElseThrow();
        assertThat(given.promised()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(given.due()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(given.slips()).isZero();

        model.whoseProperty().set(new Whose.GivenBy(SampleDay.USER));
        assertThat(titles()).containsExactly(late.title());

        TodayViewModel marek = modelOf("Marek Zieliński");
        marek.refresh();
        assertThat(marek.selection().rows())
                .filteredOn(row -> row.title().equals(late.title()))
                .singleElement()
                .satisfies(row -> assertThat(row.fact()).isEqualTo(SampleDay.USER + " gave you this: you know her"));

        undo();
        assertThat(titles()).isEmpty();
        model.whoseProperty().set(new Whose.Of(SampleDay.USER));
        assertThat(titles()).contains(late.title());
    }

    @Test
    void aNewNameIsSaidToBeNewAndNobodyIsNobody() {
        GiveViewModel giving = model.giving().orElseThrow();
        assertThat(giving.give()).isFalse();
        assertThat(giving.troubleProperty().get()).isEqualTo("Who gets it? Type a name.");
        giving.toProperty().set("Mareck");
        assertThat(giving.troubleProperty().get()).isEmpty();
        assertThat(giving.hintProperty().get()).startsWith("Nobody in this book has work as “Mareck” yet.");
    }

    @Test
    void whatIsDeletedComesBackWithOneUndo() {
        model.actions().delete();
        refresh();
        assertThat(titles()).doesNotContain(QUOTE);
        assertThat(said.sentences()).containsExactly("Deleted “Send revised quote”.");
        undo();
        assertThat(titles()).contains(QUOTE);
    }

    private String selected() {
        return model.row().map(Line.Row::title).orElse("");
    }

    private Line.Row row(String title) {
        return rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
