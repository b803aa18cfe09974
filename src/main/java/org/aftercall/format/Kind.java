package org.aftercall.format;

/// The kinds of files that can be read.
public enum Kind {
    XLSX,
    /// workbooks of Excel 2003 and older
    XLS,
    /// sheets of OpenDocument
    ODS,
    /// workbooks of Excel 2003 as one XML file
    XML_SPREADSHEET,
    /// a table of a web page, which many programs name .xls
    HTML,
    CSV,
    JSON,
    VCARD,
    ICALENDAR
}
