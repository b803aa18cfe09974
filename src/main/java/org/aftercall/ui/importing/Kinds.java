package org.aftercall.ui.importing;

import org.aftercall.model.Problem;

/// How a kind of problem is said with its number.
final class Kinds {
    private Kinds() {}

    /// @param first one of the kind, for those that have no sentence of their own
    static String said(Desk desk, Problem first, long count) {
        return switch (first.key()) {
            case "import.phone-no-country" -> desk.say("import.kind.no-country", count);
            case "import.email-unreadable" -> desk.say("import.kind.no-emails", count);
            case "import.phone-unreadable", "import.phone-lost-digits" -> desk.say("import.kind.no-phones", count);
            case "import.date-unreadable" -> desk.say("import.kind.no-dates", count);
            case "import.choice-unknown" -> desk.say("import.kind.unknown", count);
            case "import.nobody" -> desk.say("import.kind.nobody", count);
            case "card.picture-left-out" -> desk.say("import.kind.pictures", count);
            case "import.skipped" -> desk.say("import.kind.skipped", count);
            case "import.value-kept" -> desk.say("import.kind.kept", count);
            case "import.emptied-stays" -> desk.say("import.kind.emptied", count);
            case "import.changed-here" -> desk.say("import.kind.changed-here", count);
            case "import.clash-book", "import.clash-sheet" -> desk.say("import.kind.clash", count);
            case "import.emptied-there" -> desk.say("import.kind.emptied-there", count);
            case "import.postcode-repaired" -> desk.say("import.kind.postcodes", count);
            case "import.vanished" -> desk.say("import.kind.vanished", count);
            case "import.book-owns" -> desk.say("import.kind.owned", count);
            case "import.dates-unclear", "import.dates-mixed" ->
                desk.say("import.kind.dates", first.arguments().getFirst());
            case "import.value-too-long" -> desk.say("import.kind.too-long", count);
            default -> desk.words().problem(new Problem(first.key(), first.severity(), first.arguments(), null));
        };
    }
}
