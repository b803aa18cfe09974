package org.aftercall.search;

/// The index cannot be read or written. It holds nothing of its own, so it is thrown away and made again.
final class BrokenIndex extends RuntimeException {
    BrokenIndex(String doing, Throwable cause) {
        super(doing, cause);
    }
}
