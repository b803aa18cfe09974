package org.aftercall.ui.shell;

import java.time.InstantSource;
import org.aftercall.importing.ImportOptions;
import org.aftercall.ui.importing.ImportPage;
import org.aftercall.ui.importing.ImportViewModel;
import org.aftercall.ui.kit.Page;

/// How the window puts the import together.
final class ImportScreen {
    private ImportScreen() {}

    static Page page(Parts parts, Frame frame) {
        ImportViewModel model = new ImportViewModel(new ImportViewModel.Parts(
                parts.store(),
                parts.book().importer(),
                parts.book().local(),
                ImportOptions.by(parts.user(), parts.zone()),
                frame.words(),
                parts.background(),
                frame.jobs(),
                frame.session(),
                InstantSource.system()));
        return new ImportPage(model, frame.words(), frame.navigator(), frame.room());
    }
}
