/// The first start: how to begin, and whose book it is.
@NullMarked
package org.aftercall.ui.firstrun;

import org.jspecify.annotations.NullMarked;
