package org.aftercall.format;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTObject;
import com.pff.PSTRecipient;
import com.pff.PSTTask;
import com.pff.PSTTimeZone;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The items of a data file of Outlook in the words of vCard and iCalendar.
final class PstItems {
    private static final int MOST_PEOPLE = 500;
    private static final int TASK_DONE = 2;

    private PstItems() {}

    static ItemLines lines(PSTObject item) throws PSTException, IOException {
        return switch (item) {
            case PSTDistList list ->
                new ItemLines("VCARD").text("FN", list.getDisplayName()).text("KIND", "group");
            case PSTContact contact -> contact(contact);
            case PSTAppointment appointment -> appointment(appointment);
            case PSTTask task -> task(task);
            case PSTMessage mail -> mail(mail);
            default -> throw new IOException("no item: " + item.getMessageClass());
        };
    }

    private static ItemLines contact(PSTContact from) throws PSTException, IOException {
        ItemLines card = new ItemLines("VCARD");
        card.text("FN", from.getDisplayName());
        card.parts(
                "N",
                "",
                from.getSurname(),
                from.getGivenName(),
                from.getMiddleName(),
                from.getDisplayNamePrefix(),
                from.getGeneration());
        card.text("NICKNAME", from.getNickname());
        card.parts("ORG", "", from.getCompanyName(), from.getDepartmentName());
        card.text("TITLE", from.getTitle()).text("ROLE", from.getProfession());
        card.text("TEL", from.getBusinessTelephoneNumber(), "work");
        card.text("TEL", from.getBusiness2TelephoneNumber(), "work");
        card.text("TEL", from.getMobileTelephoneNumber(), "cell");
        card.text("TEL", from.getHomeTelephoneNumber(), "home");
        card.text("TEL", from.getHome2TelephoneNumber(), "home");
        card.text("TEL", from.getPrimaryTelephoneNumber(), "primary");
        card.text("TEL", from.getOtherTelephoneNumber(), "other");
        card.text("TEL", from.getCompanyMainPhoneNumber(), "company");
        card.text("TEL", from.getAssistantTelephoneNumber(), "assistant");
        card.text("TEL", from.getCallbackTelephoneNumber(), "callback");
        card.text("TEL", from.getCarTelephoneNumber(), "car");
        card.text("TEL", from.getRadioTelephoneNumber(), "radio");
        card.text("TEL", from.getPagerTelephoneNumber(), "pager");
        card.text("TEL", from.getTelexNumber(), "telex");
        card.text("TEL", from.getIsdnNumber(), "isdn");
        card.text("TEL", from.getTtytddPhoneNumber(), "ttytdd");
        card.text("TEL", from.getBusinessFaxNumber(), "fax,work");
        card.text("TEL", from.getHomeFaxNumber(), "fax,home");
        card.text("TEL", from.getPrimaryFaxNumber(), "fax");
        email(card, from.getEmail1EmailAddress(), from.getEmail1OriginalDisplayName());
        email(card, from.getEmail2EmailAddress(), from.getEmail2OriginalDisplayName());
        email(card, from.getEmail3EmailAddress(), from.getEmail3OriginalDisplayName());
        card.parts(
                "ADR",
                "work",
                from.getWorkAddressPostOfficeBox(),
                "",
                from.getWorkAddressStreet(),
                from.getWorkAddressCity(),
                from.getWorkAddressState(),
                from.getWorkAddressPostalCode(),
                from.getWorkAddressCountry());
        card.parts(
                "ADR",
                "home",
                from.getHomeAddressPostOfficeBox(),
                "",
                from.getHomeAddressStreet(),
                from.getHomeAddressCity(),
                from.getHomeAddressStateOrProvince(),
                from.getHomeAddressPostalCode(),
                from.getHomeAddressCountry());
        card.parts(
                "ADR",
                "other",
                from.getOtherAddressPostOfficeBox(),
                "",
                from.getOtherAddressStreet(),
                from.getOtherAddressCity(),
                from.getOtherAddressStateOrProvince(),
                from.getOtherAddressPostalCode(),
                from.getOtherAddressCountry());
        card.text("URL", from.getBusinessHomePage(), "work").text("URL", from.getPersonalHomePage(), "home");
        card.text("X-MS-IMADDRESS", from.getInstantMessagingAddress());
        moment(from.getBirthday()).flatMap(OutlookDays::day).ifPresent(day -> card.on("BDAY", day));
        moment(from.getAnniversary()).flatMap(OutlookDays::day).ifPresent(day -> card.on("X-ANNIVERSARY", day));
        card.text("X-SPOUSE", from.getSpouseName()).text("X-MANAGER", from.getManagerName());
        card.text("X-ASSISTANT", from.getAssistant()).text("X-OFFICE", from.getOfficeLocation());
        card.text("X-HOBBIES", from.getHobbies()).text("X-CHILDREN", from.getChildrensNames());
        return categories(card, from).text("NOTE", body(from));
    }

