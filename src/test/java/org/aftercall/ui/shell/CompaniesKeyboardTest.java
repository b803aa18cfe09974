package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.model.CompanyId;
import org.aftercall.store.Companies;
import org.aftercall.ui.kit.Destination;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From the list of companies to a card, a change and back, by the keyboard alone.
final class CompaniesKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void aCompanyIsFoundOpenedRenamedAndNamedAsItWas(FxRobot robot) throws Exception {
        CompanyId kolar = day.finder().companies().find("kolar", 1).getFirst();
        openList(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        waitFor(this::isInField);
        robot.write("kol", 0);
        waitForText(shell.scene().getRoot(), "1 of ");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        waitForText(shell.scene().getRoot(), "WHAT HAPPENED");
        waitForText(shell.scene().getRoot(), "Tomáš Novák");
        robot.push(KeyCode.F2);
        waitFor(() -> typed().equals("Kolář Instruments"));
        robot.push(KeyCode.END);
        robot.write(" Group", 0);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitForText(shell.toasts(), "Kolář Instruments Group was changed.");
        assertThat(day.store().companies().card(kolar).orElseThrow().company().name())
                .isEqualTo("Kolář Instruments Group");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> day.store()
                .companies()
                .card(kolar)
                .orElseThrow()
                .company()
                .name()
                .equals("Kolář Instruments"));
    }

    @Test
    void allOfItIsNamedAndNothingIsCut(FxRobot robot) throws Exception {
        openList(robot);
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
            shell.navigator()
                    .go(new Destination.CompanyCard(
                            day.finder().companies().find("kolar", 1).getFirst()));
        });
        waitForText(shell.scene().getRoot(), "Tomáš Novák");
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
        });
    }

    private void openList(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        robot.interact(() -> shell.navigator().go(new Destination.Companies("")));
        waitFor(() -> shell.scene().lookup(".company-list") instanceof ListView<?> list
                && list.getItems().size()
                        == day.store().companies().all(Companies.Order.NAME).size());
    }
}
