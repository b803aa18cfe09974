package org.aftercall.model;

import java.util.UUID;

/// Which group is meant, the same on every device.
public record GroupId(UUID value) {}
