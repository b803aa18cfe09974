package org.aftercall.ui.exporting;

/// How a file is written.
enum Format {
    XLSX("xlsx", "export.xlsx", "export.xlsx.text"),
    CSV("csv", "export.csv", "export.csv.text"),
    VCF("vcf", "export.vcf", "export.vcf.text"),
    /// Not a table: the whole book.
    JSON("json", "export.json", "export.json.text");

    private final String ending;
    private final String name;
    private final String text;

    Format(String ending, String name, String text) {
        this.ending = ending;
        this.name = name;
        this.text = text;
    }

    String ending() {
        return ending;
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
