/// Contacts that are one person: what each of them says, and the save that merges them.
@NullMarked
package org.aftercall.duplicates;

import org.jspecify.annotations.NullMarked;
