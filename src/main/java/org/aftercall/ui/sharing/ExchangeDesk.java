package org.aftercall.ui.sharing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.aftercall.sharing.Exchange;
import org.aftercall.sharing.Standing;

/// Sharing through an exchange. What concerns the window around it is left to those who have one.
public abstract class ExchangeDesk implements SharingDesk {
    private final Exchange exchange;

    /// @param exchange closed by whoever opened it
    protected ExchangeDesk(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public final Standing standing() {
        return exchange.standing();
    }

    @Override
    public final AutoCloseable onStanding(Consumer<Standing> listener) {
        return exchange.onStanding(listener);
    }

    @Override
    public final void now() {
        exchange.now();
    }

    @Override
    public final CompletableFuture<Boolean> pause(boolean paused) {
        return exchange.pause(paused);
    }

    @Override
    public final <T> CompletableFuture<T> with(Exchange.Action<T> action) {
        return exchange.with(action);
    }
}
