/// The commands.
@NullMarked
package org.aftercall.cli;

import org.jspecify.annotations.NullMarked;
