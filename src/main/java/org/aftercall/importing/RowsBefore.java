package org.aftercall.importing;

/// By what the people of earlier rows of the same file are known again.
final class RowsBefore {
    private final SeenKeys seen = new SeenKeys();

    /// Remembers by what somebody in a row would be known again.
    ///
    /// @return the row before it that has one of them, 0 if there is none
    int remember(Draft draft, int row, Matches matches) {
        String name = matches.nameKey(draft);
        int before = 0;
        if (draft.ourId() != null) {
            return seen.put("i" + draft.ourId(), row);
        }
        if (!draft.key().isEmpty()) {
            before = first(before, seen.put("k" + draft.key(), row));
        }
        for (String email : Matches.emails(draft)) {
            before = first(before, seen.put(People.isShared(email) ? "e" + email + "\n" + name : "e" + email, row));
        }
        for (String phone : Matches.phones(draft)) {
            before = first(before, seen.put("p" + phone + "\n" + name, row));
        }
        if (!name.isEmpty()) {
            before = first(before, seen.put("n" + name + "\n" + matches.companyKey(draft), row));
        }
        return before;
    }

    private static int first(int before, int found) {
        return before == 0 ? found : before;
    }
}
