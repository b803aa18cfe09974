package org.aftercall.model;

import java.util.UUID;

/// Which operation is meant: a save, an import, an undo. A form has its operation id from its opening, so nothing is
/// ever saved twice.
public record OperationId(UUID value) {}
