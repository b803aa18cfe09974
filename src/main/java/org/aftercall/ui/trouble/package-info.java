/// What the program says when it cannot start: a window of its own, as there is no other yet.
@NullMarked
package org.aftercall.ui.trouble;

import org.jspecify.annotations.NullMarked;
