package org.aftercall.ui.shell;

import org.aftercall.ui.exporting.ExportSheet;
import org.aftercall.ui.exporting.ExportViewModel;
import org.aftercall.ui.exporting.FileQuestion;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Sheet;

/// How the window puts the export together.
final class ExportScreen {
    private ExportScreen() {}

    static Sheet sheet(Parts parts, Frame frame, ContactGuard guard, FileQuestion question, Destination.Exporting to) {
        ExportViewModel model = new ExportViewModel(
                new ExportViewModel.Parts(
                        parts.store(),
                        parts.book().files().contents(),
                        parts.book().finder(),
                        frame.words(),
                        parts.background(),
                        frame.jobs(),
                        frame.session(),
                        parts.user(),
                        guard),
                to.words(),
                to.picked());
        return new ExportSheet(model, frame.words(), frame.navigator(), question);
    }
}
