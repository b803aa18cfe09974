/// What can change and who wins: cells, frames, the hybrid clock, version vectors, merge and the frame
/// codec. Pure, no input or output: the whole theory of sharing.
@NullMarked
package org.aftercall.change;

import org.jspecify.annotations.NullMarked;
