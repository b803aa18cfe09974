package org.aftercall.text;

/// A phone number as the user wrote it, together with the form we compare and dial.
///
/// @param written what was typed or imported, kept letter for letter
/// @param comparable E.164 with a leading `+` where the country is known or written, otherwise the
///     digits alone; an extension follows as `;ext=102` (RFC 3966). Equal numbers have equal
///     values. Empty if there is no digit
public record PhoneNumber(String written, String comparable) {
    /// Whether the number can be dialled from everywhere.
    public boolean isInternational() {
        return comparable.startsWith("+");
    }
}
