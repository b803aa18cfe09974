/// The window: sidebar, layers, keys, and which screen is shown.
@NullMarked
package org.aftercall.ui.shell;

import org.jspecify.annotations.NullMarked;
