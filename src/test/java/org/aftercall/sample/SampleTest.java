package org.aftercall.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.Value;
import org.junit.jupiter.api.Test;

final class SampleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void theSameSeedGivesTheSameRows() {
        assertThat(rows(300, 7)).isEqualTo(rows(300, 7)).isNotEqualTo(rows(300, 8));
    }

    @Test
    void eachContactHasThreeActivitiesAndOneInFiveIsDue() {
        List<RowChange> rows = rows(1000, 7);
        assertThat(of(rows, Entity.CONTACT)).hasSize(1000);
        assertThat(of(rows, Entity.ACTIVITY)).hasSize(3000);
        assertThat(of(rows, Entity.ACTIVITY))
                .filteredOn(row -> text(row, Field.ACTIVITY_STATE).equals("open") && due(row) <= TODAY.toEpochDay())
                .hasSize(200);
    }

    @Test
    void aRowStandsBehindThoseItBelongsTo() {
        Set<UUID> before = new HashSet<>();
        for (RowChange row : rows(200, 3)) {
            assertThat(before).containsAll(belongsTo(row));
            assertThat(before.add(row.row())).isTrue();
        }
    }

    @Test
    void nothingEmptyIsWritten() {
        assertThat(rows(200, 3))
                .allSatisfy(row -> assertThat(row.cells()).noneMatch(cell -> cell.value() == Value.None.NONE));
    }

    private static List<RowChange> rows(int contacts, long seed) {
        List<RowChange> rows = new ArrayList<>();
        new Sample(contacts, seed, TODAY, ZoneId.of("Europe/Berlin"), "Ingrid")
                .rows()
                .forEach(rows::add);
        return rows;
    }

    private static List<RowChange> of(List<RowChange> rows, Entity entity) {
        return rows.stream().filter(row -> row.entity() == entity.number()).toList();
    }

    private static String text(RowChange row, Field field) {
        return value(row, field.number()) instanceof Value.Text(String text) ? text : "";
    }

    private static long due(RowChange row) {
        return value(row, Field.ACTIVITY_DUE.number()) instanceof Value.Array(List<Value> parts)
                        && parts.getFirst() instanceof Value.Int(long day)
                ? day
                : Long.MAX_VALUE;
    }

    private static List<UUID> belongsTo(RowChange row) {
        return value(row, Field.BELONGS_TO) instanceof Value.Array(List<Value> rows)
                ? rows.stream().map(each -> ((Value.Row) each).value()).toList()
                : List.of();
    }

    private static Value value(RowChange row, int field) {
        return row.cells().stream()
                .filter(cell -> cell.field() == field)
                .map(Cell::value)
                .findFirst()
                .orElse(Value.None.NONE);
    }
}
