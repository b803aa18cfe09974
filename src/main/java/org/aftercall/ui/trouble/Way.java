package org.aftercall.ui.trouble;

/// What somebody can do about a start that failed.
public enum Way {
    /// The book is copied out of a folder that is carried to other devices, to be shared through it instead.
    MOVE("trouble.move"),
    AGAIN("trouble.again"),
    /// The database is set aside and made again from the journal.
    REPAIR("trouble.repair"),
    /// Another book is opened.
    INSTEAD("trouble.instead"),
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
