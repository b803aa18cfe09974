package org.aftercall.ui.contacts;

import java.util.List;

/// What “More filters” offers.
final class Qualifiers {
    static final List<Offered> ALL = List.of(
            new Offered("contacts.more.company", "company:"),
            new Offered("contacts.more.city", "city:"),
            new Offered("contacts.more.group", "group:"),
            new Offered("contacts.more.title", "title:"),
            new Offered("contacts.more.owner", "owner:"),
            new Offered("contacts.more.next-none", "next:none"),
            new Offered("contacts.more.silent", "silent:30d"),
            new Offered("contacts.more.added", "added:7d"),
            new Offered("contacts.more.due", "due<7d"),
            new Offered("contacts.more.late", "due:late"),
            new Offered("contacts.more.no-email", "email:none"),
            new Offered("contacts.more.no-phone", "phone:none"));

    private Qualifiers() {}

    /// @param key of the sentence that says what it is for
    /// @param typed what is written into the search field
    record Offered(String key, String typed) {}
}
