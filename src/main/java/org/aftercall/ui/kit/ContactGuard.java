package org.aftercall.ui.kit;

import java.util.List;
import java.util.Set;
import org.aftercall.model.Channel;
import org.aftercall.model.Clash;
import org.aftercall.model.ContactId;

/// Asked before somebody gets in touch with a contact, so that no two colleagues do on one day.
public interface ContactGuard {
    /// Nobody else is there.
    ContactGuard NONE = new ContactGuard() {
        @Override
        public List<Doubt> doubts(ContactId contact) {
            return List.of();
        }

        @Override
        public void before(ContactId contact, Channel channel, Runnable go) {
            go.run();
        }

        @Override
        public void begun(ContactId contact, Channel channel) {}

        @Override
        public Busy busy() {
            return Busy.NOBODY;
        }
    };

    /// What speaks against it.
    ///
    /// @param sentence what a colleague does, did or means to do, and how old that knowledge is
    record Doubt(Clash.Kind kind, String sentence) {}

    /// What speaks against getting in touch now, the gravest first. Not for the screen's thread.
    List<Doubt> doubts(ContactId contact);

    /// Gets in touch: at once if nothing speaks against it, else after a question that one Enter answers.
    void before(ContactId contact, Channel channel, Runnable go);

    /// Tells colleagues that somebody gets in touch, whatever speaks against it.
    void begun(ContactId contact, Channel channel);

    /// With whom colleagues are in touch, and who complains.
    ///
    /// @param today now or today
    /// @param lately within five working days, but not today
    /// @param complaints whose complaint is not settled
    /// @param ages sentences that say how old what is known of those colleagues is
    record Busy(Set<ContactId> today, Set<ContactId> lately, Set<ContactId> complaints, List<String> ages) {
        static final Busy NOBODY = new Busy(Set.of(), Set.of(), Set.of(), List.of());

        public Busy {
            today = Set.copyOf(today);
            lately = Set.copyOf(lately);
            complaints = Set.copyOf(complaints);
            ages = List.copyOf(ages);
        }
    }

    /// With whom of all contacts colleagues are in touch, and who complains. Not for the screen's thread.
    Busy busy();
}
