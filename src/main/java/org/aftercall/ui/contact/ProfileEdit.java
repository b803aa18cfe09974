package org.aftercall.ui.contact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.ui.kit.OwnKind;

/// A change of the profile. Only what became different is written, all of it at once. Knows no window.
public final class ProfileEdit {
    private final Around around;
    private final Found found;
    private final ProfileForm form;
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private boolean saving;

    ProfileEdit(Around around, Found found) {
        this.around = around;
        this.found = found;
        this.form = new ProfileForm(around, found, () -> trouble.set(""));
    }

    public ProfileForm form() {
        return form;
    }

    /// What holds the save up, empty if nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    Found found() {
        return found;
    }

    public boolean isChanged() {
        Edit now = edit(Optional.empty());
        return !now.changes().isEmpty() || !now.deleted().isEmpty();
    }

    /// Saves; everything or nothing.
    ///
    /// @param done called once it is on the disk
    void save(Runnable done) {
        Optional<String> missing = missing();
        trouble.set(missing.orElse(""));
        if (saving || missing.isPresent()) {
            return;
        }
        if (!isChanged()) {
            done.run();
            return;
        }
        saving = true;
        around.background()
                .work(
                        () -> around.store().write(edit(companyId())),
                        saved -> {
                            saving = false;
                            around.session()
                                    .saved(saved.operation(), around.words().say("card.saved", found.name()));
                            done.run();
                        },
                        e -> {
                            saving = false;
                            around.session().failed(e);
                        });
    }

    private Optional<String> missing() {
        for (EditedLine.Text each : form.texts()) {
            boolean day = each.about() instanceof EditedLine.About.Cell(Field field) && field.kind() == Field.Kind.DAY;
            if (day && !each.text().get().isBlank() && day(each).isEmpty()) {
                return Optional.of(
                        around.words().say("card.edit.no-day", each.text().get().strip()));
            }
            boolean fits = !each.isChanged()
                    || form.kind(each).stored(each.text().get(), around.words()).isPresent();
            if (!fits) {
                return Optional.of(around.words()
                        .say(
                                form.kind(each) == OwnKind.DATE ? "card.edit.no-day" : "card.edit.no-number",
                                each.text().get().strip()));
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(EditedLine.Text text) {
        return Cells.day(text.text().get(), around.words());
    }

    /// The company that was typed, if the book has it already.
    private Optional<UUID> companyId() {
        return form.text(EditedLine.About.Company.COMPANY).flatMap(name -> Cells.company(around.store(), name));
    }

    /// @param company that is known by the name that was typed
    private Edit edit(Optional<UUID> company) {
        Edit edit = new Edit(operation, Intent.of(Intent.EDIT, found.name()), around.user(), found.seen());
        ProfileWriting writing = new ProfileWriting(edit, found.card(), around);
        writing.name(form.texts());
        writing.job(
                form.text(new EditedLine.About.Cell(Field.AFFILIATION_TITLE)).orElse(""),
                form.text(EditedLine.About.Company.COMPANY),
                company);
        form.texts().stream().filter(EditedLine.Text::isChanged).forEach(text -> writing.text(text, form.kind(text)));
        form.points().forEach(writing::point);
        form.places().forEach(writing::place);
        writing.marks(form.priorityProperty().get(), form.typeProperty().get());
        return edit;
    }
}
