package org.aftercall.exporting;

/// For whom a table is written.
public enum ExportAs {
    /// for this program and for everybody: all columns, letter for letter
    AFTERCALL,
    /// CSV for a double click: with a byte order mark, and nothing in it that would be calculated
    SPREADSHEETS,
    /// CSV in the 92 columns that Outlook takes
    OUTLOOK,
    /// CSV in the columns that Google Contacts takes
    GOOGLE
}
