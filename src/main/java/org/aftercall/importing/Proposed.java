package org.aftercall.importing;

/// Something new in the signature of a mail, which is written only where somebody says so.
///
/// @param row number of the row of its sender
/// @param name who sent it
/// @param field what it is
/// @param value as the signature says it
/// @param there what the book says instead, empty for nothing
public record Proposed(long row, String name, Field field, String value, String there) {
    /// What a signature tells.
    public enum Field {
        PHONE("proposed.phone"),
        EMAIL("proposed.email"),
        WEB("proposed.web"),
        TITLE("proposed.title"),
        COMPANY("proposed.company"),
        ADDRESS("proposed.address");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /// The key of its name.
        public String key() {
            return key;
        }
    }

    /// By what a proposal is known.
    public record Key(long row, Field field, String value) {}

    public Key key() {
        return new Key(row, field, value);
    }
}
