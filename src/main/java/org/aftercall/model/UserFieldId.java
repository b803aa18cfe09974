package org.aftercall.model;

import java.util.UUID;

/// Which user field is meant, the same on every device.
public record UserFieldId(UUID value) {}
