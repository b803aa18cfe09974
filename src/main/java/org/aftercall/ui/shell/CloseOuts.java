package org.aftercall.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.layout.Region;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Store;
import org.aftercall.ui.aftercall.AfterCallView;
import org.aftercall.ui.aftercall.AfterCallViewModel;
import org.aftercall.ui.aftercall.FormText;
import org.aftercall.ui.aftercall.Subject;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.today.Line;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Opens the close-out of a contact, anew or from a draft, and says what became of it when it is left.
final class CloseOuts {
    /// Where the form stands, one at a time.
    interface Place {
        boolean isTaken();

        /// @param onEscape what Esc does
        void show(Region form, Runnable onEscape);

        void leave();
    }

    private final Parts parts;
    private final Store store;
    private final Words words;
    private final Background background;
    private final Session session;
    private final Preferences preferences;
    private final TodayViewModel model;
    private final BooleanExpression low;
    private final Place place;

    /// @param low whether the window is so low that the form stands closer
    CloseOuts(
            Parts parts,
            Words words,
            Session session,
            Preferences preferences,
            TodayViewModel model,
            BooleanExpression low,
            Place place) {
        this.low = low;
        this.parts = parts;
        this.store = parts.store();
        this.words = words;
        this.background = parts.background();
        this.session = session;
        this.preferences = preferences;
        this.model = model;
        this.place = place;
    }

    /// Opens the close-out of anybody, from any screen.
    void open(Destination.AfterCall of) {
        openForm(
                of.contact(),
                of.activity().orElse(null),
                of.typed().map(Destination.Typed::form).orElseGet(Subject::newForm),
                of.typed().map(Destination.Typed::text).orElse(""),
                Optional.empty(),
                AfterCallView::begin);
    }

    void open(Line.Row row) {
        openForm(
                row.contact(),
                row.activity(),
                Subject.newForm(),
                "",
                model.selection().after(row),
                AfterCallView::begin);
    }

    /// Done and nothing to say about it: only what comes next is asked.
    void openAtNext(Line.Row row) {
        openForm(
                row.contact(),
                row.activity(),
                Subject.newForm(),
                "",
                model.selection().after(row),
                AfterCallView::beginAtNext);
    }

    void open(Line.Draft draft) {
        openDraft(draft.form());
    }

    private void openDraft(OperationId form) {
        background.work(
                () -> Optional.ofNullable(parts.drafts().all().get(form)),
                found -> found.flatMap(text -> FormText.about(text).map(about -> new Kept(form, text, about)))
                        .ifPresent(kept -> openForm(
                                kept.about().contact(),
                                kept.about().activity(),
                                form,
                                kept.text(),
                                Optional.empty(),
                                AfterCallView::begin)),
                session::failed);
    }

    private record Kept(OperationId form, String text, FormText.About about) {}

    private void openForm(
            ContactId contact,
            @Nullable ActivityId activity,
            OperationId form,
            String draft,
            Optional<Line.Row> next,
            Consumer<AfterCallView> begin) {
        if (place.isTaken()) {
            return;
        }
        background.work(
                () -> {
                    Optional<Kept> left = draft.isEmpty() ? kept(contact, activity) : Optional.empty();
                    return Subject.read(
                            store,
                            new FormText.About(contact, activity),
                            left.map(Kept::form).orElse(form),
                            left.map(Kept::text).orElse(draft),
                            new Subject.Writer(parts.user(), parts.today().now().toInstant()));
                },
                found -> found.ifPresent(subject -> showForm(subject, next, begin)),
                session::failed);
    }

    /// What was typed about the same work before and is not saved: the form goes on with the latest of it, else a
    /// second one about the same call would be begun.
    private Optional<Kept> kept(ContactId contact, @Nullable ActivityId activity) {
        FormText.About same = new FormText.About(contact, activity);
        return parts.drafts().all().entrySet().stream()
                .flatMap(each -> FormText.about(each.getValue())
                        .filter(same::equals)
                        .map(about -> new Kept(each.getKey(), each.getValue(), about))
                        .stream())
                .filter(each -> store.operations().find(each.form()).isEmpty())
                .reduce((_, later) -> later);
    }

    private void showForm(Subject subject, Optional<Line.Row> next, Consumer<AfterCallView> begin) {
        AfterCallViewModel form = new AfterCallViewModel(
                subject, store, parts.today(), words, background, session, parts.drafts(), parts.user());
        AfterCallView.Exits exits = new AfterCallView.Exits(
                andNext -> {
                    if (andNext) {
                        next.ifPresent(model.selection()::select);
                    }
                    place.leave();
                },
                () -> leave(form),
                () -> cancel(form));
        AfterCallView view = new AfterCallView(
                form,
                words,
                next.map(Line.Row::name).orElse(""),
                preferences.enterGoesOnProperty().get(),
                low,
                exits);
        place.show(view, exits.left());
        begin.accept(view);
    }

    private void leave(AfterCallViewModel form) {
        boolean kept = form.leave();
        place.leave();
        model.refresh();
        if (kept) {
            OperationId id = form.subject().form();
            session.say(words.say("after.kept", form.subject().name()), words.say("after.open"), () -> openDraft(id));
        }
    }

    private void cancel(AfterCallViewModel form) {
        Optional<String> typed = form.discard();
        place.leave();
        Subject subject = form.subject();
        typed.ifPresent(text -> session.say(
                words.say("after.discarded"),
                words.say("after.undo"),
                () -> openForm(
                        subject.card().contact().id(),
                        subject.activity() == null ? null : subject.activity().id(),
                        Subject.newForm(),
                        text,
                        Optional.empty(),
                        AfterCallView::begin)));
    }
}
