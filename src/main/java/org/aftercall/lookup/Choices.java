package org.aftercall.lookup;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercall.lookup.Term.Place;
import org.jspecify.annotations.Nullable;

/// The words that qualifiers and their values are known by, English and German, folded.
final class Choices {
    /// What stands before the sign.
    enum Qualifier {
        TYPE(Place.TYPE),
        CITY(Place.CITY),
        PRIORITY(null),
        NEXT(Place.NEXT),
        OWNER(Place.OWNER),
        DUE(null),
        NAME(Place.NAME),
        COMPANY(Place.COMPANY),
        TITLE(Place.TITLE),
        EMAIL(Place.EMAIL),
        PHONE(Place.PHONE),
        COUNTRY(Place.COUNTRY),
        SILENT(null),
        ADDED(null),
        OPTOUT(null),
        MISSING(null),
        IMPORT(null),
        GROUP(Place.GROUP);

        private final Optional<Place> place;

        Qualifier(@Nullable Place place) {
            this.place = Optional.ofNullable(place);
        }

        Optional<Place> place() {
            return place;
        }
    }

    private static final Map<String, List<String>> QUALIFIERS = table("""
            TYPE     : type types typ art
            CITY     : city town ort stadt
            PRIORITY : pri prio priority prioritat prioritaet
            NEXT     : next action nachste naechste aktion
            OWNER    : owner manager besitzer betreuer zustandig zustaendig
            DUE      : due fallig faellig
            NAME     : name
            COMPANY  : company firma unternehmen
            TITLE    : title titel position
            EMAIL    : email mail e-mail
            PHONE    : phone tel telefon
            COUNTRY  : country land
            SILENT   : silent still ruhig
            ADDED    : added created new neu angelegt hinzugefugt hinzugefuegt
            OPTOUT   : optout opt-out widerspruch abgemeldet
            MISSING  : missing without fehlt fehlend ohne
            IMPORT   : import
            GROUP    : group groups gruppe gruppen
            """);

    private static final Map<String, List<String>> TYPES = table("""
            customer   : customer kunde kundin
            prospect   : prospect interessent interessentin
            partner    : partner partnerin
            influencer : influencer multiplikator multiplikatorin meinungsbildner
            supplier   : supplier lieferant lieferantin
            candidate  : candidate kandidat kandidatin bewerber bewerberin
            colleague  : colleague kollege kollegin
            other      : other andere anderer sonstige sonstiger
            """);

    private static final Map<String, List<String>> KINDS = table("""
            call    : call anruf anrufen telefonat
            email   : email e-mail mail
            meeting : meeting termin treffen besprechung besuch
            letter  : letter brief
            todo    : todo aufgabe
            """);

    private static final Map<String, List<String>> CHANNELS = table("""
            marketing_email : marketing werbung newsletter
            personal_email  : personal personlich persoenlich
            phone           : phone call telefon anruf
            post            : post mail letter brief
            sms             : sms text
            fax             : fax
            """);

    private static final Set<String> EMAIL = Set.of("email", "e-mail");
    private static final Set<String> UNDECIDED = Set.of("undecided", "unentschieden", "offen");
    private static final Set<String> NEVER = Set.of("never", "nie");
    private static final Set<String> NONE = Set.of("none", "no", "keine", "kein", "keiner", "niemand", "ohne");
    private static final Set<String> ANY = Set.of("any", "some", "yes", "eine", "irgendeine", "irgendein", "ja");
    private static final Set<String> YES = Set.of("yes", "y", "ja", "j", "true");
    private static final Set<String> NO = Set.of("no", "n", "nein", "false");
    private static final Set<String> ME = Set.of("me", "mine", "ich", "mir", "meine");

    private Choices() {}

    static Optional<Qualifier> qualifier(String folded) {
        return QUALIFIERS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(folded))
                .map(entry -> Qualifier.valueOf(entry.getKey()))
                .findFirst();
    }

    /// Codes of the known types one of whose names begins with some letters.
    static List<String> types(String prefix) {
        return codes(TYPES, prefix);
    }

    /// Codes of the known kinds of activity one of whose names begins with some letters.
    static List<String> kinds(String prefix) {
        return codes(KINDS, prefix);
    }

    /// Codes of the channels that a word means, those of e-mail together; empty if it means none.
    static List<String> channels(String folded) {
        if (EMAIL.contains(folded)) {
            return List.of("marketing_email", "personal_email");
        }
        return CHANNELS.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(folded) || entry.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .toList();
    }

    static boolean isUndecided(String folded) {
        return UNDECIDED.contains(folded);
    }

    static boolean isNever(String folded) {
        return NEVER.contains(folded);
    }

    static boolean isNone(String folded) {
        return NONE.contains(folded);
    }

    static boolean isAny(String folded) {
        return ANY.contains(folded);
    }

    static boolean isYes(String folded) {
        return YES.contains(folded);
    }

    static boolean isNo(String folded) {
        return NO.contains(folded);
    }

    static boolean isMe(String folded) {
        return ME.contains(folded);
    }

    private static List<String> codes(Map<String, List<String>> table, String prefix) {
        return table.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(name -> name.startsWith(prefix)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            int colon = line.indexOf(':');
            table.put(
                    line.substring(0, colon).trim(),
                    Arrays.asList(line.substring(colon + 1).trim().split(" ")));
        }
        return table;
    }
}
