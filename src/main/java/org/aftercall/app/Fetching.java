package org.aftercall.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftercall.attaching.GivingOut;
import org.aftercall.model.Refused;
import org.aftercall.sharing.Exchange;

/// Brings attachments here while a window is open: on the thread of sharing, which may be amid an exchange. Never to be
/// asked on the screen's thread.
record Fetching(Exchange exchange) implements GivingOut.Elsewhere {
    private static final long SECONDS = 60;

    /// Who waits longer is told that it is on its way; it comes with a later exchange.
    @Override
    public boolean fetch(String sha256) {
        try {
            return exchange.fetch(sha256).get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            return false;
        }
    }
}
