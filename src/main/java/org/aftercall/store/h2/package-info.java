/// The only room with SQL: one class per table, migrations, derived columns.
@NullMarked
package org.aftercall.store.h2;

import org.jspecify.annotations.NullMarked;
