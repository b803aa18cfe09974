/// What the program says when something happens that nobody expected: at the start in a window of its own, as there is
/// no other yet, later in the one that is open.
@NullMarked
package org.aftercall.ui.trouble;

import org.jspecify.annotations.NullMarked;
