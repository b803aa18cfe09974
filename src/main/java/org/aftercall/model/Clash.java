package org.aftercall.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A reason to think twice before getting in touch with somebody: what a colleague does, did or means to do.
///
/// @param who the colleague; may be empty for a complaint that nobody looks after
/// @param name whom it was about: the contact, or somebody at the same company
/// @param when the moment it happened; null for what is planned
/// @param day the local day it is planned for; null for what happened
/// @param type stored form of what happened, or of what is planned
/// @param result stored form of how it ended, may be empty
/// @param text what was said, or what is planned, may be empty
/// @param heard when the colleague's laptop was heard of last; null if that is not known, or it is this one
public record Clash(
        Kind kind,
        String who,
        String name,
        @Nullable Instant when,
        @Nullable LocalDate day,
        String type,
        String result,
        String text,
        @Nullable Instant heard) {
    /// What it is, the gravest first.
    public enum Kind {
        /// is getting in touch just now
        NOW,
        /// a complaint is not settled yet
        COMPLAINT,
        /// was in touch today
        TODAY,
        /// was in touch within five working days
        LATELY,
        /// means to
        PLANNED,
        /// was in touch with somebody at the same company within three days
        COMPANY
    }

    /// Whether somebody should stop and confirm.
    public boolean stops() {
        return kind == Kind.NOW || kind == Kind.COMPLAINT || kind == Kind.TODAY;
    }
}
