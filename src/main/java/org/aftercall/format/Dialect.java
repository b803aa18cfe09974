package org.aftercall.format;

/// How a CSV file is written, as found or as asked for.
///
/// @param encoding name of the character set, such as `UTF-8` or `windows-1252`
/// @param separator between two values of a row
/// @param quote around a value; 0 where quotation marks are taken as letters
/// @param bom whether the file starts with a byte order mark
/// @param undecodable number of bytes or characters that mean nothing in this encoding; each reads as U+FFFD
/// @param certain whether the encoding is stated or proven by the file; false for a guess that a person should see
public record Dialect(String encoding, char separator, char quote, boolean bom, long undecodable, boolean certain) {}
