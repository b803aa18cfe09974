package org.aftercall.change;

import java.util.List;

/// Why something was written, as every device can say it later: "closed out Ana", "imported clients.xlsx".
///
/// @param kind what was done
/// @param arguments what the sentence is filled with: a name, a file name, counts
public record Intent(String kind, List<String> arguments) {
    public static final String ADD = "add";
    public static final String EDIT = "edit";
    public static final String CLOSE_OUT = "close-out";
    public static final String IMPORT = "import";
    public static final String UNDO = "undo";
    public static final String DELETE = "delete";
    public static final String FORGET = "forget";
    public static final String MERGE = "merge";
    public static final String SAMPLE = "sample";
    public static final String DELETE_SAMPLE = "delete-sample";

    public Intent {
        arguments = List.copyOf(arguments);
    }

    public static Intent of(String kind, String... arguments) {
        return new Intent(kind, List.of(arguments));
    }
}
