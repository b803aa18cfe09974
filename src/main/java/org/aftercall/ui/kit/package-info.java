/// What all screens share: background work, tokens, date field, toasts, small controls.
@NullMarked
package org.aftercall.ui.kit;

import org.jspecify.annotations.NullMarked;
