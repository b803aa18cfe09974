package org.aftercall.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercall.importing.ColumnMapping;
import org.aftercall.importing.Target;
import org.aftercall.store.Contacts.UserField;
import org.aftercall.wording.Words;

/// What a column may become, with its name for the user.
///
/// @param detail which one of several: "work", a channel, a slot; may be empty
record Goal(Target target, String detail, String name) {
    private static final List<String> PLACES = List.of("", "work", "home", "other");

    private static final List<Target> PLACED = List.of(
            Target.PHONE,
            Target.MOBILE,
            Target.FAX,
            Target.EMAIL,
            Target.STREET,
            Target.POSTCODE,
            Target.CITY,
            Target.REGION,
            Target.COUNTRY,
            Target.ADDRESS,
            Target.PO_BOX);

    private static final List<Target> BEFORE = List.of(
            Target.FULL_NAME,
            Target.FIRST_NAME,
            Target.LAST_NAME,
            Target.MIDDLE_NAME,
            Target.SALUTATION,
            Target.SUFFIX,
            Target.NICKNAME,
            Target.COMPANY,
            Target.TITLE,
            Target.DEPARTMENT,
            Target.ROLE);

    private static final List<Target> AFTER = List.of(
            Target.WEB,
            Target.LINKEDIN,
            Target.TWITTER,
            Target.INSTAGRAM,
            Target.BLOG,
            Target.TYPE,
            Target.PRIORITY,
            Target.STATUS,
            Target.BIRTHDAY,
            Target.LANGUAGE,
            Target.LAST_REACHED,
            Target.NOTES,
            Target.SOURCE,
            Target.CAMPAIGN,
            Target.REFERRED_BY,
            Target.PERSONA,
            Target.MANAGER,
            Target.KEY_PERSON,
            Target.KEY,
            Target.ATTENDED,
            Target.ORDER_NUMBER,
            Target.ORDER_DATE,
            Target.ORDER_AMOUNT,
            Target.ORDER_ARTICLE);

    private static final List<String> CHANNELS =
            List.of("all", "marketing_email", "personal_email", "phone", "post", "sms", "fax");

    private static final int SLOTS = 15;

    /// All that a person can choose from.
    ///
    /// @param fields the user's own fields that have a name
    static List<Goal> all(Words words, List<UserField> fields) {
        List<Goal> all = new ArrayList<>();
        all.add(of(Target.KEEP_AS_NOTE, "", words, Map.of()));
        all.add(of(Target.DO_NOT_IMPORT, "", words, Map.of()));
        BEFORE.forEach(target -> all.add(of(target, "", words, Map.of())));
        PLACED.forEach(target -> PLACES.forEach(place -> all.add(of(target, place, words, Map.of()))));
        AFTER.forEach(target -> all.add(of(target, "", words, Map.of())));
        CHANNELS.forEach(channel -> all.add(of(Target.OPT_OUT, channel, words, Map.of())));
        CHANNELS.forEach(channel -> all.add(of(Target.OPT_IN, channel, words, Map.of())));
        Map<String, String> names = names(fields);
        for (int slot = 1; slot <= SLOTS; slot++) {
            all.add(of(Target.USER_FIELD, Integer.toString(slot), words, names));
        }
        return all;
    }

    /// What a column becomes now.
    static Goal of(ColumnMapping column, Words words, List<UserField> fields) {
        return of(column.target(), column.detail(), words, names(fields));
    }

    private static Map<String, String> names(List<UserField> fields) {
        Map<String, String> names = new java.util.HashMap<>();
        fields.forEach(field -> names.put(Integer.toString(field.slot()), field.name()));
        return names;
    }

    private static Goal of(Target target, String detail, Words words, Map<String, String> fields) {
        String bare = words.say("target." + target.name());
        String name = switch (target) {
            case OPT_OUT, OPT_IN -> words.say("target-of", bare, words.choice("channel", detail));
            case USER_FIELD -> fields.getOrDefault(detail, words.say("target-of", bare, detail));
            default -> detail.isEmpty() ? bare : words.say("target-of", bare, words.choice("target-of", detail));
        };
        return new Goal(target, detail, name);
    }
}
