package org.aftercall.importing;

import java.util.Set;
import org.aftercall.model.PersonName;
import org.aftercall.text.Folding;
import org.aftercall.text.Likeness;
import org.aftercall.text.Names;

/// Whether two names can be those of one person.
final class People {
    private static final double ALIKE = 0.9;

    /// Mailboxes that a firm reads together.
    private static final Set<String> SHARED = Set.of(
            "info",
            "office",
            "sales",
            "kontakt",
            "contact",
            "mail",
            "email",
            "post",
            "service",
            "support",
            "admin",
            "hello",
            "hallo",
            "team",
            "verwaltung",
            "sekretariat",
            "empfang",
            "buchhaltung",
            "vertrieb",
            "einkauf",
            "zentrale",
            "praxis",
            "accueil",
            "bonjour",
            "commercial",
            "secretariat",
            "ventas",
            "administracion",
            "verkoop",
            "noreply",
            "no-reply",
            "webmaster");

    private People() {}

    /// Whether nothing in the names speaks against it: one has none, they are alike, or a first name is short for the
    /// other.
    static boolean canBeOne(PersonName one, PersonName two) {
        String a = one.full();
        String b = two.full();
        if (a.isBlank() || b.isBlank() || Names.haveOneKey(one, two)) {
            return true;
        }
        if (Likeness.of(a, b) >= ALIKE) {
            return true;
        }
        String lastA = Folding.fold(one.last());
        String lastB = Folding.fold(two.last());
        if (lastA.isEmpty() || lastB.isEmpty()) {
            return contains(a, b) || contains(b, a);
        }
        return lastA.equals(lastB) && (one.first().isEmpty() || two.first().isEmpty() || begins(one, two));
    }

    /// Whether the first names or the last names are the same: who marries keeps one of them.
    static boolean shareAName(PersonName one, PersonName two) {
        return isSame(one.first(), two.first()) || isSame(one.last(), two.last());
    }

    private static boolean isSame(String one, String other) {
        return !one.isBlank() && Folding.fold(one).equals(Folding.fold(other));
    }

    private static boolean contains(String all, String part) {
        return Folding.words(all).containsAll(Folding.words(part));
    }

    private static boolean begins(PersonName one, PersonName two) {
        String a = Folding.fold(one.first()).replace(".", "");
        String b = Folding.fold(two.first()).replace(".", "");
        return a.startsWith(b) || b.startsWith(a);
    }

    /// Whether a mailbox is read by several people.
    static boolean isShared(String email) {
        int at = email.indexOf('@');
        return at > 0 && SHARED.contains(email.substring(0, at));
    }
}
