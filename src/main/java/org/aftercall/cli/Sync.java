package org.aftercall.cli;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aftercall.sharing.Round;
import org.aftercall.wording.Words;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `sync`: exchanges changes with colleagues, once or until it is stopped.
@CommandLine.Command(name = "sync")
final class Sync implements Command {
    /// Where nobody gives a hint we look by ourselves this often.
    private static final int SECONDS = 10;

    @Option(names = "--watch", descriptionKey = "watch")
    boolean watch;

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        Round round = once(session);
        while (watch && !Thread.currentThread().isInterrupted()) {
            Exchanged.answer(session, round, Exchanged.json(words, round), _ -> {})
                    .plain()
                    .accept(session.terminal().out());
            session.terminal().out().flush();
            if (!hint(session)) {
                break;
            }
            round = once(session);
        }
        return Exchanged.answer(session, round, Exchanged.json(words, round), _ -> {});
    }

    /// Under another replica id if somebody else may go on with ours.
    private static Round once(Session session) {
        Round round = session.book().sharing().sync();
        if (round.identity().isEmpty()) {
            return round;
        }
        session.book().takeNewIdentity();
        session.close();
        return session.book().sharing().sync();
    }

    /// @return whether to go on
    private static boolean hint(Session session) {
        Semaphore hint = new Semaphore(0);
        try (AutoCloseable _ = session.book().sharing().watch(hint::release)) {
            if (hint.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
                hint.drainPermits();
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            throw new IllegalStateException("watching the shared folder", e);
        }
    }
}
