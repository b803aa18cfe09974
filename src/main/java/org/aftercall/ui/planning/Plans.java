package org.aftercall.ui.planning;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftercall.agenda.Today;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.search.Finder;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Reminder;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.kit.Sheet;
import org.aftercall.wording.Words;

/// Opens “New action”, anew or from a draft, and says what became of it when it is left.
///
/// @param finder not asked on the screen's thread
/// @param usual how early a new action reminds
/// @param show puts the form beside the page
public record Plans(
        Store store,
        Today today,
        Supplier<Finder> finder,
        Drafts drafts,
        String user,
        Words words,
        Background background,
        Session session,
        Navigator navigator,
        Consumer<Sheet> show,
        Supplier<Reminder> usual) {
    /// @param contact with whom, if that is known
    public void open(Optional<ContactId> contact) {
        background.work(() -> Opening.read(store, drafts, contact), this::show, session::failed);
    }

    /// Goes on with a form that was left before it was saved.
    ///
    /// @param otherwise called if the draft is not one of this form
    public void open(OperationId draft, Runnable otherwise) {
        background.work(
                () -> Opening.read(store, drafts, draft),
                opening -> opening.ifPresentOrElse(this::show, otherwise),
                session::failed);
    }

    private void show(Opening opening) {
        PlanningViewModel form = new PlanningViewModel(
                opening, store, today, finder, words, background, session, drafts, user, usual.get());
        Function<Runnable, Runnable> closing = then -> () -> {
            navigator.close();
            then.run();
        };
        show.accept(new PlanningView(
                form,
                words,
                new PlanningView.Exits(
                        closing.apply(() -> {}),
                        closing.apply(() -> leave(form, opening.form())),
                        closing.apply(form::discard))));
    }

    private void leave(PlanningViewModel form, OperationId id) {
        if (form.leave()) {
            session.say(words.say("planning.kept"), words.say("planning.open"), () -> open(id, () -> {}));
        }
    }
}
