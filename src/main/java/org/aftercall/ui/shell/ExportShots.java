package org.aftercall.ui.shell;

import org.aftercall.ui.kit.Destination;

/// The export of what is listed.
final class ExportShots {
    private ExportShots() {}

    static void add(Album album) {
        album.screen("export", studio -> studio.go(new Destination.Exporting("company:meridian")));
    }
}
