package org.aftercall.outreach;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.Values;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.Clash;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Companies;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.text.WorkingDays;

/// Keeps two colleagues from getting in touch with the same person on one day. Reads the book, so not for the screen's
/// thread.
public final class ClashGuard {
    /// Kind of the operation by which somebody says that a call begins.
    public static final String CLAIM = "claim";

    private static final int LATEST = 60;
    private static final int LATEST_AT_COMPANY = 60;

    private final Store store;
    private final Freshness freshness;
    private final WorkingDays workingDays;

    public ClashGuard(Store store, Freshness freshness, WorkingDays workingDays) {
        this.store = store;
        this.freshness = freshness;
        this.workingDays = workingDays;
    }

    /// What speaks against getting in touch with a contact now, the gravest first.
    ///
    /// @param user who wants to
    /// @param now where the user is
    public List<Clash> before(ContactId contact, String user, ZonedDateTime now) {
        return store.contacts()
                .card(contact)
                .map(card -> Clashes.find(known(card), user, now, workingDays, freshness))
                .orElse(List.of());
    }

    /// With whom of all contacts colleagues are in touch, and whose complaint is open, before a list is made of people
    /// to get in touch with.
    public Busy busy(String user, ZonedDateTime now) {
        Instant since = Clashes.since(now, workingDays);
        return Clashes.busy(
                store.past().touches(since),
                store.past().claims(since),
                store.due().withOpen(ActivityKind.Known.COMPLAINT),
                user,
                now);
    }

    private Clashes.Known known(Card card) {
        ContactId contact = card.contact().id();
        List<Companies.Entry> company = card.current()
                .map(Affiliation::company)
                .map(id -> others(id, contact))
                .orElse(List.of());
        return new Clashes.Known(
                card.contact().shownName(),
                store.past().entries(contact, 0, LATEST),
                card.open(),
                store.past().claims(contact),
                company);
    }

    private List<Companies.Entry> others(CompanyId company, ContactId contact) {
        return store.companies().past(company, 0, LATEST_AT_COMPANY).stream()
                .filter(each -> !each.entry().contact().equals(contact))
                .toList();
    }

    /// Says to colleagues that somebody gets in touch just now. It travels with the next exchange, and
    /// counts until something is written about it, or for three quarters of an hour.
    ///
    /// @param name the contact's, for the name of the operation
    public void claim(ContactId contact, String name, Channel channel, String user, Instant now) {
        Edit edit = new Edit(new OperationId(UUID.randomUUID()), Intent.of(CLAIM, name), user, null);
        edit.row(Entity.CLAIM, row(contact))
                .set(Field.CLAIM_WHO, Values.text(user))
                .set(Field.CLAIM_AT, Values.moment(now))
                .set(Field.CLAIM_CHANNEL, Values.text(channel.code()))
                .belongsTo(contact.value());
        store.write(edit);
    }

    /// One row for each contact and laptop, so that no two people ever write the same.
    private UUID row(ContactId contact) {
        byte[] name = ByteBuffer.allocate(24)
                .putLong(contact.value().getMostSignificantBits())
                .putLong(contact.value().getLeastSignificantBits())
                .putLong(store.frames().replica().value())
                .array();
        return UUID.nameUUIDFromBytes(name);
    }
}
