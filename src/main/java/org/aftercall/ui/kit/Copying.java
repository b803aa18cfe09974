package org.aftercall.ui.kit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What the user copies, for another program. On the screen's thread.
public final class Copying {
    private Copying() {}

    /// Puts a text in the clipboard of the system.
    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
