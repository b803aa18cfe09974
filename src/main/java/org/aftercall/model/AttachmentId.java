package org.aftercall.model;

import java.util.UUID;

/// Which attachment is meant, the same on every device.
public record AttachmentId(UUID value) {}
