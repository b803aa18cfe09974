package org.aftercall.store.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.Field;
import org.aftercall.change.ValueCodec;
import org.aftercall.change.Values;
import org.aftercall.model.Attachment;
import org.aftercall.model.AttachmentId;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryId;
import org.aftercall.store.Attachments;

/// Questions about attachments, answered from their table.
final class AttachmentQuestions implements Attachments {
    private static final String SELECT = "select t.uuid, p.uuid, q.uuid, t.name, t.bytes, t.type, t.sha256, t.who,"
            + " t.moment, t.entry from attachment t left join contact p on p.id = t.contact_id"
            + " left join company q on q.id = t.company_id where t.shown";

    private static final String LATEST_FIRST = " order by t.moment desc nulls last, t.id desc";

    private final Readers readers;
    private final Registry registry;

    AttachmentQuestions(Readers readers, Registry registry) {
        this.readers = readers;
        this.registry = registry;
    }

    @Override
    public List<Attachment> of(ContactId contact) {
        return select(
                SELECT + " and p.uuid = ?" + LATEST_FIRST, registry.merges().canonical(contact.value()));
    }

    @Override
    public List<Attachment> of(CompanyId company) {
        return select(SELECT + " and t.contact_id is null and q.uuid = ?" + LATEST_FIRST, company.value());
    }

    @Override
    public Optional<Attachment> attachment(AttachmentId id) {
        return select(SELECT + " and t.uuid = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<Attachment> all() {
        return select(SELECT + " order by t.contact_id nulls last, t.company_id, t.id");
    }

    @Override
    public Map<String, Set<UUID>> named() {
        return readers.ask(sql -> {
            Map<String, Set<UUID>> named = new HashMap<>();
            try (ResultSet rows = sql.of("select uuid, sha256 from attachment where sha256 is not null")
                    .executeQuery()) {
                while (rows.next()) {
                    add(named, Reading.uuid(rows, 1), rows.getString(2));
                }
            }
            addBesides(sql, named);
            return named;
        });
    }

    /// What stands beside the shown value on a row names a content too.
    private static void addBesides(Statements sql, Map<String, Set<UUID>> named) throws SQLException {
        PreparedStatement select = sql.of("select t.uuid, s.content from sibling s"
                + " join attachment t on t.uuid = s.row_uuid where s.field = " + Field.ATTACHMENT_SHA256.number());
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String sha256 = Values.text(Optional.of(ValueCodec.decode(rows.getBytes(2))));
                add(named, Reading.uuid(rows, 1), sha256);
            }
        }
    }

    private static void add(Map<String, Set<UUID>> named, UUID row, String sha256) {
        named.computeIfAbsent(sha256, _ -> new HashSet<>()).add(row);
    }

    private List<Attachment> select(String question, UUID... arguments) {
        return readers.ask(sql -> {
            PreparedStatement select = sql.of(question);
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            List<Attachment> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(attachment(rows));
                }
            }
            return found;
        });
    }

    private static Attachment attachment(ResultSet rows) throws SQLException {
        UUID contact = rows.getObject(2, UUID.class);
        UUID company = rows.getObject(3, UUID.class);
        UUID entry = rows.getObject(10, UUID.class);
        return new Attachment(
                new AttachmentId(Reading.uuid(rows, 1)),
                contact == null ? null : new ContactId(contact),
                company == null ? null : new CompanyId(company),
                Reading.text(rows, 4),
                Math.max(0, rows.getLong(5)),
                Reading.text(rows, 6),
                Reading.text(rows, 7),
                Reading.text(rows, 8),
                Instant.ofEpochMilli(rows.getLong(9)),
                entry == null ? null : new HistoryId(entry));
    }
}
