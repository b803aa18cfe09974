package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The canonical text names every row once, in the order of ids, however many there are.
final class DumpTest {
    @TempDir
    private Path folder;

    /// A piece of rows is a thousand.
    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001, 2500})
    void everyRowStandsInItOnceInTheOrderOfIds(int count) {
        Random random = new Random(count);
        List<UUID> ids = new ArrayList<>(List.of(new UUID(0, 0), new UUID(-1, -1)));
        while (ids.size() < count) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        Collections.shuffle(ids, random);
        StringWriter text = new StringWriter();
        try (TempBook book = TempBook.open(folder)) {
            Edit edit = new Edit(new OperationId(new UUID(7, count)), Intent.of(Intent.EDIT), "Ingrid", null);
            ids.forEach(id -> edit.row(Entity.COMPANY, id).set(Field.COMPANY_DOMAIN, Values.text("rossi.example")));
            book.store().write(edit);
            book.store().upkeep().dump(text);
        }
        List<String> rows = text.toString()
                .lines()
                .filter(line -> line.matches("\\d+ .*"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
        assertThat(rows)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(
                        ids.stream().map(UUID::toString).toList());
    }
}
