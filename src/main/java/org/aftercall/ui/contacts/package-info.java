/// The list of contacts: found while somebody types, sorted, chosen and changed together.
@NullMarked
package org.aftercall.ui.contacts;

import org.jspecify.annotations.NullMarked;
