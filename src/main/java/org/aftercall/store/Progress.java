package org.aftercall.store;

/// How far a long operation has come, and whether it should stop.
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void reached(long done, long of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// @param of 0 if not known
    void reached(long done, long of);

    boolean cancelled();
}
