/// Invented people: to try the program with, and to measure it. The same seed gives the same people.
@NullMarked
package org.aftercall.sample;

import org.jspecify.annotations.NullMarked;
