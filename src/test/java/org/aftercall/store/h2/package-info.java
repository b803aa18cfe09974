/// The database beside its journal, tried with real files.
@NullMarked
package org.aftercall.store.h2;

import org.jspecify.annotations.NullMarked;
