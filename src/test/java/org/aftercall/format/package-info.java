/// Tests of the world's files.
@NullMarked
package org.aftercall.format;

import org.jspecify.annotations.NullMarked;
