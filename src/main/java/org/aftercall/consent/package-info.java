/// From consent events to what is allowed. Pure.
@NullMarked
package org.aftercall.consent;

import org.jspecify.annotations.NullMarked;
