package org.aftercall.ui.shell;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.Address;
import org.aftercall.model.ContactId;
import org.aftercall.model.GroupId;
import org.aftercall.model.MembershipId;
import org.aftercall.model.OperationId;
import org.aftercall.model.PersonName;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.jspecify.annotations.Nullable;

/// The invented people of the pictures: a working day of Ingrid at Northgate & Partners.
final class Cast {
    static final String USER = "Ingrid Solheim";
    static final String BOOK = "Northgate & Partners";

    /// Days from today, kind, priority, time, title, type, first name, last name, company, what was last noted.
    private static final String DUE = """
            -5 | call    | A |       | Call back: price objection  | prospect   | Farida   | Rahmani   | Atlas Ceramics     | “Wants a 3-year option”
            -4 | email   | A |       | Send signed contract copy   | customer   | Daniel   | Okafor    | Brightwater Clinics| Signed on 17 Nov
            -1 | call    | B |       | Ask for referral            | influencer | Mei-Ling | Chou      | Harbour Optics     | Met at the trade fair
            -1 | letter  | C |       | Post the spring catalogue   | customer   | João     | Teixeira  | Vale Verde         |
            0  | call    | A | 10:30 | Renewal: confirm start date | customer   | Tomáš    | Novák     | Kolář Instruments  | Budget is approved for 2027. Wants to start in February; legal needs our data sheet.
            0  | meeting | A | 14:00 | Demo for the plant team     | prospect   | Aisha    | Bello     | Savanna Foods      | 6 people, room 2
            0  | email   | A |       | Send revised quote          | prospect   | Priya    | Raman     | Meridian Labs      | Asked for 40 seats
            0  | call    | B | 16:15 | Check delivery arrived      | customer   | Søren    | Lindqvist | Nordhav Shipping   | Order 4471 sent 20 Nov
            0  | call    | B |       | First call after web request| prospect   | Lucas    | Moreau    | Atelier Moreau     | New lead
            0  | call    | B |       | Check in after 3 months     | influencer | Rachel   | Adeyemi   | Fairlight Media    | Changed company in Aug
            0  | email   | C |       | Ask for new delivery address| supplier   | Hiroshi  | Tanaka    | Kita Print Works   | Post came back
            0  | call    | C |       | Greet: 10 years with us     | partner    | Amina    | Yusuf     | Crescent Tools     | Since Nov 2016
            """;

    /// Priority, type, first name, last name, company, phone, e-mail, days since the last talk, next action, in how
    /// many days. Nobody of them is due within a week, so that Today stays Ingrid's day.
    private static final String PEOPLE = """
            A | customer   | Marco      | Bellini   | Officine Bellini   | +39 055 555 0142  | marco@bellini.example          | 6   | call    | 8
            A | prospect   | Mariam     | Haddad    | Cedar Textiles     | +961 1 555 018    | mariam.haddad@cedar.example    | 4   | email   | 9
            B | customer   | María José | Ortega    | Talleres Ortega    | +34 91 555 0177   | mj.ortega@ortega.example       | 82  | call    | 8
            B | customer   | Marit      | Haugen    | Fjordlys           | +47 555 01 930    | marit@fjordlys.example         | 13  | meeting | 8
            B | prospect   | Mark       | Osei      | Goldline Logistics | +233 30 555 0123  | m.osei@goldline.example        |     | call    | 10
            C | influencer | Marta      | Kowalczyk | Studio Kowalczyk   | +48 22 555 01 66  | marta@kowalczyk.example        |     |         |
            C | prospect   | Ana        | Marinescu | Delta Foods        | +40 21 555 0190   | ana@marinescu.example          | 40  | email   | 14
            A | customer   | Martin     | Feldmann  | Feldmann Holzbau   | +49 30 555 0181   | martin@feldmann.example        | 3   | call    | 11
            A | prospect   | Kumar      | Swamy     | Marina Pumps       | +91 80 5550 1144  | kumar@marinapumps.example      | 12  | meeting | 12
            B | customer   | Marwa      | El-Sayed  | Nile Packaging     | +20 2 5550 1188   | marwa@nilepack.example         | 15  | call    | 8
            C | customer   | Léa        | Marchand  | Marchand & Filles  | +33 1 55 50 01 23 | lea@marchand.example           | 20  | letter  | 16
            B | partner    | Marcus     | Lindgren  | Lindgren Optik     | +46 8 555 013 90  | marcus@lindgren.example        | 7   | call    | 10
            C | prospect   | Takumi     | Maruyama  | Aoba Systems       | +81 3 5550 1177   | maruyama@aoba.example          | 22  | email   | 20
            B | prospect   | Omar       | Farouk    | Samarkand Tiles    | +998 71 555 0155  | omar@samarkand.example         | 29  | call    | 9
            B | prospect   | Martín     | Quispe    | Solar Andina       | +51 1 555 0136    | m.quispe@andina.example        | 31  | call    | 15
            C | customer   | Marlene    | Vogt      | Vogt Feinmechanik  | +49 711 555 0109  | marlene@vogt.example           | 35  | letter  | 17
            C | candidate  | Samar      | Khoury    | Levant Glass       | +962 6 555 0150   | samar@levant.example           | 41  | call    | 21
            B | supplier   | Inga       | Marklund  | Norrbok            | +46 920 555 011   | inga@norrbok.example           | 52  | call    | 23
            """;

