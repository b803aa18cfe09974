/// The close-out: what happened, what is next, and when.
@NullMarked
package org.aftercall.ui.aftercall;

import org.jspecify.annotations.NullMarked;
