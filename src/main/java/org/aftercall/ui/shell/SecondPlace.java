package org.aftercall.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.DirectoryChooser;

/// Asks where backups shall go, with the chooser of the system.
final class SecondPlace {
    private SecondPlace() {}

    static Optional<Path> ask(String title, Scene above) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(above.getWindow())).map(File::toPath);
    }
}
