package org.aftercall.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Values;
import org.jspecify.annotations.Nullable;

/// A company, or nobody's company, and those who work there.
final class Staff {
    private static final List<String> TYPES =
            List.of("prospect", "prospect", "prospect", "customer", "customer", "partner", "influencer", "supplier");
    private static final List<String> PRIORITIES = List.of("A", "B", "B", "C", "C", "C", "", "");
    private static final List<String> KINDS = List.of("call", "call", "call", "email", "meeting", "letter", "todo");
    private static final List<String> TITLES = List.of(
            "Call back: price objection",
            "Renewal: confirm start date",
            "Send the new price list",
            "Ask about the trial",
            "Offer: follow up",
            "Settling-in call",
            "Agree on a visit",
            "Thank you call",
            "Check the delivery",
            "Invite to the open day");
    private static final List<String> NOTES = List.of(
            "Wants an offer for the second plant.",
            "Asked to be called after the budget round.",
            "Happy with the delivery, would like a training day.",
            "Compares us with two others; decides with the board.",
            "Was on holiday, sounded relaxed.",
            "Needs the certificates again before the audit.",
            "Will talk to purchasing and come back to us.",
            "Price is the sticking point, quality is not.");
    private static final List<String> REASONS = List.of("not_interested", "bought_elsewhere", "they_will_contact_us");

    private final String user;
    private final LocalDate today;
    private final ZoneId zone;
    private final Invention invention;
    private final int first;
    private final List<Row> rows = new ArrayList<>();

    Staff(Sample sample, Invention invention, int first) {
        this.user = sample.user();
        this.today = sample.today();
        this.zone = sample.zone();
        this.invention = invention;
        this.first = first;
    }

    int size() {
        return 1 + invention.below(7);
    }

    List<Row> people(int size) {
        Invention.Site site = invention.site();
        boolean alone = invention.oneIn(20);
        String company = alone ? "" : invention.company();
        String domain = alone ? "mail.example" : Invention.domain(company, first);
        UUID companyId = invention.id();
        if (!alone) {
            rows.add(Row.of(Entity.COMPANY, companyId)
                    .set(Field.COMPANY_NAME, company)
                    .set(Field.COMPANY_DOMAIN, domain)
                    .set(Field.COMPANY_MANAGER, user));
        }
        for (int each = 0; each < size; each++) {
            UUID contact = invention.id();
            contact(contact, first + each, domain, site);
            if (!alone) {
                rows.add(Row.of(Entity.AFFILIATION, invention.id(), contact, companyId)
                        .set(Field.AFFILIATION_TITLE, invention.title())
                        .set(Field.AFFILIATION_CURRENT, Values.bool(true)));
            }
            plans(contact, first + each, company);
        }
        return rows;
    }

    private void contact(UUID id, int number, String domain, Invention.Site site) {
        var name = invention.person();
        rows.add(Row.of(Entity.CONTACT, id)
                .set(Field.CONTACT_NAME, Values.name(name))
                .set(Field.CONTACT_PRIORITY, invention.one(PRIORITIES))
                .set(Field.CONTACT_TYPES, Values.texts(List.of(invention.one(TYPES))))
                .set(Field.CONTACT_MANAGER, user)
                .set(Field.CONTACT_SOURCE, "Invented")
                .set(Field.CONTACT_NO_FOLLOW_UP, number % 5 == 3 ? invention.one(REASONS) : ""));
        point(id, "email", Invention.email(name, domain, number), "work", "");
        point(id, "phone", invention.phone(site), "work", site.country());
        if (invention.oneIn(3)) {
            point(id, "mobile", invention.phone(site), "", site.country());
        }
        if (invention.oneIn(4)) {
            rows.add(Row.of(Entity.ADDRESS, invention.id(), id)
                    .set(Field.ADDRESS_VALUE, Values.address(site.address()))
                    .set(Field.ADDRESS_LABEL, "work"));
        }
        if (invention.oneIn(25)) {
            refusal(id);
        }
    }