    private static void email(ItemLines card, String address, String called) {
        card.text("EMAIL", address.indexOf('@') > 0 ? address : called.indexOf('@') > 0 ? called : "");
    }

    private static ItemLines categories(ItemLines card, PSTMessage from) throws PSTException {
        return card.list("CATEGORIES", Arrays.asList(from.getColorCategories()));
    }

    private static Optional<Instant> moment(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toInstant).filter(OutlookDays::isSaid);
    }

    private static ItemLines appointment(PSTAppointment from) throws PSTException, IOException {
        ItemLines entry = new ItemLines("VEVENT");
        byte[] structure = from.isRecurring() ? from.getRecurrenceStructure() : null;
        Optional<OutlookRule> rule = Optional.ofNullable(structure).flatMap(OutlookRule::of);
        if (rule.isPresent()) {
            PSTTimeZone zone = from.getRecurrenceTimeZone();
            entry.repeated(rule.get(), zone == null ? "" : zone.getName(), from.getSubType());
        } else if (from.getSubType()) {
            moment(from.getStartTime()).flatMap(OutlookDays::day).ifPresent(day -> entry.on("DTSTART", day));
        } else {
            moment(from.getStartTime()).ifPresent(when -> entry.at("DTSTART", when));
        }
        entry.text("SUMMARY", from.getSubject()).text("LOCATION", from.getLocation());
        entry.text("COMMENT", from.getRecurrencePattern());
        if (from.getNumberOfRecipients() > 0) {
            sender(entry, from);
            recipients(entry, from);
        }
        return categories(entry, from).text("DESCRIPTION", body(from));
    }

    private static ItemLines task(PSTTask from) throws PSTException, IOException {
        ItemLines entry = new ItemLines("VTODO");
        entry.text("SUMMARY", from.getSubject());
        moment(from.getTaskDueDate()).flatMap(OutlookDays::day).ifPresent(day -> entry.on("DUE", day));
        boolean done = from.isTaskComplete() || from.getTaskStatus() == TASK_DONE;
        entry.text("STATUS", done ? "COMPLETED" : "");
        moment(done ? from.getTaskDateCompleted() : null)
                .flatMap(OutlookDays::day)
                .ifPresent(day -> entry.on("COMPLETED", day));
        recipients(entry, from);
        return categories(entry, from).text("DESCRIPTION", body(from));
    }

    private static ItemLines mail(PSTMessage from) throws PSTException, IOException {
        ItemLines entry = new ItemLines(ItemLines.MAIL);
        moment(from.getClientSubmitTime())
                .or(() -> moment(from.getMessageDeliveryTime()))
                .or(() -> moment(from.getCreationTime()))
                .ifPresent(when -> entry.at("DTSTART", when));
        entry.text("SUMMARY", from.getSubject()).text("UID", from.getInternetMessageId());
        sender(entry, from);
        recipients(entry, from);
        entry.text("X-OWNER", from.getReceivedByAddress().indexOf('@') > 0 ? from.getReceivedByAddress() : "");
        categories(entry, from).text("DESCRIPTION", body(from));
        for (int i = 0; i < Math.min(50, from.getNumberOfAttachments()); i++) {
            entry.text("ATTACH", EmlReader.fileName(from.getAttachment(i).getLongFilename()));
        }
        return entry;
    }

    private static void sender(ItemLines entry, PSTMessage from) {
        String represents = from.getSentRepresentingEmailAddress();
        String email = represents.indexOf('@') > 0 ? represents : from.getSenderEmailAddress();
        String called =
                from.getSentRepresentingName().isEmpty() ? from.getSenderName() : from.getSentRepresentingName();
        entry.person("ORGANIZER", called, email, "from");
    }

    private static void recipients(ItemLines entry, PSTMessage from) throws PSTException, IOException {
        int count = Math.min(MOST_PEOPLE, from.getNumberOfRecipients());
        for (int i = 0; i < count; i++) {
            PSTRecipient each = from.getRecipient(i);
            String smtp = each.getSmtpAddress();
            String email = smtp == null || smtp.isEmpty() ? each.getEmailAddress() : smtp;
            entry.person("ATTENDEE", each.getDisplayName(), email, each.getRecipientType() == 2 ? "cc" : "to");
        }
    }

    private static String body(PSTMessage from) throws PSTException, IOException {
        String plain = from.getBody();
        if (plain != null && !plain.isBlank()) {
            return plain;
        }
        String page = from.getBodyHTML();
        if (page != null && !page.isBlank()) {
            return MailText.ofPage(page);
        }
        String rich = from.getRTFBody();
        return rich == null ? "" : MailText.ofRichText(rich);
    }
}
