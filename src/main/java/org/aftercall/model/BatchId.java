package org.aftercall.model;

import java.util.UUID;

/// Which import batch is meant, the same on every device.
public record BatchId(UUID value) {}
