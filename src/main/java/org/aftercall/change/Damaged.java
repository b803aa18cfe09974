package org.aftercall.change;

import java.io.Serial;

/// Bytes that are not what was once written: cut, flipped, or never ours. Nothing of them may be used.
public final class Damaged extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public Damaged(String what) {
        super(what);
    }
}
