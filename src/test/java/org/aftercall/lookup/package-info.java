@NullMarked
package org.aftercall.lookup;

import org.jspecify.annotations.NullMarked;
