package org.aftercall.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // made before each test
final class InventedPeopleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private TempBook book;
    private InventedPeople people;

    @BeforeEach
    void lookAround() {
        book = TempBook.open(folder);
        Sample.toLookAround(TODAY, ZoneOffset.UTC, "Ingrid").writeTo(book.store(), operation(), Progress.NONE);
        // weeks later, under another name
        people = new InventedPeople(
                book.store(), Sample.toLookAround(TODAY.plusDays(40), ZoneOffset.ofHours(9), "Ingrid Solheim"));
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void thereIsAFullDayOfCalls() {
        assertThat(book.store().contacts().count()).isEqualTo(60);
        assertThat(people.areThere()).isTrue();
        assertThat(book.store().due().open(TODAY)).hasSizeBetween(12, 24);
    }

    @Test
    void deletedAreExactlyTheyAndUndoBringsThemBack() {
        UUID own = UUID.randomUUID();
        UUID firm = firmOfTheSample();
        Edit edit = new Edit(operation(), Intent.of(Intent.ADD), "Ingrid", null);
        edit.row(Entity.CONTACT, own).set(Field.CONTACT_NAME, Values.name(PersonName.of("Ana", "Novak")));
        edit.row(Entity.AFFILIATION, UUID.randomUUID())
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(own, firm);
        book.store().write(edit);

        Saved deleted = people.delete(operation(), "Ingrid");
        assertThat(people.areThere()).isFalse();
        assertThat(book.store().contacts().count()).isEqualTo(1);
        assertThat(book.store().due().open(TODAY.plusYears(1))).isEmpty();
        var ana = book.store().contacts().card(new ContactId(own)).orElseThrow();
        assertThat(ana.affiliations())
                .singleElement()
                .satisfies(at -> assertThat(at.company()).isEqualTo(new CompanyId(firm)));

        book.store().undo(deleted.operation(), operation(), "Ingrid");
        assertThat(people.areThere()).isTrue();
        assertThat(book.store().contacts().count()).isEqualTo(61);
    }

    @Test
    void inAnotherBookNobodyIsInvented(@TempDir Path other) {
        try (TempBook own = TempBook.open(other)) {
            assertThat(new InventedPeople(own.store(), Sample.toLookAround(TODAY, ZoneOffset.UTC, "x")).areThere())
                    .isFalse();
        }
    }

    private UUID firmOfTheSample() {
        for (var row : Sample.toLookAround(TODAY, ZoneOffset.UTC, "Ingrid").rows()) {
            if (row.entity() == Entity.COMPANY.number()
                    && !book.store()
                            .companies()
                            .named(List.of(new CompanyId(row.row())))
                            .isEmpty()) {
                return row.row();
            }
        }
        throw new AssertionError("nobody works anywhere");
    }

    private static OperationId operation() {
        return new OperationId(UUID.randomUUID());
    }
}
