package org.aftercall.model;

import java.util.UUID;

/// Which contact is meant, the same on every device.
public record ContactId(UUID value) {}
