package org.aftercall.ui.shell;

import org.aftercall.ui.importing.FeedsViewModel;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.planning.AlarmsViewModel;
import org.aftercall.ui.planning.Plans;
import org.aftercall.ui.sharing.SharingViewModel;
import org.aftercall.ui.today.TodayViewModel;
import org.aftercall.wording.Words;

/// The state that lives as long as the window does, whatever screen is shown.
final class Models {
    private final TodayViewModel today;
    private final Plans plans;
    private final ContactGuard guard;
    private final SharingViewModel sharing;
    private final AlarmsViewModel alarms;
    private final FeedsViewModel feeds;

    /// @param session asks the guard that is made here, from now on
    Models(
            Parts parts,
            Words words,
            WindowSession session,
            Navigation navigation,
            RunningJobs jobs,
            Preferences preferences,
            Layers layers,
            ModalLayer questions) {
        this.today = new TodayViewModel(
                parts.store(),
                parts.today(),
                words,
                parts.background(),
                session,
                jobs,
                parts.drafts(),
                parts.zone(),
                parts.user());
        preferences.todayOrderProperty().subscribe(today::order);
        this.plans = new Plans(
                parts.store(),
                parts.today(),
                parts.book().finder(),
                parts.drafts(),
                parts.user(),
                words,
                parts.background(),
                session,
                navigation,
                layers::show,
                preferences.reminderProperty()::get);
        this.guard = new GuardedContacts(parts, words, session, navigation, questions);
        today.guardedBy(guard);
        session.guardedBy(guard);
        this.sharing = new SharingViewModel(new SharingViewModel.Around(
                parts.book().sharing(),
                parts.store(),
                parts.book().finder(),
                parts.book().name(),
                parts.user(),
                words,
                parts.background(),
                session,
                navigation,
                parts.today()::now));
        this.feeds = ImportScreen.feeds(parts, words, session, jobs);
        this.alarms = new AlarmsViewModel(new AlarmsViewModel.Desk(
                parts.store(),
                parts.today(),
                words,
                parts.background(),
                session,
                navigation,
                parts.memory(),
                parts.user(),
                preferences::isQuiet));
        preferences.quietProperty().addListener((_, _, _) -> alarms.look());
        preferences.quietFromProperty().addListener((_, _, _) -> alarms.look());
        preferences.quietToProperty().addListener((_, _, _) -> alarms.look());
    }

    TodayViewModel today() {
        return today;
    }

    Plans plans() {
        return plans;
    }

    /// Asked before somebody gets in touch with a contact.
    ContactGuard guard() {
        return guard;
    }

    SharingViewModel sharing() {
        return sharing;
    }

    /// What arrives in folders.
    FeedsViewModel feeds() {
        return feeds;
    }

    /// What reminds.
    AlarmsViewModel alarms() {
        return alarms;
    }

    /// Looks at the clock from now on.
    void keepTime() {
        today.keepTime();
        alarms.keepTime();
        sharing.keepTime();
        feeds.keepTime();
    }
}
