package org.aftercall.store.journal;

import java.util.HexFormat;
import org.aftercall.change.FrameCodec;

/// The chain over the frames of the journal (`sync.md`, amendment 5): a place with its chain stands for all before it.
final class Chain {
    static final int LENGTH = FrameCodec.CHAIN_LENGTH;

    private Chain() {}

    static byte[] after(byte[] before, byte[] frame) {
        return FrameCodec.chain(before, FrameCodec.hash(frame));
    }

    static String hex(byte[] chain) {
        return HexFormat.of().formatHex(chain);
    }

    static byte[] of(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
