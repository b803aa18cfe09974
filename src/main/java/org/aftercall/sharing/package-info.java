/// Exchanges frames with other devices through a place that all of them reach.
@NullMarked
package org.aftercall.sharing;

import org.jspecify.annotations.NullMarked;
