package org.aftercall.cli;

/// One command of the command line, with its options filled in.
interface Command {
    /// Does it.
    ///
    /// @throws org.aftercall.model.Refused if it cannot be done; nothing was changed
    Answer run(Session session);
}
