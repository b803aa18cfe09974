package org.aftercall.model;

import java.util.UUID;

/// Which consent event is meant, the same on every device.
public record ConsentId(UUID value) {}
