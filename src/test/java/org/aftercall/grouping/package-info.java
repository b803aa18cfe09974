@NullMarked
package org.aftercall.grouping;

import org.jspecify.annotations.NullMarked;
