package org.aftercall.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;
import org.aftercall.wording.Words;

/// Asks for the folder that colleagues reach, with the chooser of the system.
final class SharedFolder {
    private SharedFolder() {}

    static Optional<Path> ask(Words words, Scene above) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.say("sharing.begin.folder"));
        return Optional.ofNullable(chooser.showDialog(above.getWindow())).map(File::toPath);
    }
}
