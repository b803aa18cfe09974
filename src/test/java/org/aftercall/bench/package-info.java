/// Measurements, run on demand; each says its command. No test of the build depends on a time.
@NullMarked
package org.aftercall.bench;

import org.jspecify.annotations.NullMarked;
