/// Fixed groups of contacts: who is put into one and taken out of it.
@NullMarked
package org.aftercall.grouping;

import org.jspecify.annotations.NullMarked;
