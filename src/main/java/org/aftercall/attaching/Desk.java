package org.aftercall.attaching;

import java.nio.file.Path;
import org.aftercall.store.Contents;

/// What a screen works with that shows attachments.
///
/// @param contents the bytes of what is attached
/// @param local where copies lie that other programs look at
public record Desk(Attaching attaching, GivingOut givingOut, Contents contents, Path local) {}
