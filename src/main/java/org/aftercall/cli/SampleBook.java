package org.aftercall.cli;

import org.aftercall.model.Refused;
import org.aftercall.sample.Sample;
import org.aftercall.store.Progress;
import org.aftercall.store.Saved;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `sample`: invented people to try the program with.
@CommandLine.Command(name = "sample")
final class SampleBook implements Command {
    @Option(names = "--contacts", paramLabel = "N", required = true)
    int contacts;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    long seed;

    @Override
    public Answer run(Session session) {
        if (contacts < 1) {
            throw new Refused("sample.contacts");
        }
        Sample sample = new Sample(contacts, seed, session.today(), session.zone(), session.user());
        Saved saved = sample.writeTo(session.store(), Session.newOperation(), Progress.NONE);
        var json = Json.object()
                .with("contacts", contacts)
                .with("rows", saved.rows())
                .with("operation", saved.operation().value());
        return Answer.saved(
                saved.operation(), json, out -> out.println(session.words().say("cli.sample.done", contacts)));
    }
}
