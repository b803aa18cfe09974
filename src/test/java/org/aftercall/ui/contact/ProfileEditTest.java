package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.PointKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The profile while it is changed, on the card of a real book.
final class ProfileEditTest {
    @TempDir
    private Path folder;

    private OpenCard open;
    private CardViewModel model;

    @BeforeEach
    void open() {
        open = new OpenCard(folder.resolve("book"));
        model = open.model();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void onlyChangedValuesAreWrittenAndEachCanBePutBack() {
        model.edit();
        ProfileEdit edit = open.editing();
        assertThat(edit.isChanged()).isFalse();
        OpenCard.text(edit, "Title").text().set("Director of Purchasing");
        model.saveEdit();
        open.settle();
        assertThat(model.editProperty().get()).isNull();
        assertThat(open.said().sentences()).last().isEqualTo("Tomáš Novák saved.");
        assertThat(open.title()).isEqualTo("Director of Purchasing");

        model.timeline().chipProperty().set(TimelineViewModel.Chip.CHANGES);
        TimelineLine.Changed changed = open.changes().getFirst();
        assertThat(changed.head()).isEqualTo("Title changed");
        assertThat(changed.text()).isEqualTo("“Head of Purchasing” became “Director of Purchasing”");
        assertThat(changed.when()).startsWith("You · ").endsWith(" · typed");
        model.timeline().open(changed);
        open.settle();
        assertThat(open.title()).isEqualTo("Head of Purchasing");

        open.undo();
        open.settle();
        assertThat(open.title()).isEqualTo("Director of Purchasing");
    }

    @Test
    void whatWasTypedIntoTheProfileIsStillThereAfterEscape() {
        model.edit();
        OpenCard.text(open.editing(), "Title").text().set("Half a ti");
        model.leaveEdit();
        assertThat(model.editProperty().get()).isNull();
        assertThat(open.title()).isEqualTo("Head of Purchasing");
        model.edit();
        assertThat(OpenCard.text(open.editing(), "Title").text().get()).isEqualTo("Half a ti");
    }

    @Test
    void phonesAreAddedPreferredAndRemoved() {
        model.edit();
        ProfileEdit edit = open.editing();
        EditedLine.Point old = edit.form().points().getFirst();
        edit.form().add(new ProfileForm.Addable.NewPoint(PointKind.Known.MOBILE));
        EditedLine.Point fresh = edit.form().points().getLast();
        fresh.written().set("0777 123 456");
        edit.form().prefer(fresh);
        model.saveEdit();
        open.settle();
        assertThat(open.card().points().getFirst()).satisfies(point -> {
            assertThat(point.written()).isEqualTo("0777 123 456");
            assertThat(point.preferred()).isTrue();
        });

        model.edit();
        open.editing().form().points().stream()
                .filter(point -> point.row().equals(old.row()))
                .forEach(point -> point.removed().set(true));
        model.saveEdit();
        open.settle();
        assertThat(open.card().points()).extracting(ContactPoint::written).doesNotContain("+420 555 010 482");
        open.undo();
        assertThat(open.card().points()).extracting(ContactPoint::written).contains("+420 555 010 482");
    }

    @Test
    void aBirthdayThatIsNoDateHoldsTheSaveUp() {
        model.edit();
        ProfileEdit edit = open.editing();
        OpenCard.text(edit, "Birthday").text().set("soon");
        model.saveEdit();
        assertThat(edit.troubleProperty().get()).startsWith("“soon” is no date.");
        OpenCard.text(edit, "Birthday").text().set("3 May 1980");
        model.saveEdit();
        open.settle();
        assertThat(open.card().contact().birthday()).hasToString("1980-05-03");
    }

    @Test
    void anOwnFieldIsDefinedWhileTheProfileIsEditedAndTakesOnlyItsKind() {
        model.edit();
        ProfileEdit edit = open.editing();
        open.change(other -> other.row(Entity.USER_FIELD, UUID.randomUUID())
                .set(Field.USER_FIELD_NAME, Values.text("Contract ends"))
                .set(Field.USER_FIELD_TYPE, Values.text("date"))
                .set(Field.USER_FIELD_SLOT, Values.number(9)));
        model.lookForDrafts();
        OpenCard.text(edit, "Contract ends").text().set("soon");
        model.saveEdit();
        assertThat(edit.troubleProperty().get()).startsWith("“soon” is no date.");
        OpenCard.text(edit, "Contract ends").text().set("31/1/2027");
        model.saveEdit();
        open.settle();
        assertThat(open.card().contact().userFields()).containsEntry(9, "2027-01-31");
        assertThat(open.picture().own())
                .filteredOn(line -> line.label().equals("Contract ends"))
                .extracting(CardPicture.Line::value)
                .containsExactly("31 Jan 2027");
    }

    @Test
    void whatAColleagueWroteMeanwhileStandsBesideItAndCanBeTaken() {
        model.edit();
        ProfileEdit edit = open.editing();
        open.change(other ->
                other.row(Entity.AFFILIATION, open.job()).set(Field.AFFILIATION_TITLE, Values.text("Director")));
        OpenCard.text(edit, "Title").text().set("Head of Everything");
        model.saveEdit();
        open.settle();
        CardPicture.Line line = open.picture().profile().stream()
                .filter(each -> each.label().equals("Title"))
                .findFirst()
                .orElseThrow();
        assertThat(line.also()).singleElement().satisfies(also -> {
            String other = open.title().equals("Director") ? "Head of Everything" : "Director";
            assertThat(also.value()).isEqualTo(other);
        });
        String other = line.also().getFirst().value();
        model.actions().instead(line.also().getFirst());
        open.settle();
        assertThat(open.title()).isEqualTo(other);
        assertThat(open.picture().profile()).noneMatch(each -> !each.also().isEmpty());
    }
}
