package org.aftercall.ui.kit;

import java.util.function.Consumer;

/// Long work in the background that the user sees, and can stop: a bar above the foot of the sidebar.
public interface Jobs {
    /// Begins some work.
    ///
    /// @param title what is done, in the user's language
    /// @param done gets the answer, on the screen's thread
    /// @param failed gets what was thrown, also after a stop, on the screen's thread
    <T> void start(String title, Work<T> work, Consumer<T> done, Consumer<Exception> failed);

    /// The work itself, on a thread of its own.
    @FunctionalInterface
    interface Work<T> {
        T run(Meter meter) throws Exception;
    }

    /// How far it is. Safe for any thread.
    interface Meter {
        /// @param total 0 while it is not known
        void at(long done, long total);

        /// Whether the user stopped it.
        boolean isStopped();
    }
}
