package org.aftercall.cli;

import java.util.List;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Round;
import org.aftercall.sharing.SharedBook;
import org.aftercall.wording.Words;
import picocli.CommandLine;

/// `devices`: the laptops that share this book, and whether what was written here has reached them.
@CommandLine.Command(name = "devices")
final class Devices implements Command {
    @Override
    public Answer run(Session session) {
        SharedBook sharing = session.book().sharing();
        Round round = sharing.sync();
        List<Device> devices = sharing.devices();
        var json = Json.object()
                .with("devices", devices.stream().map(Devices::json).toList());
        Words words = session.words();
        Answer answer = Answer.said(json, out -> {
            Columns lines = new Columns();
            for (Device device : devices) {
                var at = device.at().atZone(session.zone());
                lines.line(
                        device.user(),
                        device.laptop(),
                        words.day("day.full", at.toLocalDate()),
                        words.time(at.toLocalTime()),
                        state(words, device),
                        device.id().toString());
            }
            lines.print(out, 0);
        });
        return Exchanged.but(session, round, answer);
    }

    private static String state(Words words, Device device) {
        if (device.retired()) {
            return words.say("cli.devices.retired");
        }
        return device.own() ? words.say("cli.devices.own") : words.say("cli.devices.lacks", device.lacks());
    }

    static Json.Members json(Device device) {
        return Json.object()
                .with("device", device.id())
                .with("user", device.user())
                .with("laptop", device.laptop())
                .with("at", device.at())
                .with("own", device.own())
                .with("retired", device.retired())
                .with("lacks", device.lacks());
    }
}
