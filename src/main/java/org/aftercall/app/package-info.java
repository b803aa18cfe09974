/// Puts the program together, starts it and ends it.
@NullMarked
package org.aftercall.app;

import org.jspecify.annotations.NullMarked;
