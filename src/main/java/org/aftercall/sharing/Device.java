package org.aftercall.sharing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercall.change.ReplicaId;

/// A laptop that shares the book, as its last card says.
///
/// @param user name of the person
/// @param laptop name of the laptop
/// @param at when it said so, by its own clock
/// @param own whether it is this one
/// @param retired whether somebody took it out
/// @param lacks changes of this laptop that it has not acknowledged; 0 shows that the shared folder really reaches it
/// @param since when the first of these was made, by the clock of this laptop; empty if there are none
/// @param ahead changes of that laptop that it has told of and that are not here yet
public record Device(
        ReplicaId id,
        String user,
        String laptop,
        Instant at,
        boolean own,
        boolean retired,
        long lacks,
        Optional<Instant> since,
        long ahead) {
    /// So long it may take until what was written is acknowledged: the syncer, the receipt, and two clocks that are not
    /// quite the same.
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    /// Whether it said something of itself long after changes of this laptop that it still did not have then: perhaps
    /// it sees another folder. Who has said nothing since was perhaps not there.
    public boolean isCutOff() {
        return since.filter(first -> at.isAfter(first.plus(PATIENCE))).isPresent();
    }
}
