/// Undo, and what a field was before.
@NullMarked
package org.aftercall.history;

import org.jspecify.annotations.NullMarked;
