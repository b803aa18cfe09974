package org.aftercall.model;

import java.util.UUID;

/// Which activity is meant, the same on every device.
public record ActivityId(UUID value) {}
