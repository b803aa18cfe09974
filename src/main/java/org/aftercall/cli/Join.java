package org.aftercall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.sharing.FoundBook;
import org.aftercall.sharing.OpenedBook;
import org.aftercall.sharing.Round;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `join`: brings the book that a colleague shares to this laptop.
@CommandLine.Command(name = "join")
final class Join implements Command {
    @Parameters(paramLabel = "FOLDER", descriptionKey = "folder")
    Path folder = Path.of("");

    @Option(names = "--as", paramLabel = "NAME", required = true, descriptionKey = "as")
    String name = "";

    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphrase-file")
    @Nullable
    Path passphraseFile;

    @Override
    public Answer run(Session session) {
        String user = Exchanged.name(name);
        FoundBook found = found(Exchanged.folder(folder));
        OpenedBook opened = OpenedBook.open(folder, found.dataset(), passphrase());
        OpenBook book = session.open(found.dataset());
        book.sharing().join(opened, user);
        book.belongsTo(user);
        Round round = book.sharing().sync();
        Words words = session.words();
        long contacts = session.store().contacts().count();
        var json = Exchanged.json(words, round).with("book", found.name()).with("contacts", contacts);
        return Exchanged.answer(
                session, round, json, out -> out.println(words.say("cli.join.done", found.name(), contacts)));
    }

    private static FoundBook found(Path folder) {
        List<FoundBook> all = FoundBook.in(folder);
        if (all.isEmpty()) {
            throw new Refused("sharing.nothing-there", folder.toString());
        }
        if (all.size() > 1) {
            throw new Refused(
                    "sharing.several-books",
                    folder.toString(),
                    String.join(", ", all.stream().map(FoundBook::name).toList()));
        }
        return all.getFirst();
    }

    private Optional<String> passphrase() {
        Path file = passphraseFile;
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new Refused(Problem.refused("sharing.no-passphrase-file", file.toString()), e);
        }
    }
}
