package org.aftercall.cli;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a run ends: with its own exit code, or with a sentence for what could not be done.
///
/// @param words asked when there is something to say
/// @param log where the log lies, for the sentence that names it
record Ending(Terminal terminal, Supplier<Words> words, Path log) {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    /// @param json whether the sentence is wanted as JSON, too; asked when there is one
    int of(BooleanSupplier json, IntSupplier run) {
        try {
            return run.getAsInt();
        } catch (Refused refused) {
            return refused(json, refused.problem().key(), words.get().problem(refused.problem()));
        } catch (RuntimeException | Error broken) {
            LOG.error("command failed", broken);
            return refused(json, "failed", words.get().say("cli.failed", log));
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int refused(BooleanSupplier json, String key, String sentence) {
        if (json.getAsBoolean()) {
            Json.write(terminal.out(), Json.object().with("refused", key).with("sentence", sentence));
            terminal.out().println();
        }
        terminal.err().println(sentence);
        return Commands.REFUSED;
    }
}
