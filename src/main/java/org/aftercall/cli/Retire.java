package org.aftercall.cli;

import org.aftercall.sharing.Device;
import org.aftercall.sharing.SharedBook;
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
        Device gone = sharing.retire(device);
        sharing.sync();
        return Answer.said(
                Json.object().with("retired", gone.id()),
                out -> out.println(session.words().say("cli.retire.done", gone.user())));
    }
}
