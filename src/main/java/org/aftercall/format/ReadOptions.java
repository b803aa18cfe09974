package org.aftercall.format;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person decided about reading a table; null where the file decides.
///
/// @param sheet name of the sheet; null takes the first one that is not hidden
/// @param separator of a CSV file
/// @param encoding of a CSV file, a name that [java.nio.charset.Charset#forName(String)] knows
/// @param ignoreQuotes takes quotation marks of a CSV file as letters, so that a row is always one line
/// @param password of a protected workbook; null where nobody was asked
/// @param mails whether the mails of a data file of Outlook are read, too
/// @param only names of those in a folder that are read; empty for all
public record ReadOptions(
        @Nullable String sheet,
        @Nullable Character separator,
        @Nullable String encoding,
        boolean ignoreQuotes,
        @Nullable Password password,
        boolean mails,
        Set<String> only) {
    /// The file decides everything.
    public static final ReadOptions NONE = new ReadOptions(null, null, null, false, null, false, Set.of());

    public ReadOptions {
        only = Set.copyOf(only);
    }

    public ReadOptions withSheet(String name) {
        return new ReadOptions(name, separator, encoding, ignoreQuotes, password, mails, only);
    }

    public ReadOptions withSeparator(char character) {
        return new ReadOptions(sheet, character, encoding, ignoreQuotes, password, mails, only);
    }

    public ReadOptions withEncoding(String name) {
        return new ReadOptions(sheet, separator, name, ignoreQuotes, password, mails, only);
    }

    public ReadOptions withoutQuotes() {
        return new ReadOptions(sheet, separator, encoding, true, password, mails, only);
    }

    public ReadOptions withPassword(Password typed) {
        return new ReadOptions(sheet, separator, encoding, ignoreQuotes, typed, mails, only);
    }

    public ReadOptions withMails() {
        return new ReadOptions(sheet, separator, encoding, ignoreQuotes, password, true, only);
    }

    public ReadOptions withOnly(Set<String> names) {
        return new ReadOptions(sheet, separator, encoding, ignoreQuotes, password, mails, names);
    }
}
