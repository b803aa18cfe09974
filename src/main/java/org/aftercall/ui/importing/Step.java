package org.aftercall.ui.importing;

/// Where somebody is on the way through an import. Nothing is written before [#SUMMARY] is confirmed.
enum Step {
    FILE,
    READING,
    COLUMNS,
    CHECK,
    DUPLICATES,
    SUMMARY;

    Step next() {
        return switch (this) {
            case FILE -> READING;
            case READING -> COLUMNS;
            case COLUMNS -> CHECK;
            case CHECK -> DUPLICATES;
            case DUPLICATES, SUMMARY -> SUMMARY;
        };
    }

    Step before() {
        return switch (this) {
            case FILE, READING -> FILE;
            case COLUMNS -> READING;
            case CHECK -> COLUMNS;
            case DUPLICATES -> CHECK;
            case SUMMARY -> DUPLICATES;
        };
    }
}
