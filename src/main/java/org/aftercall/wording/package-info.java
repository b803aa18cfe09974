/// How a problem or an operation is said, in the user's language. No JavaFX.
@NullMarked
package org.aftercall.wording;

import org.jspecify.annotations.NullMarked;
