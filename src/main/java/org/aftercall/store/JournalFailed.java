package org.aftercall.store;

/// The disk refused a record of the journal; nothing of it counts.
public final class JournalFailed extends RuntimeException {
    public JournalFailed(String doing, Throwable cause) {
        super(doing, cause);
    }
}