    /// Which of the people he is.
    private static final int TOMAS = 4;

    private final LocalDate today;
    private final ZoneId zone;
    private final Edit edit;
    private final Map<String, UUID> companies = new HashMap<>();
    private final List<UUID> people = new ArrayList<>();
    private long next;

    private Cast(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
        this.edit = new Edit(new OperationId(id()), Intent.of(Intent.SAMPLE), USER, null);
    }

    /// Writes the people into an empty book.
    static void writeTo(Store store, LocalDate today, ZoneId zone) {
        Cast cast = new Cast(today, zone);
        DUE.lines().forEach(cast::person);
        cast.planned();
        cast.doneToday();
        cast.withoutNextAction();
        PEOPLE.lines().forEach(cast::acquaintance);
        cast.group("Brno user day", 3);
        cast.group("Newsletter EN", 2);
        cast.group("Renewals 2027", 4);
        store.write(cast.edit);
    }

    private void person(String line) {
        List<String> part = new ArrayList<>();
        for (String each : line.split("\\|", -1)) {
            part.add(each.strip());
        }
        UUID contact = contact(part.get(6), part.get(7), part.get(2), part.get(5), part.get(8));
        LocalDate due = today.plusDays(Long.parseLong(part.get(0)));
        LocalTime time = part.get(3).isEmpty() ? null : LocalTime.parse(part.get(3));
        plan(contact, part.get(1), part.get(4), due, time);
        boolean tomas = part.get(6).equals("Tomáš");
        if (tomas) {
            tomas(contact, part.get(9));
        } else if (!part.get(9).isEmpty()) {
            past(contact, "note", "", part.get(9), today.minusDays(9), null);
        }
    }

    private void acquaintance(String line) {
        List<String> part = new ArrayList<>();
        for (String each : line.split("\\|", -1)) {
            part.add(each.strip());
        }
        UUID contact = contact(part.get(2), part.get(3), part.get(0), part.get(1), part.get(4));
        point(contact, "phone", part.get(5));
        point(contact, "email", part.get(6));
        if (!part.get(7).isEmpty()) {
            past(contact, "call", "reached", "Keep in touch.", today.minusDays(Long.parseLong(part.get(7))), null);
        }
        if (!part.get(8).isEmpty()) {
            plan(contact, part.get(8), "Keep in touch", today.plusDays(Long.parseLong(part.get(9))), null);
        }
    }

    /// Every so many of the people are in it, Tomáš among them.
    private void group(String name, int every) {
        GroupId group = new GroupId(id());
        edit.row(Entity.GROUP, group.value()).set(Field.GROUP_NAME, Values.text(name));
        for (int i = 0; i < people.size(); i++) {
            if (i % every == TOMAS % every) {
                ContactId contact = new ContactId(people.get(i));
                edit.row(Entity.MEMBERSHIP, MembershipId.of(group, contact).value())
                        .set(Field.MEMBERSHIP_GROUP, Values.row(group.value()))
                        .belongsTo(contact.value());
            }
        }
    }

