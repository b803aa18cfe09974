package org.aftercall.app;

import java.time.ZoneId;
import java.util.Locale;
import org.aftercall.exporting.Mirror;
import org.aftercall.exporting.PageWords;
import org.aftercall.store.Progress;
import org.aftercall.wording.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the mirror of a book up to date once its window is closed. Nobody looks any more: what fails is in the
/// log, and the next time does it.
final class MirrorAtClose {
    private static final Logger LOG = LoggerFactory.getLogger(MirrorAtClose.class);

    private MirrorAtClose() {}

    static void bring(LocalBook book, Locale language, ZoneId zone) {
        try {
            Words words = new Words(language);
            PageWords spoken = PageWords.of(words::say, words::choice);
            new Mirror(book.store(), book.local(), book.dataset(), spoken, zone).bring(Progress.NONE);
        } catch (RuntimeException e) {
            LOG.warn("the mirror was not written", e);
        }
    }
}
