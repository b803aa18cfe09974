package org.aftercall.outreach;

import java.time.Instant;
import java.util.Optional;

/// How old what is known of a colleague is. Asked of those who exchange with them.
@FunctionalInterface
public interface Freshness {
    /// Nobody shares the book.
    Freshness NOBODY = _ -> Optional.empty();

    /// When a laptop of a colleague was heard of last; empty if there is none but this one.
    ///
    /// @param user name of the colleague
    Optional<Instant> heard(String user);
}
