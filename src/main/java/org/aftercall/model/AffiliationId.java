package org.aftercall.model;

import java.util.UUID;

/// Which affiliation is meant, the same on every device.
public record AffiliationId(UUID value) {}
