/// The world's files to rows and back. Knows no store.
@NullMarked
package org.aftercall.format;

import org.jspecify.annotations.NullMarked;
