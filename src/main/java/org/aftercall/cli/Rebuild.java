package org.aftercall.cli;

import org.aftercall.store.Progress;
import org.aftercall.store.Upkeep;
import picocli.CommandLine;

/// `rebuild`: makes the database again from the journal.
@CommandLine.Command(name = "rebuild")
final class Rebuild implements Command {
    @Override
    public Answer run(Session session) {
        Upkeep upkeep = session.store().upkeep();
        upkeep.rebuild(Progress.NONE);
        long contacts = session.store().contacts().count();
        long records = upkeep.position().records();
        String digest = upkeep.digest();
        return Answer.said(
                Json.object()
                        .with("contacts", contacts)
                        .with("records", records)
                        .with("digest", digest),
                out -> out.println(session.words().say("cli.rebuild.done", contacts, records)));
    }
}
