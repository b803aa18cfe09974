/// From the book to a file.
@NullMarked
package org.aftercall.exporting;

import org.jspecify.annotations.NullMarked;
