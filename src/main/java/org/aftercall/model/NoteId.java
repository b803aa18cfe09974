package org.aftercall.model;

import java.util.UUID;

/// Which note is meant, the same on every device.
public record NoteId(UUID value) {}
