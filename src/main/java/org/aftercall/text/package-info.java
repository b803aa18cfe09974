/// Reads and compares what people write: names, phones, e-mails, dates in words. Pure functions.
@NullMarked
package org.aftercall.text;

import org.jspecify.annotations.NullMarked;
