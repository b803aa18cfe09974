package org.aftercall.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.model.Role;
import org.aftercall.store.Companies;
import org.aftercall.store.Companies.Order;
import org.aftercall.store.Companies.Staff;
import org.aftercall.store.Edit;
import org.aftercall.store.TempBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three companies: Atlas with Ana, Bo and Cem, who left for Brno; Brno with Cem; Zet with nobody.
final class CompanyQuestionsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final Map<String, UUID> rows = new HashMap<>();
    private TempBook book;

    @BeforeEach
    void open() {
        book = TempBook.open(folder);
        Edit edit = edit();
        company(edit, "Zet AG", "Ola");
        company(edit, "Brno Works s.r.o.", "");
        company(edit, "The Atlas Ltd", "Ingrid");
        person(edit, "Bo", "The Atlas Ltd", true);
        person(edit, "Ana", "The Atlas Ltd", true);
        person(edit, "Cem", "The Atlas Ltd", false);
        edit.row(Entity.AFFILIATION, UUID.randomUUID())
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(row("Cem"), row("Brno Works s.r.o."));
        happened(edit, "Ana", "reached", "The Atlas Ltd", 1);
        happened(edit, "Ana", "no_answer", "", 2);
        happened(edit, "Cem", "reached", "The Atlas Ltd", 3);
        happened(edit, "Cem", "held", "Brno Works s.r.o.", 4);
        happened(edit, "Bo", "left_message", "An older name of Atlas", 5);
        plan(edit, "Bo", DAY.plusDays(3));
        plan(edit, "Cem", DAY);
        address(edit, "Ana", "Graz");
        address(edit, "Bo", "Linz");
        address(edit, "Bo", "Graz");
        book.store().write(edit);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void aRowSaysWhoWorksThereNowAndWhatWasLastAndIsNext() {
        Companies.Row atlas = rowOf("The Atlas Ltd");
        assertThat(atlas.people()).isEqualTo(2);
        assertThat(atlas.city()).isEqualTo("Graz");
        assertThat(atlas.lastTouch()).isEqualTo(NOON.plusSeconds(5));
        assertThat(atlas.nextDue()).isEqualTo(DAY.plusDays(3));
        assertThat(atlas.owner()).isEqualTo("Ingrid");
        Companies.Row zet = rowOf("Zet AG");
        assertThat(zet.people()).isZero();
        assertThat(zet.lastTouch()).isNull();
        assertThat(zet.nextDue()).isNull();
        assertThat(zet.city()).isEmpty();
    }

    @Test
    void theCityOfItsOwnAddressComesFirst() {
        Edit edit = edit();
        address(edit, "The Atlas Ltd", "Wien");
        book.store().write(edit);
        assertThat(rowOf("The Atlas Ltd").city()).isEqualTo("Wien");
        assertThat(book.store()
                        .companies()
                        .card(id("The Atlas Ltd"))
                        .orElseThrow()
                        .addresses())
                .singleElement()
                .satisfies(address -> assertThat(address.address().city()).isEqualTo("Wien"));
    }

    @Test
    void everyOrderHasAllOfThem() {
        assertThat(names(Order.NAME)).containsExactly("The Atlas Ltd", "Brno Works s.r.o.", "Zet AG");
        assertThat(names(Order.PEOPLE)).containsExactly("The Atlas Ltd", "Brno Works s.r.o.", "Zet AG");
        assertThat(names(Order.LAST_TOUCH)).containsExactly("The Atlas Ltd", "Brno Works s.r.o.", "Zet AG");
        assertThat(names(Order.NEXT_DUE)).containsExactly("Brno Works s.r.o.", "The Atlas Ltd", "Zet AG");
        assertThat(names(Order.OWNER)).containsExactly("The Atlas Ltd", "Zet AG", "Brno Works s.r.o.");
    }

    @Test
    void whoLeftStandsLastAndIsCountedApart() {
        List<Companies.Person> people = book.store().companies().people(id("The Atlas Ltd"), 0, 10);
        assertThat(people).extracting(person -> person.contact().name()).containsExactly("Ana", "Bo", "Cem");
        assertThat(people).extracting(person -> person.affiliation().current()).containsExactly(true, true, false);
        assertThat(people.getFirst().affiliation().role()).isEqualTo(Role.Known.BUYER);
        assertThat(people.getFirst().lastReached()).isEqualTo(NOON.plusSeconds(1));
        assertThat(people.get(1).lastReached()).isNull();
        assertThat(book.store().companies().staff(id("The Atlas Ltd"))).isEqualTo(new Staff(2, 1));
        assertThat(book.store().companies().people(id("The Atlas Ltd"), 1, 1))
                .extracting(person -> person.contact().name())
                .containsExactly("Bo");
    }

    @Test
    void theJointHistoryHasWhatHappenedThereAndNotElsewhere() {
        assertThat(past("The Atlas Ltd"))
                .containsExactly("Bo left_message", "Cem reached", "Ana no_answer", "Ana reached");
        assertThat(past("Brno Works s.r.o.")).containsExactly("Cem held");
        assertThat(book.store().companies().past(id("The Atlas Ltd"), 1, 1))
                .extracting(Companies.Entry::name)
                .containsExactly("Cem");
    }

    @Test
    void whatBelongsToTheCompanyAloneStandsOnItsCard() {
        Edit edit = edit();
        edit.row(Entity.CONTACT_POINT, UUID.randomUUID())
                .set(Field.POINT_KIND, Values.text("phone"))
                .set(Field.POINT_WRITTEN, Values.text("+43 1 555 0100"))
                .belongsTo(row("The Atlas Ltd"));
        book.store().write(edit);
        Companies.Card card = book.store().companies().card(id("The Atlas Ltd")).orElseThrow();
        assertThat(card.company()).isEqualTo(new Company(id("The Atlas Ltd"), "The Atlas Ltd", "", "Ingrid"));
        assertThat(card.points()).extracting(ContactPoint::written).containsExactly("+43 1 555 0100");
    }

    @Test
    void aDeletedCompanyIsInNoAnswer() {
        Edit edit = edit();
        edit.delete(row("Zet AG"));
        book.store().write(edit);
        assertThat(names(Order.PEOPLE)).doesNotContain("Zet AG");
        assertThat(book.store().companies().card(id("Zet AG"))).isEmpty();
        assertThat(book.store().companies().named(List.of(id("Zet AG"), id("The Atlas Ltd"))))
                .extracting(Company::name)
                .containsExactly("The Atlas Ltd");
    }

    private List<String> past(String company) {
        return book.store().companies().past(id(company), 0, 10).stream()
                .map(each -> each.name() + " " + each.entry().result().code())
                .toList();
    }

    private List<String> names(Order order) {
        return book.store().companies().rows(book.store().companies().all(order)).stream()
                .map(Companies.Row::name)
                .toList();
    }

    private Companies.Row rowOf(String name) {
        return book.store().companies().rows(List.of(id(name))).getFirst();
    }

    private CompanyId id(String name) {
        return new CompanyId(row(name));
    }

    private UUID row(String name) {
        return rows.computeIfAbsent(name, _ -> UUID.randomUUID());
    }

    private static Edit edit() {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT), "Ingrid", null);
    }

    private void company(Edit edit, String name, String owner) {
        edit.row(Entity.COMPANY, row(name))
                .set(Field.COMPANY_NAME, Values.text(name))
                .set(Field.COMPANY_MANAGER, Values.text(owner));
    }

    private void person(Edit edit, String name, String company, boolean now) {
        edit.row(Entity.CONTACT, row(name)).set(Field.CONTACT_NAME, Values.name(PersonName.of(name, "")));
        edit.row(Entity.AFFILIATION, UUID.randomUUID())
                .set(Field.AFFILIATION_CURRENT, Values.bool(now))
                .set(Field.AFFILIATION_ROLE, Values.text("buyer"))
                .belongsTo(row(name), row(company));
    }

    private void happened(Edit edit, String name, String result, String company, long second) {
        edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_RESULT, Values.text(result))
                .set(Field.HISTORY_COMPANY, Values.text(company))
                .set(Field.HISTORY_WHEN, Values.moment(NOON.plusSeconds(second)))
                .belongsTo(row(name));
    }

    private void plan(Edit edit, String name, LocalDate due) {
        edit.row(Entity.ACTIVITY, UUID.randomUUID())
                .set(Field.ACTIVITY_KIND, Values.text("call"))
                .set(Field.ACTIVITY_DUE, Values.due(due, null))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .belongsTo(row(name));
    }

    private void address(Edit edit, String of, String city) {
        edit.row(Entity.ADDRESS, UUID.randomUUID())
                .set(Field.ADDRESS_VALUE, Values.address(new Address("Street 1", city, "", "", "")))
                .belongsTo(row(of));
    }
}
