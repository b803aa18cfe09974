package org.aftercall.ui.sharing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.Standing;

/// Sharing of the open book, as the window has it.
public interface SharingDesk {
    /// How it stands now.
    Standing standing();

    /// Tells a listener how it stands, now and whenever that changes, on a thread of its own.
    AutoCloseable onStanding(Consumer<Standing> listener);

    /// Exchanges now.
    void now();

    /// Rests, or goes on.
    ///
    /// @return completed on a thread of its own; with what was thrown if it could not be done
    CompletableFuture<Boolean> pause(boolean paused);

    /// Does something with the shared book, on a thread of its own.
    <T> CompletableFuture<T> with(Exchange.Action<T> action);

    /// Brings the book of a colleague to this laptop: if it is the open one, or that has nothing in it, in its place;
    /// else beside it. The window then shows it.
    ///
    /// @param name what the book is called
    /// @param user what colleagues call who works here
    /// @return completed with whether the window is opened anew
    CompletableFuture<Boolean> join(OpenedBook opened, String name, String user);

    /// Opens the window anew, and the book under another replica id.
    void anew();

    /// A window whose book nobody can share.
    SharingDesk NONE = new SharingDesk() {
        @Override
        public Standing standing() {
            return Standing.ALONE;
        }

        @Override
        public AutoCloseable onStanding(Consumer<Standing> listener) {
            listener.accept(Standing.ALONE);
            return () -> {};
        }

        @Override
        public void now() {}

        @Override
        public CompletableFuture<Boolean> pause(boolean paused) {
            return CompletableFuture.failedFuture(new IllegalStateException("not shared"));
        }

        @Override
        public <T> CompletableFuture<T> with(Exchange.Action<T> action) {
            return CompletableFuture.failedFuture(new IllegalStateException("not shared"));
        }

        @Override
        public CompletableFuture<Boolean> join(OpenedBook opened, String name, String user) {
            return CompletableFuture.failedFuture(new IllegalStateException("not shared"));
        }

        @Override
        public void anew() {}
    };
}
