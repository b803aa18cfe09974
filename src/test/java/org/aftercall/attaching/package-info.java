/// Tests of attached files.
@NullMarked
package org.aftercall.attaching;

import org.jspecify.annotations.NullMarked;
