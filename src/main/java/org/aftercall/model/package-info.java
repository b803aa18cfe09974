/// What an address book is: contacts, companies, activities, history, and what can be wrong with them.
/// Immutable records, no library.
@NullMarked
package org.aftercall.model;

import org.jspecify.annotations.NullMarked;
