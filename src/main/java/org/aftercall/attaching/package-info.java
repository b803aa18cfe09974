/// Files that belong to contacts and companies: taken in, given out, looked after.
@NullMarked
package org.aftercall.attaching;

import org.jspecify.annotations.NullMarked;
