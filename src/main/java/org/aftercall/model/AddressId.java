package org.aftercall.model;

import java.util.UUID;

/// Which address is meant, the same on every device.
public record AddressId(UUID value) {}
