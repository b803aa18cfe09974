package org.aftercall.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import org.aftercall.ui.kit.Command;
import org.aftercall.ui.kit.Jobs;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// What the window gives its screens.
///
/// @param layer for small forms that belong to one screen
/// @param questions above all other layers, for a [org.aftercall.ui.kit.Question]
/// @param scale size of the text, 1 for 100 %
/// @param commands what can be done now, of the page that is shown first
/// @param room width of the window as if the text were at 100 %: what the breakpoints of the design count
record Frame(
        Words words,
        Navigator navigator,
        Session session,
        Jobs jobs,
        ModalLayer layer,
        ModalLayer questions,
        ObservableDoubleValue scale,
        DoubleBinding room,
        Preferences preferences,
        Supplier<List<Command>> commands) {}
