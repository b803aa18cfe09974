package org.aftercall.ui.exporting;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Asks the user where a file is to be written.
@FunctionalInterface
public interface FileQuestion {
    /// @param title of the question
    /// @param kind what files of this kind are called
    /// @param name that is proposed, with its ending
    /// @param ending without a dot
    /// @return empty if the user thought better of it
    Optional<Path> ask(String title, String kind, String name, String ending);

    /// The chooser of the system, which asks before it replaces a file.
    static FileQuestion ofSystem(Supplier<Window> above) {
        return (title, kind, name, ending) -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*." + ending));
            return Optional.ofNullable(chooser.showSaveDialog(above.get())).map(File::toPath);
        };
    }
}
