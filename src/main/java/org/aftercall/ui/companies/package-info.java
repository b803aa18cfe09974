/// The list of companies and the card of one.
@NullMarked
package org.aftercall.ui.companies;

import org.jspecify.annotations.NullMarked;
