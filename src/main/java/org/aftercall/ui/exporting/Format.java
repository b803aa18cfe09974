package org.aftercall.ui.exporting;

import org.aftercall.exporting.ExportAs;

/// How a file is written.
enum Format {
    XLSX("xlsx", ExportAs.AFTERCALL, "export.xlsx", "export.xlsx.text"),
    CSV("csv", ExportAs.AFTERCALL, "export.csv", "export.csv.text"),
    SPREADSHEET("csv", ExportAs.SPREADSHEETS, "export.spreadsheet", "export.spreadsheet.text"),
    OUTLOOK("csv", ExportAs.OUTLOOK, "export.outlook", "export.outlook.text"),
    GOOGLE("csv", ExportAs.GOOGLE, "export.google", "export.google.text"),
    VCF("vcf", ExportAs.AFTERCALL, "export.vcf", "export.vcf.text"),
    ICS("ics", ExportAs.AFTERCALL, "export.ics", "export.ics.text"),
    /// Not a table: the whole book.
    JSON("json", ExportAs.AFTERCALL, "export.json", "export.json.text");

    private final String ending;
    private final ExportAs as;
    private final String name;
    private final String text;

    Format(String ending, ExportAs as, String name, String text) {
        this.ending = ending;
        this.as = as;
        this.name = name;
        this.text = text;
    }

    String ending() {
        return ending;
    }

    /// For whom it is written.
    ExportAs as() {
        return as;
    }

    /// Key of what it is called.
    String key() {
        return name;
    }

    /// Key of what it is good for.
    String text() {
        return text;
    }
}
