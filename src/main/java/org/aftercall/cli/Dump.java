package org.aftercall.cli;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Supplier;
import org.aftercall.store.Upkeep;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// `dump`: the whole book in its canonical form. Equal books give equal bytes.
@CommandLine.Command(name = "dump")
final class Dump implements Command {
    @Option(names = "--digest")
    boolean digest;

    @Override
    public Answer run(Session session) {
        Upkeep upkeep = session.store().upkeep();
        if (digest) {
            String hex = upkeep.digest();
            return Answer.said(Json.object().with("digest", hex), out -> out.println(hex));
        }
        return Answer.said(Json.object().with("dump", (Supplier<List<String>>) () -> lines(upkeep)), out -> {
            upkeep.dump(out);
            out.flush();
        });
    }

    private static List<String> lines(Upkeep upkeep) {
        StringWriter text = new StringWriter();
        upkeep.dump(text);
        return text.toString().lines().toList();
    }
}
