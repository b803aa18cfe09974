/// Tests of the exchange between devices.
@NullMarked
package org.aftercall.sharing;

import org.jspecify.annotations.NullMarked;
