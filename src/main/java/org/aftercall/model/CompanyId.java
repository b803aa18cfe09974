package org.aftercall.model;

import java.util.UUID;

/// Which company is meant, the same on every device.
public record CompanyId(UUID value) {}
