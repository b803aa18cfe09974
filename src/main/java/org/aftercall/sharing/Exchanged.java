package org.aftercall.sharing;

import java.time.Instant;
import java.util.Optional;

/// One exchange that brought or left something, or in which the folder became unusable.
///
/// @param came changes of colleagues
/// @param went changes that were left for them
public record Exchanged(Instant at, long came, long went, Optional<TransportFailed.Trouble> trouble) {}
