package org.aftercall.sharing;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The shared place could not be used. What was to be sent waits; nothing is lost.
public final class TransportFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    /// What is the matter, as far as it can be told.
    public enum Trouble {
        /// Not there: renamed, not mounted, switched off, or of another book.
        AWAY,
        /// May be read but not written.
        READ_ONLY,
        /// No room.
        FULL,
        /// Somebody else has it just now; later it will do.
        BUSY
    }

    TransportFailed(Trouble trouble, String what, @Nullable Throwable cause) {
        super(what, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
