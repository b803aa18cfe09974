/// What can be set, in one place.
@NullMarked
package org.aftercall.ui.settings;

import org.jspecify.annotations.NullMarked;
