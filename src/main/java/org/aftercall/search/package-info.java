/// Turns typed words into found contacts and keeps its index in step with the store.
@NullMarked
package org.aftercall.search;

import org.jspecify.annotations.NullMarked;
