package org.aftercall.importing;

import java.util.List;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;
import org.aftercall.text.Folding;
import org.aftercall.text.Names;

/// Names and addresses of two sources: whether one says what the other says, and one with its gaps filled by
/// the other.
final class Filling {
    private Filling() {}

    /// Fills parts of a name that are missing, if the names are otherwise the same.
    static PersonName merged(PersonName ours, PersonName theirs) {
        if (ours.isEmpty()) {
            return theirs;
        }
        boolean same = ours.full().isEmpty()
                || theirs.full().isEmpty()
                || Names.haveOneKey(ours, theirs)
                || (fills(ours.first(), theirs.first()) && fills(ours.last(), theirs.last()));
        if (!same) {
            return ours;
        }
        return new PersonName(
                filled(ours.salutation(), theirs.salutation()),
                filled(ours.first(), theirs.first()),
                filled(ours.middle(), theirs.middle()),
                filled(ours.last(), theirs.last()),
                filled(ours.suffix(), theirs.suffix()));
    }

    private static boolean fills(String ours, String theirs) {
        return ours.isEmpty() || theirs.isEmpty() || isAlike(ours, theirs);
    }

    private static String filled(String ours, String theirs) {
        return ours.isEmpty() ? theirs : ours;
    }

    static boolean says(Address ours, Address theirs) {
        return says(ours.street(), theirs.street())
                && says(ours.city(), theirs.city())
                && says(ours.region(), theirs.region())
                && says(ours.postalCode(), theirs.postalCode())
                && says(ours.country(), theirs.country());
    }

    private static boolean says(String ours, String theirs) {
        return theirs.isEmpty() || isAlike(ours, theirs);
    }

    static Address filled(Address ours, Address theirs) {
        return new Address(
                filled(ours.street(), theirs.street()),
                filled(ours.city(), theirs.city()),
                filled(ours.region(), theirs.region()),
                filled(ours.postalCode(), theirs.postalCode()),
                filled(ours.country(), theirs.country()));
    }

    static boolean isAlike(String ours, String theirs) {
        return ours.equals(theirs) || words(ours).equals(words(theirs));
    }

    private static List<String> words(String text) {
        return Folding.words(text);
    }
}
