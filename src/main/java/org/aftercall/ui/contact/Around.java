package org.aftercall.ui.contact;

import java.time.ZoneId;
import org.aftercall.agenda.Today;
import org.aftercall.attaching.Desk;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Drafts;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// What the card and the form for a new contact work with.
///
/// @param today the due list of the book, with its clock
/// @param user name of the person at the keyboard
/// @param guard asked before somebody gets in touch
/// @param files what is attached; null where nothing can be
public record Around(
        Store store,
        Today today,
        Words words,
        Background background,
        Session session,
        Navigator navigator,
        Drafts drafts,
        ZoneId zone,
        String user,
        ContactGuard guard,
        @Nullable Desk files) {
    /// Where nothing can be attached.
    public Around(
            Store store,
            Today today,
            Words words,
            Background background,
            Session session,
            Navigator navigator,
            Drafts drafts,
            ZoneId zone,
            String user,
            ContactGuard guard) {
        this(store, today, words, background, session, navigator, drafts, zone, user, guard, null);
    }

    /// Where nobody else is there.
    public Around(
            Store store,
            Today today,
            Words words,
            Background background,
            Session session,
            Navigator navigator,
            Drafts drafts,
            ZoneId zone,
            String user) {
        this(store, today, words, background, session, navigator, drafts, zone, user, ContactGuard.NONE);
    }
}
