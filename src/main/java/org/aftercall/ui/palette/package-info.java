/// One field for everything: people, companies, lookups, commands, and an action in one line.
@NullMarked
package org.aftercall.ui.palette;

import org.jspecify.annotations.NullMarked;
