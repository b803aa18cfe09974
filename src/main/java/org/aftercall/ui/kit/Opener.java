package org.aftercall.ui.kit;

/// Opens addresses and files with the programs that the user has for them.
@FunctionalInterface
public interface Opener {
    /// Opens one; does not wait.
    ///
    /// @param address `tel:`, `mailto:` or `file:`
    /// @param failed run if no program did, on any thread
    void open(String address, Runnable failed);
}
