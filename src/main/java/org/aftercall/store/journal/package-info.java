/// The append-only journal on the local disk: frames, segments, checksums, replay.
@NullMarked
package org.aftercall.store.journal;

import org.jspecify.annotations.NullMarked;
