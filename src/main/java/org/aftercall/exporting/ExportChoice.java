package org.aftercall.exporting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.format.VCardWriter;
import org.aftercall.model.ContactId;

/// Who is written to a table. The whole book (.json) always has everybody.
///
/// @param who empty for everybody
/// @param forMarketing whether those are left out who opted out of anything
/// @param vcard version of a vCard file
/// @param fields columns of a table of our own
/// @param colleagues those with whom colleagues are in touch; they are left out
public record ExportChoice(
        Optional<List<ContactId>> who,
        boolean forMarketing,
        VCardWriter.Version vcard,
        ExportFields fields,
        Set<ContactId> colleagues) {
    public static final ExportChoice EVERYBODY = new ExportChoice(Optional.empty(), false);

    public ExportChoice(Optional<List<ContactId>> who, boolean forMarketing) {
        this(who, forMarketing, VCardWriter.Version.V4, ExportFields.ALL, Set.of());
    }

    public ExportChoice withVCard(VCardWriter.Version version) {
        return new ExportChoice(who, forMarketing, version, fields, colleagues);
    }

    public ExportChoice withFields(ExportFields chosen) {
        return new ExportChoice(who, forMarketing, vcard, chosen, colleagues);
    }

    /// Without those with whom colleagues are in touch.
    public ExportChoice without(Set<ContactId> some) {
        return new ExportChoice(who, forMarketing, vcard, fields, some);
    }

    public ExportChoice {
        who = who.map(List::copyOf);
        colleagues = Set.copyOf(colleagues);
    }
}
