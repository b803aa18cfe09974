package org.aftercall.ui.contact;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user which files are meant, and where one is to be written.
public interface FileAsk {
    /// Empty if the user thought better of it.
    List<Path> which(String title);

    /// @param name that is proposed
    Optional<Path> where(String title, String name);

    /// The choosers of the system; the second asks before it replaces a file.
    static FileAsk ofSystem(Supplier<Window> above) {
        return new FileAsk() {
            @Override
            public List<Path> which(String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                List<File> chosen = chooser.showOpenMultipleDialog(above.get());
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> where(String title, String name) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                return Optional.ofNullable(chooser.showSaveDialog(above.get())).map(File::toPath);
            }
        };
    }
}
