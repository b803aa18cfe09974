/// Backups that were proved: made, listed, and turned into a book again.
@NullMarked
package org.aftercall.backup;

import org.jspecify.annotations.NullMarked;
