package org.aftercall.ui.contact;

import java.util.List;
import org.aftercall.model.ActivityId;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.store.Operations;
import org.jspecify.annotations.Nullable;

/// Everything a card says but its timeline, in the user's words.
///
/// @param profile what was typed or imported, only what is filled
/// @param activity what follows from the history
/// @param own the user's own fields, only what is filled
/// @param next open actions, the next one first
/// @param ending why there is deliberately no next action, empty if nothing was said
/// @param firm null if the contact works nowhere
public record CardPicture(
        ContactId contact,
        Head head,
        List<Banner> banners,
        List<Line> profile,
        List<Fact> activity,
        List<Line> own,
        List<Line> notes,
        List<Next> next,
        String ending,
        @Nullable Firm firm) {
    public CardPicture {
        banners = List.copyOf(banners);
        profile = List.copyOf(profile);
        activity = List.copyOf(activity);
        own = List.copyOf(own);
        notes = List.copyOf(notes);
        next = List.copyOf(next);
    }

    /// @param job title with the word that leads to the company, or alone
    /// @param place city and country
    /// @param time what the clock shows there, empty if nobody knows
    /// @param phone that a call would take, empty for none
    /// @param email that a message would take, empty for none
    /// @param noCall why there is no call, empty if there may be one
    /// @param noWrite why there is no e-mail, empty if there may be one
    public record Head(
            String name,
            Priority priority,
            @Nullable RelationshipType type,
            String job,
            @Nullable CompanyId company,
            String companyName,
            String place,
            String time,
            String phone,
            String email,
            String noCall,
            String noWrite) {}

    /// A line across the page that must not be overlooked.
    ///
    /// @param strong what it is
    /// @param text more of it, may be empty
    public record Banner(About about, String strong, String text) {}

    /// What a banner is about, and what its button does.
    public sealed interface About {
        /// Refusals that stand.
        enum Refused implements About {
            REFUSED
        }

        /// A colleague was in touch today.
        ///
        /// @param entry what the colleague wrote
        /// @param question asked before another call
        record Colleague(HistoryId entry, String question) implements About {}

        /// What else a colleague does, did or means to do.
        enum Doubt implements About {
            DOUBT
        }

        enum Status implements About {
            STATUS
        }

        /// A close-out that was left before it was saved.
        record Draft(OperationId form, String text) implements About {}
    }

    /// One value.
    ///
    /// @param value as it is shown
    /// @param remark that it bounced, is wrong or retired; else empty
    /// @param author who wrote it, when and how; empty if unknown
    /// @param also what others wrote at the same time
    public record Line(
            String label, String value, Kind kind, boolean preferred, String remark, String author, List<Also> also) {
        public Line {
            also = List.copyOf(also);
        }
    }

    /// What can be done with a value.
    public enum Kind {
        PHONE,
        EMAIL,
        WEB,
        TEXT
    }

    /// A value that stands beside the shown one.
    public record Also(String value, String author, Operations.Change change) {}

    /// Something computed.
    ///
    /// @param why how it was computed
    public record Fact(String label, String value, String why) {}

    /// An open action.
    ///
    /// @param spoken all of it for a screen reader
    public record Next(ActivityId activity, String title, ActivityKind kind, String when, Due due, String spoken) {}

    /// How the date of an action looks.
    public enum Due {
        LATE,
        TODAY,
        LATER
    }

    /// @param text how many people and open actions
    public record Firm(CompanyId company, String name, String text) {}
}
