package org.aftercall.change;

/// What stands at the beginning of a frame: enough to know whether it is part of a large operation.
///
/// @param streamEnd how many frames the operation has, on its last one; otherwise 0
public record FrameHead(Dot dot, boolean stream, long streamEnd) {
    /// No head is longer, in bytes.
    static final int LONGEST = 64;
}
