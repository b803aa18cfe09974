package org.aftercall.sharing;

import java.time.Instant;
import org.aftercall.change.ReplicaId;

/// A laptop that shares the book, as its last card says.
///
/// @param user name of the person
/// @param laptop name of the laptop
/// @param at when it said so, by its own clock
/// @param own whether it is this one
/// @param retired whether somebody took it out
/// @param lacks changes of this laptop that it does not have yet; 0 shows that the shared folder really reaches it
/// @param ahead changes of that laptop that it has told of and that are not here yet
public record Device(
        ReplicaId id, String user, String laptop, Instant at, boolean own, boolean retired, long lacks, long ahead) {}
