package org.aftercall.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercall.model.OperationId;

/// What a command has to say, in both ways of saying it.
///
/// @param operation what was saved and is on the disk, if the command saves
/// @param json value of the one JSON document, as [Json] writes it
/// @param plain says it for people
/// @param trouble a sentence if something is wrong that the command was asked to find; empty if all is well
record Answer(Optional<OperationId> operation, Object json, Consumer<PrintWriter> plain, Optional<String> trouble) {
    static Answer said(Object json, Consumer<PrintWriter> plain) {
        return new Answer(Optional.empty(), json, plain, Optional.empty());
    }

    static Answer saved(OperationId operation, Object json, Consumer<PrintWriter> plain) {
        return new Answer(Optional.of(operation), json, plain, Optional.empty());
    }

    Answer but(String sentence) {
        return new Answer(operation, json, plain, Optional.of(sentence));
    }
}
