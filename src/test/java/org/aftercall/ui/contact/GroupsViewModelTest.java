package org.aftercall.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.aftercall.model.Group;
import org.aftercall.model.Refused;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The groups on a card, on a real book without a window.
final class GroupsViewModelTest {
    @TempDir
    private Path folder;

    private OpenCard card;
    private GroupsViewModel groups;

    @BeforeEach
    void open() {
        card = new OpenCard(folder);
        groups = card.model().groups();
    }

    @AfterEach
    void close() {
        card.close();
    }

    @Test
    void theGroupsOfTheContactAreThereByName() {
        assertThat(names()).containsExactly("Brno user day", "Newsletter EN", "Renewals 2027");
    }

    @Test
    void theContactComesIntoANewGroupOutOfItAndBothAreUndone() {
        groups.make("Árbol");
        card.settle();
        assertThat(card.said().sentences()).containsExactly("Added Tomáš Novák to Árbol.");
        assertThat(names()).containsExactly("Árbol", "Brno user day", "Newsletter EN", "Renewals 2027");
        groups.remove(groups.groups().getFirst());
        card.settle();
        assertThat(card.said().sentences()).last().isEqualTo("Took Tomáš Novák out of Árbol.");
        assertThat(names()).doesNotContain("Árbol");
        card.undo();
        card.settle();
        assertThat(names()).contains("Árbol");
    }

    @Test
    void onlyGroupsInWhichTheContactIsNotAreOffered() {
        Group newsletter = groups.groups().get(1);
        groups.remove(newsletter);
        card.settle();
        groups.lookForOthers();
        assertThat(groups.others()).containsExactly(newsletter);
        groups.add(newsletter);
        card.settle();
        assertThat(names()).contains("Newsletter EN");
        groups.lookForOthers();
        assertThat(groups.others()).isEmpty();
    }

    @Test
    void aNameThatAnotherGroupHasIsNotGivenAgain() {
        assertThatThrownBy(() -> groups.make("newsletter en")).hasCauseInstanceOf(Refused.class);
        assertThat(names()).hasSize(3);
    }

    @Test
    void aColleaguesNewNameIsSeenAndAPillLeadsToAllInTheGroup() {
        Group renewals = groups.groups().getLast();
        card.change(edit ->
                edit.row(Entity.GROUP, renewals.id().value()).set(Field.GROUP_NAME, Values.text("Renewals „2028“")));
        assertThat(names()).contains("Renewals „2028“");
        groups.open(groups.groups().getLast());
        assertThat(card.visited()).last().isEqualTo(new Destination.Contacts("group=\"Renewals 2028\""));
    }

    @Test
    void theTimelineTellsInWhichGroupTheContactCameAndOutOfWhich() {
        groups.make("Fair 2027");
        card.settle();
        groups.remove(groups.groups().stream()
                .filter(each -> each.name().equals("Fair 2027"))
                .findFirst()
                .orElseThrow());
        card.settle();
        card.model().showChanges();
        assertThat(card.model().timeline().lines().stream()
                        .filter(TimelineLine.Changed.class::isInstance)
                        .map(TimelineLine.Changed.class::cast)
                        .map(line -> line.head() + " " + line.text())
                        .toList())
                .startsWith("Group removed “Fair 2027”", "Group added “Fair 2027”");
    }

    @Test
    void aMembershipThatIsGoneIsPutBackFromTheTimeline() {
        groups.remove(groups.groups().getFirst());
        card.settle();
        card.model().showChanges();
        TimelineLine.Changed removed = card.model().timeline().lines().stream()
                .filter(TimelineLine.Changed.class::isInstance)
                .map(TimelineLine.Changed.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(removed.canPutBack()).isTrue();
        card.model().actions().putBack(removed.change());
        card.settle();
        assertThat(names()).contains("Brno user day");
    }

    private List<String> names() {
        return groups.groups().stream().map(Group::name).toList();
    }
}
