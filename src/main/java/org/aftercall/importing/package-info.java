/// From a foreign file to a plan that a user can read, and from the plan to one operation.
@NullMarked
package org.aftercall.importing;

import org.jspecify.annotations.NullMarked;
