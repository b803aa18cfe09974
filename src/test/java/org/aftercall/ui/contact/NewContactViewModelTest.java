package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.ContactRow;
import org.aftercall.ui.kit.AtOnce;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.MemoryDrafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Said;
import org.aftercall.ui.shell.SampleDay;
import org.aftercall.wording.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Without a toolkit, on a real book.
final class NewContactViewModelTest {
    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final List<Destination> visited = new ArrayList<>();
    private SampleDay day;
    private NewContactViewModel model;

    @BeforeEach
    void open() {
        day = SampleDay.open(folder.resolve("book"));
        model = model("");
    }

    @AfterEach
    void close() {
        day.close();
    }

    private NewContactViewModel model(String name) {
        Around around = new Around(
                day.store(),
                day.today(),
                new Words(Locale.UK),
                new AtOnce(),
                said,
                navigator(),
                new MemoryDrafts(),
                SampleDay.ZONE,
                SampleDay.USER);
        return new NewContactViewModel(around, name, _ -> {});
    }

    @Test
    void withoutANameAndACompanyNothingIsSaved() {
        long before = day.store().contacts().count();
        model.phoneProperty().set("+44 20 7946 0321");
        model.save();
        assertThat(model.troubleProperty().get()).isEqualTo("A contact needs a name or a company.");
        model.firstProperty().set("   ");
        model.save();
        assertThat(day.store().contacts().count()).isEqualTo(before);
        assertThat(visited).isEmpty();
    }

    @Test
    void everythingThatWasTypedIsOnTheCard() {
        model.firstProperty().set("Zoë");
        model.lastProperty().set("Müller-Lüdenscheidt");
        model.companyProperty().set("kolar instruments");
        model.titleProperty().set("Buyer");
        model.emailProperty().set("zoe@kolar.example");
        model.phoneProperty().set("020 7946 0321");
        model.cityProperty().set("Brno");
        model.countryProperty().set("Czechia");
        model.typeProperty().set(RelationshipType.Known.PROSPECT);
        model.priorityProperty().set(Priority.Letter.B);
        model.actionProperty().set("Introduce ourselves");
        model.when().textProperty().set("in 3 days");
        model.save();

        Card card = saved();
        assertThat(card.contact().shownName()).isEqualTo("Zoë Müller-Lüdenscheidt");
        assertThat(card.contact().priority()).isEqualTo(Priority.Letter.B);
        assertThat(card.contact().recordManager()).isEqualTo(SampleDay.USER);
        assertThat(card.current()).map(Affiliation::companyName).hasValue("Kolář Instruments");
        assertThat(card.current()).map(Affiliation::title).hasValue("Buyer");
        assertThat(card.points())
                .hasSize(2)
                .allMatch(point -> !point.comparable().isEmpty());
        assertThat(card.addresses().getFirst().address().city()).isEqualTo("Brno");
        assertThat(card.open()).singleElement().satisfies(first -> {
            assertThat(first.title()).isEqualTo("Introduce ourselves");
            assertThat(first.due()).hasToString("2026-11-27");
        });
        assertThat(said.sentences()).containsExactly("Added Zoë Müller-Lüdenscheidt.");
        day.store().undo(said.operations().getFirst(), new OperationId(java.util.UUID.randomUUID()), SampleDay.USER);
        assertThat(day.store().contacts().card(card.contact().id())).isEmpty();
    }

    @Test
    void aTitleAloneStandsOnTheCard() {
        model.firstProperty().set("Ana");
        model.titleProperty().set("Consultant");
        model.save();
        assertThat(saved().current()).map(Affiliation::title).hasValue("Consultant");
        assertThat(saved().current().orElseThrow().company()).isNull();
    }

    @Test
    void aCompanyAloneIsEnough() {
        model.companyProperty().set("Blue Harbour Ltd");
        model.save();
        assertThat(saved().current()).map(Affiliation::companyName).hasValue("Blue Harbour Ltd");
    }

    @Test
    void whoIsThereAlreadyIsSaidWhileTyping() {
        model.firstProperty().set("rachel");
        assertThat(model.likeProperty().get()).isEmpty();
        model.lastProperty().set("Ad");
        assertThat(model.likeProperty().get()).isEmpty();
        model.lastProperty().set("Ade");
        assertThat(model.likeProperty().get()).map(ContactRow::name).hasValue("Rachel Adeyemi");
        model.lastProperty().set("Adams");
        assertThat(model.likeProperty().get()).isEmpty();
        model.emailProperty().set("mailto:Tomas.Novak@kolar.example");
        assertThat(model.likeProperty().get()).map(ContactRow::name).hasValue("Tomáš Novák");
        model.emailProperty().set("");
        model.phoneProperty().set("+420 555 010 482");
        assertThat(model.likeProperty().get()).map(ContactRow::name).hasValue("Tomáš Novák");
        model.openInstead();
        assertThat(visited)
                .containsExactly(new Destination.ContactCard(
                        day.store()
                                .contacts()
                                .named("Tomáš Novák", 1)
                                .getFirst()
                                .id(),
                        Neighbours.NONE));
    }

    @Test
    void companiesAreOfferedAndANewOneIsNamed() {
        model.companyProperty().set("kol");
        assertThat(model.companies()).extracting(CompanyOffers.Offer::name).containsExactly("Kolář Instruments", "kol");
        model.choose(model.companies().getFirst());
        assertThat(model.companyProperty().get()).isEqualTo("Kolář Instruments");
        assertThat(model.companies()).isEmpty();
    }

    @Test
    void aPastedSignatureIsProposedAndTakenByTheUserAlone() {
        assertThat(model.paste("Rachel")).isFalse();
        model.titleProperty().set("My own title");
        boolean proposed = model.paste(
                "Jürgen Groß\nLeiter Einkauf\nMüller & Söhne GmbH\nTel.: 030 2312 5433\nj.gross@mueller.example");
        assertThat(proposed).isTrue();
        assertThat(model.lastProperty().get()).isEmpty();
        model.takeSignature();
        assertThat(model.firstProperty().get()).isEqualTo("Jürgen");
        assertThat(model.lastProperty().get()).isEqualTo("Groß");
        assertThat(model.companyProperty().get()).isEqualTo("Müller & Söhne GmbH");
        assertThat(model.phoneProperty().get()).isEqualTo("030 2312 5433");
        assertThat(model.titleProperty().get()).isEqualTo("My own title");
        assertThat(model.signatureProperty().get()).isEmpty();
    }

    @Test
    void anActionWithoutADateHoldsTheSaveUp() {
        model.firstProperty().set("Ana");
        model.actionProperty().set("Call");
        model.save();
        assertThat(model.troubleProperty().get()).isEqualTo("Choose a date for the first action.");
        model.when().textProperty().set("nonsense");
        model.save();
        assertThat(model.troubleProperty().get()).startsWith("I do not understand");
        assertThat(visited).isEmpty();
    }

    @Test
    void whatWasTypedElsewhereIsTheName() {
        assertThat(model("Rachel Adeyemi").lastProperty().get()).isEqualTo("Adeyemi");
    }

    private Card saved() {
        Destination.ContactCard to = (Destination.ContactCard) visited.getLast();
        return day.store().contacts().card(to.contact()).orElseThrow();
    }

    private Navigator navigator() {
        return new Navigator() {
            @Override
            public void go(Destination to) {
                visited.add(to);
            }

            @Override
            public void back() {}

            @Override
            public void forward() {}

            @Override
            public void close() {}
        };
    }
}
