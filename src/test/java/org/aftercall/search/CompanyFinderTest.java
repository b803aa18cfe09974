package org.aftercall.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.OperationId;
import org.aftercall.store.ChangeSet;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompanyFinderTest {
    @TempDir
    Path folder;

    private final Map<String, UUID> rows = new HashMap<>();
    private final BlockingQueue<ChangeSet> told = new LinkedBlockingQueue<>();
    private TempBook book;
    private CompanyFinder finder;

    @BeforeEach
    void open() throws Exception {
        book = TempBook.open(folder);
        finder = new CompanyFinder(Book.of(book.store()));
        book.store().onChange(told::add);
        name("Atlas Ceramics", "Kolář Instruments s.r.o.", "New Atlas Trading", "Müller & Söhne", "Zet");
    }

    @AfterEach
    void close() throws Exception {
        finder.close();
        book.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            atl        | Atlas Ceramics, New Atlas Trading
            ATLAS tr   | New Atlas Trading
            tr atlas   | New Atlas Trading
            kolar      | Kolář Instruments s.r.o.
            muller soh | Müller & Söhne
            tlas       | ''
            zet.exam   | Zet
            xyz        | ''
            """)
    void everyWordBeginsAWord(String typed, String names) {
        assertThat(String.join(", ", names(finder.find(typed, 9)))).isEqualTo(names);
    }

    @Test
    void nothingTypedIsAllOfThemByName() {
        assertThat(names(finder.all("")))
                .containsExactly(
                        "Atlas Ceramics", "Kolář Instruments s.r.o.", "Müller & Söhne", "New Atlas Trading", "Zet");
        assertThat(finder.find("", 2)).hasSize(2);
    }

    @Test
    void whatIsSavedLaterIsFoundAndWhatIsDeletedIsNot() throws Exception {
        assertThat(finder.find("brno", 9)).isEmpty();
        name("Brno Works");
        assertThat(names(finder.find("brno", 9))).containsExactly("Brno Works");
        Edit rename = edit();
        rename.row(Entity.COMPANY, row("Brno Works")).set(Field.COMPANY_NAME, Values.text("Ostrava Works"));
        rename.delete(row("Zet"));
        write(rename);
        assertThat(finder.find("brno", 9)).isEmpty();
        assertThat(finder.find("zet", 9)).isEmpty();
        assertThat(names(finder.find("works", 9))).containsExactly("Ostrava Works");
    }

    private void name(String... names) throws Exception {
        Edit edit = edit();
        for (String name : names) {
            edit.row(Entity.COMPANY, row(name))
                    .set(Field.COMPANY_NAME, Values.text(name))
                    .set(Field.COMPANY_DOMAIN, Values.text(name.equals("Zet") ? "zet.example" : ""));
        }
        write(edit);
    }

    private void write(Edit edit) throws Exception {
        book.store().write(edit);
        told.take();
    }

    private static Edit edit() {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
    }

    private List<String> names(List<CompanyId> ids) {
        Map<CompanyId, String> names = new HashMap<>();
        List<Company> companies = book.store().companies().named(ids);
        companies.forEach(each -> names.put(each.id(), each.name()));
        return ids.stream().map(names::get).toList();
    }

    private UUID row(String name) {
        return rows.computeIfAbsent(name, _ -> UUID.randomUUID());
    }
}
