package org.aftercall.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Company;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.PostalAddress;
import org.jspecify.annotations.Nullable;

/// Questions about companies. Deleted ones are never in an answer.
public interface Companies {
    /// A company as one line of a list.
    ///
    /// @param city of its own address, else the one where most of its people are; may be empty
    /// @param people how many work there now
    /// @param lastTouch when something last happened with one of them, null if never
    /// @param nextDue earliest next action with one of them, null if there is none
    record Row(
            CompanyId id,
            String name,
            String city,
            int people,
            @Nullable Instant lastTouch,
            @Nullable LocalDate nextDue,
            String owner) {}

    /// The rows in the order asked; ids that are not there are left out.
    List<Row> rows(List<CompanyId> ids);

    /// What a list of all companies can be sorted by. Companies without it come last; equals stand by name.
    enum Order {
        NAME,
        PEOPLE,
        LAST_TOUCH,
        NEXT_DUE,
        OWNER
    }

    /// All companies: by name and owner from A, by people and last touch from the most, by the next action from the
    /// earliest.
    List<CompanyId> all(Order order);

    /// Companies whose key (`Companies.key` of text) begins like that of the words, by name.
    List<Company> beginning(String words, int limit);

    /// How many open actions there are with those who work there now.
    int openActions(CompanyId id);

    /// Those of the asked companies that are there.
    List<Company> named(Collection<CompanyId> ids);

    /// A company with what belongs to it alone.
    record Card(Company company, List<ContactPoint> points, List<PostalAddress> addresses) {
        public Card {
            points = List.copyOf(points);
            addresses = List.copyOf(addresses);
        }
    }

    Optional<Card> card(CompanyId id);

    /// Somebody who works or worked at a company.
    ///
    /// @param lastReached when somebody last spoke with the contact, null if never
    record Person(
            ContactRow contact,
            Affiliation affiliation,
            @Nullable Instant lastReached) {}

    /// Those who work there now by name, then those who left.
    List<Person> people(CompanyId id, int offset, int limit);

    /// How many [#people] there are.
    ///
    /// @param now who work there now
    record Staff(int now, int before) {}

    Staff staff(CompanyId id);

    /// What happened with somebody at a company.
    record Entry(HistoryEntry entry, String name) {}

    /// History of all people of a company while they were there, the latest first.
    List<Entry> past(CompanyId id, int offset, int limit);
}
