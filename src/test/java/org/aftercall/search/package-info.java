@NullMarked
package org.aftercall.search;

import org.jspecify.annotations.NullMarked;
