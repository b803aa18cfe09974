/// The rules that hold for the whole program.
@NullMarked
package org.aftercall;

import org.jspecify.annotations.NullMarked;
