/// The address book on this device, as a narrow interface: read, write, apply, and be told of changes.
@NullMarked
package org.aftercall.store;

import org.jspecify.annotations.NullMarked;
