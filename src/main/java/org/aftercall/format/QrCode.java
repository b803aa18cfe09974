package org.aftercall.format;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A text as a square of dark and light fields that phones read.
///
/// The margin of four light fields that it needs is not part of it.
public final class QrCode {
    private final io.nayuki.qrcodegen.QrCode code;

    private QrCode(io.nayuki.qrcodegen.QrCode code) {
        this.code = code;
    }

    /// @return empty for a text that is too long for any
    public static Optional<QrCode> of(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Optional.of(
                    new QrCode(io.nayuki.qrcodegen.QrCode.encodeBinary(bytes, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM)));
        } catch (io.nayuki.qrcodegen.DataTooLongException _) {
            return Optional.empty();
        }
    }

    /// How many fields a side has.
    public int size() {
        return code.size;
    }

    /// Whether a field is dark; outside of the square all are light.
    public boolean isDark(int x, int y) {
        return code.getModule(x, y);
    }
}
