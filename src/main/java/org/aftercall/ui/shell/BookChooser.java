package org.aftercall.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import org.aftercall.wording.Words;

/// Asks for the folder of an address book, with the chooser of the system.
final class BookChooser {
    private BookChooser() {}

    static Optional<Path> ask(Words words, Scene above) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.say("shell.book.folder"));
        return Optional.ofNullable(chooser.showDialog(above.getWindow())).map(File::toPath);
    }
}
