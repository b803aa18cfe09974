package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.ForgottenKeys;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.model.Refused;
import org.aftercall.store.Edit;

/// What is written of somebody who asks to be forgotten: the ids of all rows, and salted digests of what a
/// later list could know the person by. No name, not even in the intent.
final class ForgetRequest {
    private final Engine engine;
    private final Statements sql;
    private final Set<UUID> rows = new LinkedHashSet<>();
    private final Set<String> keys = new TreeSet<>();

    ForgetRequest(Engine engine) {
        this.engine = engine;
        this.sql = engine.sql();
    }

    /// @throws Refused if one of the contacts is not there
    Edit edit(OperationId operation, String user, Collection<ContactId> contacts) throws SQLException {
        for (ContactId contact : contacts) {
            gather(contact);
        }
        String salt = salt();
        Edit edit = new Edit(operation, Intent.of(Intent.FORGET), user, null);
        edit.row(
                        Entity.FORGET,
                        new UUID(
                                engine.parts().random().nextLong(),
                                engine.parts().random().nextLong()))
                .set(Field.FORGET_ROWS, Values.rows(rows))
                .set(Field.FORGET_SALT, Values.text(salt))
                .set(
                        Field.FORGET_DIGESTS,
                        Values.texts(keys.stream()
                                .map(key -> ForgottenKeys.digest(salt, key))
                                .sorted()
                                .toList()));
        return edit;
    }

    /// Contacts that were merged are the same person; the names of all of them are names of that person.
    private void gather(ContactId contact) throws SQLException {
        List<UUID> together = engine.registry().merges().with(contact.value());
        rows.addAll(engine.registry().mergeRecords(together));
        List<Long> ids = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (UUID each : together) {
            PreparedStatement select = sql.of("select id, name_key from contact where uuid = ?");
            select.setObject(1, each);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    throw new Refused("contact.unknown", contact.value().toString());
                }
                rows.add(each);
                ids.add(result.getLong(1));
                names.add(result.getString(2) == null ? "" : result.getString(2));
            }
        }
        for (long id : ids) {
            below(id);
            for (String name : names) {
                points(id, name);
                companies(id, name);
            }
        }
    }

    private void below(long contact) throws SQLException {
        for (RowTable table : Rows.ALL) {
            if (table.hasParents()) {
                each(
                        "select uuid, '' from " + table.name() + " where contact_id = ?",
                        contact,
                        (uuid, _) -> rows.add(UUID.fromString(uuid)));
            }
        }
    }

    private void points(long contact, String name) throws SQLException {
        each("select kind, comparable from contact_point where contact_id = ?", contact, (kind, comparable) -> {
            if (comparable.isEmpty()) {
                return;
            }
            if (kind.equals("email")) {
                keys.add(ForgottenKeys.email(comparable));
            } else if (List.of("phone", "mobile", "fax").contains(kind) && !name.isEmpty()) {
                keys.add(ForgottenKeys.phone(name, comparable));
            }
        });
    }

    private void companies(long contact, String name) throws SQLException {
        each(
                "select c.name_key, '' from affiliation t join company c on c.id = t.company_id where t.contact_id = ?",
                contact,
                (company, _) -> {
                    if (!company.isEmpty() && !name.isEmpty()) {
                        keys.add(ForgottenKeys.company(name, company));
                    }
                });
    }

    private interface Two {
        void texts(String first, String second);
    }

    private void each(String question, long contact, Two to) throws SQLException {
        PreparedStatement select = sql.of(question);
        select.setLong(1, contact);
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                String first = result.getString(1);
                String second = result.getString(2);
                to.texts(first == null ? "" : first, second == null ? "" : second);
            }
        }
    }

    /// That of an earlier Forget, so that a list is digested once for all of them.
    private String salt() throws SQLException {
        try (ResultSet result = sql.of("select salt from forget where salt is not null order by id")
                .executeQuery()) {
            return result.next()
                    ? result.getString(1)
                    : ForgottenKeys.salt(engine.parts().random());
        }
    }
}
