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
    ICALENDAR,
    /// people of a directory, as text (RFC 2849)
    LDIF,
    /// one mail (.eml)
    MAIL,
    /// many mails in one file (.mbox)
    MAILBOX,
    /// a contact, a mail, an appointment or a task of Outlook (.msg)
    OUTLOOK_ITEM,
    /// a data file of Outlook (.pst, .ost)
    OUTLOOK_DATA,
    /// a folder with mails, cards and calendars
    FOLDER;

    /// Whether it holds people without columns: cards, entries of calendars, mails.
    public boolean isOfPeople() {
        return switch (this) {
            case VCARD, ICALENDAR, LDIF, MAIL, MAILBOX, OUTLOOK_ITEM, OUTLOOK_DATA, FOLDER -> true;
            case XLSX, XLS, ODS, XML_SPREADSHEET, HTML, CSV, JSON -> false;
        };
    }
}
