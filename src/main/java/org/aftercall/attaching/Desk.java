package org.aftercall.attaching;

import java.nio.file.Path;

/// What a screen works with that shows attachments.
///
/// @param local where copies lie that other programs look at
public record Desk(Attaching attaching, GivingOut givingOut, Path local) {}
