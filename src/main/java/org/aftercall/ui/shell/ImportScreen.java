package org.aftercall.ui.shell;

import java.time.InstantSource;
import org.aftercall.importing.Feeds;
import org.aftercall.importing.ImportOptions;
import org.aftercall.ui.importing.FeedsViewModel;
import org.aftercall.ui.importing.ImportPage;
import org.aftercall.ui.importing.ImportViewModel;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// How the window puts the import together.
final class ImportScreen {
    private ImportScreen() {}

    /// What arrives in the folders that feed the book.
    static FeedsViewModel feeds(Parts parts, Words words, Session session, Jobs jobs) {
        return new FeedsViewModel(new FeedsViewModel.Parts(
                new Feeds(parts.book().local(), InstantSource.system()),
                parts.book().importer(),
                ImportOptions.by(parts.user(), parts.zone()),
                words,
                parts.background(),
                jobs,
                session));
    }

    static Page page(Parts parts, Frame frame, FeedsViewModel feeds) {
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
        return new ImportPage(model, feeds, frame.words(), frame.navigator(), frame.room());
    }
}
