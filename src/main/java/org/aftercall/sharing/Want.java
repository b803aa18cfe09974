package org.aftercall.sharing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftercall.change.ReplicaId;

/// What a device misses, and how often it has asked for it: frames by their numbers, or a file that it cannot read by
/// its place. The second time it is asked for means that whatever lies there does not reach who asks, whole as it may
/// look to others.
///
/// @param what `replica:first-last`, or `#` and the digest of a place
/// @param times at least 1
record Want(String what, int times) {
    private static final char TORN = '#';
    private static final char TIMES = '*';

    static String torn(Transport.Item item) {
        return TORN + SegmentCodec.shortHash((item.shelf() + "\n" + item.name()).getBytes(StandardCharsets.UTF_8));
    }

    boolean isAbout(Transport.Item item) {
        return what.charAt(0) == TORN && what.equals(torn(item));
    }

    /// Empty if it is about a file.
    Optional<Stretch> stretch() {
        return what.charAt(0) == TORN ? Optional.empty() : Optional.of(Stretch.of(what));
    }

    @Override
    public String toString() {
        return what + TIMES + times;
    }

    /// The inverse.
    ///
    /// @throws IllegalArgumentException if it is not one
    static Want of(String text) {
        int star = text.indexOf(TIMES);
        Want want = new Want(
                star < 0 ? text : text.substring(0, star), star < 0 ? 1 : Integer.parseInt(text.substring(star + 1)));
        if (want.what.isEmpty()
                || want.stretch().filter(stretch -> stretch.first() < 1).isPresent()) {
            throw new IllegalArgumentException("nothing to want: " + text);
        }
        return want;
    }

    /// The inverse; empty if only a newer version knows what is asked for.
    static Optional<Want> understood(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The same stream from the same number on is the same gap, however far it reaches.
    static String gap(ReplicaId replica, long first) {
        return replica + ":" + first;
    }
}
