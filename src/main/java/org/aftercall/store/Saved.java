package org.aftercall.store;

import java.util.Optional;
import org.aftercall.change.Dot;
import org.aftercall.model.OperationId;

/// The answer to a save: it is on the disk.
///
/// @param dot the frame that it became; empty if nothing was different from what is there
/// @param rows number of rows that really changed
public record Saved(OperationId operation, Optional<Dot> dot, int rows) {}
