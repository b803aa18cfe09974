package org.aftercall.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Past;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A colleague spoke with somebody today: a call is asked once, and one Enter goes on.
final class ClashKeyboardTest extends Keyboard {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void oneEnterCallsAllTheSameAndColleaguesAreTold(FxRobot robot) throws Exception {
        ContactId tomas = select(robot);
        marekCalled(tomas);
        waitForText(shell.scene().getRoot(), "Marek was in touch with Tomáš Novák today at 09:12 (Call). “Left word.”");
        robot.push(KeyCode.C);
        waitForText(shell.scene().getRoot(), "Get in touch all the same?");
        assertThat(day.store().past().claims(tomas)).isEmpty();
        robot.push(KeyCode.ENTER);
        waitFor(() ->
                day.store().past().claims(tomas).stream().map(Past.Claim::who).anyMatch(SampleDay.USER::equals));
        waitForText(shell.toasts(), "Calling Tomáš Novák…");
        robot.interact(() -> ((Button) shell.toasts().lookup(".toast-button")).fire());
        waitForText(shell.layer(), "After the call");
        assertThat(texts(shell.layer())).contains("Mark “Renewal: confirm start date” as done");
    }

    @Test
    void escapeCallsNobody(FxRobot robot) throws Exception {
        ContactId tomas = select(robot);
        marekCalled(tomas);
        waitForText(shell.scene().getRoot(), "Marek was in touch with Tomáš Novák today at 09:12 (Call). “Left word.”");
        robot.push(KeyCode.C);
        waitForText(shell.scene().getRoot(), "Get in touch all the same?");
        robot.interact(() -> {
            assertThat(nameless(shell.scene().getRoot())).isEmpty();
            assertThat(cut()).isEmpty();
        });
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !texts(shell.scene().getRoot()).contains("Get in touch all the same?"));
        assertThat(day.store().past().claims(tomas)).isEmpty();
    }

    @Test
    void anOpenComplaintIsReasonToStopWhateverItsDay(FxRobot robot) throws Exception {
        ContactId tomas = select(robot);
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.EDIT, "x"), "Marek", null);
        edit.row(Entity.ACTIVITY, UUID.randomUUID())
                .set(Field.ACTIVITY_KIND, Values.text("complaint"))
                .set(Field.ACTIVITY_TITLE, Values.text("Pump arrived with a crack"))
                .set(Field.ACTIVITY_DUE, Values.due(day.today().day().plusDays(9), null))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .set(Field.ACTIVITY_OWNER, Values.text("Marek"))
                .belongsTo(tomas.value());
        day.store().write(edit);
        waitForText(
                shell.scene().getRoot(),
                "Tomáš Novák has a complaint that is not settled yet; Marek looks after it, Thu 3 Dec."
                        + " “Pump arrived with a crack”");
        robot.push(KeyCode.C);
        waitForText(shell.scene().getRoot(), "Get in touch all the same?");
        robot.interact(() -> assertThat(cut()).isEmpty());
        robot.push(KeyCode.ESCAPE);
        waitFor(() -> !texts(shell.scene().getRoot()).contains("Get in touch all the same?"));
        assertThat(day.store().past().claims(tomas)).isEmpty();
    }

    private ContactId select(FxRobot robot) throws Exception {
        waitFor(() -> shell.model().row().isPresent());
        ContactId tomas =
                day.store().contacts().named("Tomáš Novák", 1).getFirst().id();
        for (int i = 0; !tomas.equals(shell.model().selection().contact().orElse(null)); i++) {
            assertThat(i).as("keys without effect").isLessThan(100);
            robot.push(i % 40 == 39 ? KeyCode.HOME : KeyCode.DOWN);
        }
        return tomas;
    }

    private void marekCalled(ContactId contact) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(Intent.CLOSE_OUT, "x"), "Marek", null);
        edit.row(Entity.HISTORY, UUID.randomUUID())
                .set(Field.HISTORY_TYPE, Values.text("call"))
                .set(Field.HISTORY_TEXT, Values.text("Left word."))
                .set(Field.HISTORY_WHO, Values.text("Marek"))
                .set(
                        Field.HISTORY_WHEN,
                        Values.moment(day.today().now().toInstant().minus(Duration.ofHours(1))))
                .belongsTo(contact.value());
        day.store().write(edit);
    }
}