    private void tomas(UUID contact, String note) {
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_LANGUAGE, Values.text("Czech, English"))
                .set(Field.CONTACT_BIRTHDAY, Values.day(LocalDate.of(1979, 6, 14)))
                .userField(1, Values.text("K-2024-118, to 31 Jan 2027"))
                .userField(2, Values.text("45"))
                .userField(3, Values.text("Board, 2nd Tuesday"));
        List<String> own = List.of("Contract", "Seats", "Decides by");
        List<String> kinds = List.of("text", "number", "text");
        List<String> purposes = List.of("Call two months before it ends", "Offer the next size above 40", "");
        for (int i = 0; i < own.size(); i++) {
            edit.row(Entity.USER_FIELD, id())
                    .set(Field.USER_FIELD_NAME, Values.text(own.get(i)))
                    .set(Field.USER_FIELD_TYPE, Values.text(kinds.get(i)))
                    .set(Field.USER_FIELD_PURPOSE, Values.text(purposes.get(i)))
                    .set(Field.USER_FIELD_SLOT, Values.number(i + 1L));
        }
        edit.row(Entity.ADDRESS, id())
                .set(Field.ADDRESS_VALUE, Values.address(new Address("Vídeňská 119", "Brno", "", "639 00", "Czechia")))
                .belongsTo(contact);
        point(contact, "phone", "+420 555 010 482");
        point(contact, "email", "tomas.novak@kolar.example");
        past(contact, "call", "reached", note, today.minusDays(13), null);
        past(contact, "email", "sent", "Data sheet and draft agreement attached.", today.minusDays(14), null);
        past(
                contact,
                "meeting",
                "held",
                "Yearly review with Eva. Happy with support, asked about a second site.",
                today.minusDays(33),
                null);
    }

    /// The next seven days.
    private void planned() {
        for (int i = 0; i < 23; i++) {
            UUID contact = contact("Planned", "Person " + (i + 1), i % 2 == 0 ? "B" : "C", "customer", "Vale Verde");
            plan(contact, "call", "Keep in touch", today.plusDays(1L + i % 7), null);
        }
    }

    private void doneToday() {
        for (int i = 0; i < 9; i++) {
            UUID contact = contact("Reached", "Person " + (i + 1), "C", "partner", "Crescent Tools");
            UUID activity = plan(contact, "call", "Morning call", today, null);
            edit.row(Entity.ACTIVITY, activity).set(Field.ACTIVITY_STATE, Values.text("done"));
            past(contact, "call", "reached", "Fine.", today, activity);
            plan(contact, "call", "Keep in touch", today.plusDays(60), null);
        }
    }

    private void withoutNextAction() {
        for (int i = 0; i < 12; i++) {
            UUID contact = contact("Quiet", "Person " + (i + 1), i < 4 ? "A" : "B", "prospect", "Meridian Labs");
            past(contact, "call", "reached", "Asked for time.", today.minusDays(40), null);
        }
    }

    private UUID contact(String first, String last, String priority, String type, String company) {
        UUID contact = id();
        people.add(contact);
        edit.row(Entity.CONTACT, contact)
                .set(Field.CONTACT_NAME, Values.name(PersonName.of(first, last)))
                .set(Field.CONTACT_PRIORITY, Values.text(priority))
                .set(Field.CONTACT_TYPES, Values.texts(List.of(type)))
                .set(Field.CONTACT_MANAGER, Values.text(USER));
        UUID firm = companies.computeIfAbsent(company, name -> {
            UUID made = id();
            edit.row(Entity.COMPANY, made).set(Field.COMPANY_NAME, Values.text(name));
            return made;
        });
        RowEdit affiliation = edit.row(Entity.AFFILIATION, id())
                .set(Field.AFFILIATION_CURRENT, Values.bool(true))
                .belongsTo(contact, firm);
        if (first.equals("Tomáš")) {
            affiliation.set(Field.AFFILIATION_TITLE, Values.text("Head of Purchasing"));
        }
        return contact;
    }

    private void point(UUID contact, String kind, String written) {
        edit.row(Entity.CONTACT_POINT, id())
                .set(Field.POINT_KIND, Values.text(kind))
                .set(Field.POINT_WRITTEN, Values.text(written))
                .set(Field.POINT_STATUS, Values.text("ok"))
                .belongsTo(contact);
    }

    private UUID plan(UUID contact, String kind, String title, LocalDate due, @Nullable LocalTime time) {
        UUID activity = id();
        edit.row(Entity.ACTIVITY, activity)
                .set(Field.ACTIVITY_KIND, Values.text(kind))
                .set(Field.ACTIVITY_TITLE, Values.text(title))
                .set(Field.ACTIVITY_DUE, Values.due(due, time))
                .set(Field.ACTIVITY_PROMISED, Values.day(due))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .set(Field.ACTIVITY_OWNER, Values.text(USER))
                .belongsTo(contact);
        return activity;
    }

    private void past(UUID contact, String type, String result, String text, LocalDate day, @Nullable UUID activity) {
        RowEdit row = edit.row(Entity.HISTORY, id())
                .set(Field.HISTORY_TYPE, Values.text(type))
                .set(Field.HISTORY_RESULT, Values.text(result))
                .set(Field.HISTORY_TEXT, Values.text(text))
                .set(Field.HISTORY_WHO, Values.text(USER))
                .set(
                        Field.HISTORY_WHEN,
                        Values.moment(day.atTime(8, 30).atZone(zone).toInstant()))
                .belongsTo(contact);
        if (activity != null) {
            row.set(Field.HISTORY_ACTIVITY, Values.row(activity));
        }
    }

    /// The same ids each time, so that the pictures are the same each time.
    private UUID id() {
        next++;
        return new UUID(0x4146_5445_5243_4000L, 0x8000_0000_0000_0000L + next);
    }
}
