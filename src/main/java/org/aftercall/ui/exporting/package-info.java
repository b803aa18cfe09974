/// Writes contacts to a file of the user's choice.
@NullMarked
package org.aftercall.ui.exporting;

import org.jspecify.annotations.NullMarked;
