/// Books for tests: real journal, real database, in a folder of the test.
@NullMarked
package org.aftercall.store;

import org.jspecify.annotations.NullMarked;
