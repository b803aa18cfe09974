package org.aftercall.ui.shell;

import javafx.scene.Scene;

/// A window that is drawn.
interface Sitting {
    Scene scene();

    /// Gives all nodes their place, also after what was to happen a little later.
    void lay();
}
