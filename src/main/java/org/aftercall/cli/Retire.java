package org.aftercall.cli;

import org.aftercall.sharing.SharedBook;
import org.aftercall.sharing.SharedBook.Retired;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/// `retire`: takes a lost laptop out.
@CommandLine.Command(name = "retire")
final class Retire implements Command {
    @Parameters(paramLabel = "DEVICE", descriptionKey = "device")
    String device = "";

    @Override
    public Answer run(Session session) {
        SharedBook sharing = session.book().sharing();
        sharing.sync();
        Retired gone = sharing.retire(device);
        sharing.sync();
        var json = Json.object()
                .with("retired", gone.device().id())
                .with("passphrase", gone.passphrase().orElse(null));
        return Answer.said(json, out -> {
            out.println(session.words().say("cli.retire.done", gone.device().user()));
            gone.passphrase().ifPresent(words -> {
                out.println(session.words().say("cli.retire.words"));
                out.println("  " + words);
            });
        });
    }
}
