package org.aftercall.ui.importing;

import java.nio.file.Path;

/// A file that is protected by a password, which is asked for.
///
/// @param left how often one can still be tried
record Locked(Path file, int left) {
    static final int TRIES = 3;
}
