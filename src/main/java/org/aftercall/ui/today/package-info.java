/// The due list, the screen the program opens on.
@NullMarked
package org.aftercall.ui.today;

import org.jspecify.annotations.NullMarked;
