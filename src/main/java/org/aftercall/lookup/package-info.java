/// The query words of a lookup, their tree, and which contact matches it.
@NullMarked
package org.aftercall.lookup;

import org.jspecify.annotations.NullMarked;
