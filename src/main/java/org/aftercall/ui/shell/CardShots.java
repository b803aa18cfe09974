package org.aftercall.ui.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Intent;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.store.Store;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.jspecify.annotations.Nullable;

/// The card of Tomáš, with a year behind it.
final class CardShots {
    private static final String MAREK = "Marek Zieliński";

    private final Edit edit;
    private final UUID contact;
    private long next;

    private CardShots(Edit edit, UUID contact) {
        this.edit = edit;
        this.contact = contact;
    }

    static void add(Album album) {
        album.screen("contact", CardShots::open);
        album.shot("contact-edit", studio -> {
            open(studio);
            ((Button) studio.find(".contact-card-head .small")).fire();
        });
        album.screen("contact-groups", studio -> {
            open(studio);
            ((Button) studio.find(".groups-card .button.sign")).fire();
            ((TextField) studio.find(".group-field .text-field")).setText("fair");
        });
        album.screen("refusals", studio -> {
            open(studio);
            studio.go(new Destination.Refusals(studio.contact("Tomáš Novák")));
        });
        album.screen("merge", studio -> {
            open(studio);
            studio.go(new Destination.Merge(
                    studio.contact("Tomáš Novák"), Optional.of(studio.contact("Rachel Adeyemi"))));
        });
        album.screen("contact-code", studio -> {
            open(studio);
            studio.go(new Destination.ContactCode(studio.contact("Tomáš Novák")));
        });
        album.screen("new-contact", CardShots::newContact);
    }

    private static void newContact(Studio studio) {
        studio.go(new Destination.NewContact("Rachel Adeyemi"));
        TextField company = (TextField) studio.find(".suggestions").getParent().lookup(".text-field");
        company.setText("Fair");
    }

    private static void open(Studio studio) {
        ContactId tomas = studio.contact("Tomáš Novák");
        write(studio.parts().store(), tomas.value());
        studio.go(new Destination.ContactCard(tomas, new Customers(tomas)));
    }

    /// The list in the picture.
    private record Customers(ContactId tomas) implements Neighbours {
        @Override
        public String name() {
            return "Customers, priority A";
        }

        @Override
        public int size() {
            return 42;
        }

        @Override
        public int index() {
            return 6;
        }

        @Override
        public Optional<ContactId> at(int index) {
            return Optional.of(tomas);
        }
    }

    /// Written once, however often it is asked for.
    private static void write(Store store, UUID contact) {
        OperationId operation = new OperationId(id(1));
        CardShots shots = new CardShots(new Edit(operation, Intent.of(Intent.SAMPLE), Cast.USER, null), contact);
        if (store.operations().find(operation).isEmpty()) {
            UUID job = store.contacts()
                    .card(new ContactId(contact))
                    .flatMap(card -> card.current())
                    .orElseThrow()
                    .id()
                    .value();
            title(store, job, 2, "Purchasing Manager");
            title(store, job, 3, "Head of Purchasing");
            shots.profile();
            shots.past();
            shots.files();
            store.write(shots.edit);
        }
    }

    private static void title(Store store, UUID job, long operation, String title) {
        Edit edit = new Edit(new OperationId(id(operation)), Intent.of(Intent.EDIT, "Tomáš Novák"), MAREK, null);
        edit.row(Entity.AFFILIATION, job).set(Field.AFFILIATION_TITLE, Values.text(title));
        store.write(edit);
    }

    private void profile() {
        edit.row(Entity.CONTACT_POINT, id(50))
                .set(Field.POINT_KIND, Values.text("mobile"))
                .set(Field.POINT_WRITTEN, Values.text("+420 555 010 483"))
                .set(Field.POINT_PREFERRED, Values.bool(true))
                .belongsTo(contact);
        edit.row(Entity.CONSENT, id(52))
                .set(Field.CONSENT_CHANNEL, Values.text("marketing_email"))
                .set(Field.CONSENT_ALLOWED, Values.bool(false))
                .set(Field.CONSENT_DATE, Values.day(LocalDate.of(2026, 3, 3)))
                .set(Field.CONSENT_SOURCE, Values.text("call"))
                .belongsTo(contact);
        edit.row(Entity.ACTIVITY, id(53))
                .set(Field.ACTIVITY_KIND, Values.text("email"))
                .set(Field.ACTIVITY_TITLE, Values.text("Invite to Brno user day"))
                .set(Field.ACTIVITY_DUE, Values.due(Screens.DAY.plusDays(13), null))
                .set(Field.ACTIVITY_PROMISED, Values.day(Screens.DAY.plusDays(13)))
                .set(Field.ACTIVITY_STATE, Values.text("open"))
                .set(Field.ACTIVITY_OWNER, Values.text(Cast.USER))
                .belongsTo(contact);
    }

    private void past() {
        happened(
                "call",
                "left_message",
                MAREK,
                Screens.DAY,
                "09:12",
                "Left message about invoice 2211. Will try again on Thursday.");
        for (int week = 3; week < 30; week += 4) {
            happened("call", "reached", Cast.USER, Screens.DAY.minusWeeks(week), "10:20", "Short talk, all is well.");
            happened(
                    "call", "no_answer", Cast.USER, Screens.DAY.minusWeeks(week).minusDays(3), "15:40", "");
            happened(
                    "email",
                    "sent",
                    Cast.USER,
                    Screens.DAY.minusWeeks(week).plusDays(1),
                    "16:40",
                    "Summary of the call.");
        }
    }

    /// Of others, and still on their way: the book of the pictures has no contents.
    private void files() {
        file(60, "Frame agreement 2026, signed.pdf", 2_411_724, id(100 + 1));
        file(61, "Delivery dates.xlsx", 48_230, null);
    }

    private void file(long number, String name, long size, @Nullable UUID entry) {
        edit.row(Entity.ATTACHMENT, id(number))
                .set(Field.ATTACHMENT_NAME, Values.text(name))
                .set(Field.ATTACHMENT_SIZE, Values.number(size))
                .set(Field.ATTACHMENT_SHA256, Values.text("%064x".formatted(number)))
                .set(Field.ATTACHMENT_WHO, Values.text(MAREK))
                .set(
                        Field.ATTACHMENT_WHEN,
                        Values.moment(Screens.DAY.atTime(9, 12).toInstant(ZoneOffset.UTC)))
                .set(Field.ATTACHMENT_ENTRY, Values.row(entry))
                .belongsTo(contact);
    }

    private void happened(String type, String result, String who, LocalDate day, String time, String text) {
        next++;
        Instant when = day.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
        RowEdit row = edit.row(Entity.HISTORY, id(100 + next))
                .set(Field.HISTORY_TYPE, Values.text(type))
                .set(Field.HISTORY_RESULT, Values.text(result))
                .set(Field.HISTORY_WHO, Values.text(who))
                .set(Field.HISTORY_WHEN, Values.moment(when))
                .belongsTo(contact);
        if (!text.isEmpty()) {
            row.set(Field.HISTORY_TEXT, Values.text(text));
        }
        if (result.equals("reached")) {
            row.set(Field.HISTORY_DIRECTION, Values.text(next % 4 == 0 ? "incoming" : "outgoing"))
                    .set(Field.HISTORY_MINUTES, Values.number(3 + next % 11));
        }
    }

    private static UUID id(long number) {
        return new UUID(0x4146_5445_5243_4001L, 0x8000_0000_0000_0000L + number);
    }
}
