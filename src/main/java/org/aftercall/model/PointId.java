package org.aftercall.model;

import java.util.UUID;

/// Which contact point is meant, the same on every device.
public record PointId(UUID value) {}
