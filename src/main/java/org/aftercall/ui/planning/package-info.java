/// The sheet for a new action.
@NullMarked
package org.aftercall.ui.planning;

import org.jspecify.annotations.NullMarked;
