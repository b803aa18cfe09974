/// The card of a contact: who it is, what happened, what comes next; and the sheet for a new one.
@NullMarked
package org.aftercall.ui.contact;

import org.jspecify.annotations.NullMarked;