    private void point(UUID contact, String kind, String written, String label, String country) {
        rows.add(Row.of(Entity.CONTACT_POINT, invention.id(), contact)
                .set(Field.POINT_KIND, kind)
                .set(Field.POINT_WRITTEN, written)
                .set(Field.POINT_LABEL, label)
                .set(Field.POINT_COUNTRY, country));
    }

    private void refusal(UUID contact) {
        rows.add(Row.of(Entity.CONSENT, invention.id(), contact)
                .set(Field.CONSENT_CHANNEL, invention.oneIn(3) ? "phone" : "marketing_email")
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .set(Field.CONSENT_DATE, Values.day(today.minusDays(invention.below(700))))
                .set(Field.CONSENT_SOURCE, "asked by phone"));
    }

    /// Three activities: what is open first, the rest done long ago.
    private void plans(UUID contact, int number, String company) {
        boolean untouched = number % 5 == 4 && invention.oneIn(2);
        for (int each = 0; each < 3; each++) {
            UUID id = invention.id();
            switch (each == 0 ? number % 5 : 3) {
                case 0 -> open(contact, id, today.minusDays(invention.oneIn(2) ? 0 : 1 + invention.below(20)));
                case 1, 2 -> open(contact, id, workday(today.plusDays(1 + invention.below(90))));
                default -> done(contact, id, untouched ? "dropped" : "done", company);
            }
        }
    }

    private void open(UUID contact, UUID id, LocalDate due) {
        LocalTime time = invention.oneIn(3) ? LocalTime.of(8 + invention.below(10), 30 * invention.below(2)) : null;
        LocalDate promised = invention.oneIn(6) ? due.minusDays(7) : due;
        rows.add(activity(contact, id, promised)
                .set(Field.ACTIVITY_DUE, Values.due(due, time))
                .set(Field.ACTIVITY_STATE, "open")
                .set(Field.ACTIVITY_SLIPS, Values.texts(promised.equals(due) ? List.of() : List.of("theirs"))));
    }

    private void done(UUID contact, UUID id, String state, String company) {
        LocalDate day = workday(today.minusDays(25 + invention.below(500)));
        Row activity = activity(contact, id, day)
                .set(Field.ACTIVITY_DUE, Values.due(day, null))
                .set(Field.ACTIVITY_STATE, state);
        rows.add(activity);
        if (state.equals("done")) {
            String kind = invention.one(KINDS);
            String result = kind.equals("call") ? invention.oneIn(3) ? "no_answer" : "reached" : "done";
            var moment = day.atTime(9 + invention.below(8), invention.below(60))
                    .atZone(zone)
                    .toInstant();
            rows.add(Row.of(Entity.HISTORY, invention.id(), contact)
                    .set(Field.HISTORY_TYPE, kind)
                    .set(Field.HISTORY_RESULT, result)
                    .set(Field.HISTORY_TEXT, invention.one(NOTES))
                    .set(Field.HISTORY_WHO, user)
                    .set(Field.HISTORY_WHEN, Values.moment(moment))
                    .set(Field.HISTORY_COMPANY, company)
                    .set(Field.HISTORY_ACTIVITY, Values.row(id))
                    .set(Field.HISTORY_DIRECTION, kind.equals("call") ? "outgoing" : "")
                    .set(Field.HISTORY_MINUTES, Values.numberOrNothing(minutes(result, moment))));
        }
    }

    /// Follows from when it was, so that nobody is invented differently for it.
    private static @Nullable Integer minutes(String result, Instant moment) {
        return result.equals("reached") ? 2 + (int) (moment.getEpochSecond() / 60 % 19) : null;
    }

    private Row activity(UUID contact, UUID id, LocalDate promised) {
        return Row.of(Entity.ACTIVITY, id, contact)
                .set(Field.ACTIVITY_KIND, invention.one(KINDS))
                .set(Field.ACTIVITY_TITLE, invention.one(TITLES))
                .set(Field.ACTIVITY_PROMISED, Values.day(promised))
                .set(Field.ACTIVITY_OWNER, user);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.plusDays(2)
                : day;
    }
}
