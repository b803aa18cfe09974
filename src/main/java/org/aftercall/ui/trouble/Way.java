package org.aftercall.ui.trouble;

/// What somebody can do about a start that failed.
public enum Way {
    AGAIN("trouble.again"),
    /// The database is set aside and made again from the journal.
    REPAIR("trouble.repair"),
    FOLDER("trouble.folder"),
    COPY("trouble.copy"),
    QUIT("trouble.quit");

    private final String key;

    Way(String key) {
        this.key = key;
    }

    /// Names what stands on its button.
    String key() {
        return key;
    }
}
