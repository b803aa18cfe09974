package org.aftercall.sharing;

/// What a bad implementation could do; each must be noticed, or the simulation is worth nothing (`sync.md` D1).
enum Mistake {
    NONE,
    /// The later clock wins, whoever had seen whom.
    CLOCK_DECIDES,
    /// Nobody waits for what the author had applied.
    NO_CAUSAL_HOLD,
    /// Files are taken for old by their date.
    DATES_AS_CURSOR,
    /// A delete hides a row whatever else was written on it.
    TOMBSTONE_WINS,
    /// What the author had seen is cut down to save room.
    PRUNED_CONTEXT,
    /// A restored book goes on under its old replica id.
    REUSED_REPLICA,
    /// Of a file that is cut short the beginning is applied.
    TRUNCATED_PREFIX,
    /// What is attached stays where it was attached.
    CONTENTS_NOT_LEFT
}
