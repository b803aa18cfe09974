/// The screen of sharing: with whom, how far each is, what was decided, and how one begins.
@NullMarked
package org.aftercall.ui.sharing;

import org.jspecify.annotations.NullMarked;
