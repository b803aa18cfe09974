package org.aftercall.model;

import java.util.UUID;

/// Which history entry is meant, the same on every device.
public record HistoryId(UUID value) {}
