package org.aftercall.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The bytes of attachments on this device: each content once, under its SHA-256 in hexadecimal digits. Written once,
/// never changed.
///
/// Safe for any thread.
public interface Contents {
    /// No attachment has more bytes.
    long MOST_BYTES = 25L << 20;

    /// How a content lies here.
    enum Soundness {
        WHOLE,
        /// Not here: it may be on its way.
        MISSING,
        /// Other bytes than those that were written.
        DAMAGED
    }

    /// Takes bytes in. Afterwards they are whole and on the disk; what lay there whole is left as it is.
    ///
    /// @return their SHA-256
    /// @throws org.aftercall.model.Refused if the disk refused; nothing was changed
    String keep(byte[] bytes);

    /// The bytes, compared with their SHA-256. What is damaged is set aside, never given out.
    ///
    /// @return empty if they are not here
    Optional<byte[]> read(String sha256);

    /// Whether something lies here under a SHA-256; nothing of it is read.
    boolean has(String sha256);

    /// Reads all of it and changes nothing.
    Soundness look(String sha256);

    /// All that lie here.
    List<String> all();

    /// Keeps [#sweep] away until it is closed: from before a content is kept until its row is written.
    Hold hold();

    /// Removes what no row names.
    ///
    /// @param named asked when nobody holds anything
    /// @return how many were removed
    int sweep(Supplier<Set<String>> named);

    /// Something is being attached.
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
