/// What is due when: Today, promises, the close-out.
@NullMarked
package org.aftercall.agenda;

import org.jspecify.annotations.NullMarked;
