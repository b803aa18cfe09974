/// From a file to a plan that can be read, and from the plan to the book, in six steps.
@NullMarked
package org.aftercall.ui.importing;

import org.jspecify.annotations.NullMarked;
