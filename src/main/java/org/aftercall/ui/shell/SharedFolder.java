package org.aftercall.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import org.aftercall.wording.Words;

/// Asks for the folder that colleagues reach, with the chooser of the system.
final class SharedFolder {
    private SharedFolder() {}

    /// @param now the folder that the book is shared in, whose neighbours are shown first
    static Optional<Path> ask(Words words, Scene above, Optional<Path> now) {
        DirectoryChooser chooser = new DirectoryChooser();
        now.map(Path::getParent)
                .filter(Files::isDirectory)
                .ifPresent(beside -> chooser.setInitialDirectory(beside.toFile()));
        chooser.setTitle(words.say("sharing.begin.folder"));
        return Optional.ofNullable(chooser.showDialog(above.getWindow())).map(File::toPath);
    }
}
