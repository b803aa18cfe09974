package org.aftercall.exporting;

import java.util.List;
import java.util.Optional;
import org.aftercall.format.VCardWriter;
import org.aftercall.model.ContactId;

/// Who is written to a table. The whole book (.json) always has everybody.
///
/// @param who empty for everybody
/// @param forMarketing whether those are left out who opted out of anything
/// @param vcard version of a vCard file
/// @param fields columns of a table of our own
public record ExportChoice(
        Optional<List<ContactId>> who, boolean forMarketing, VCardWriter.Version vcard, ExportFields fields) {
    public static final ExportChoice EVERYBODY = new ExportChoice(Optional.empty(), false);

    public ExportChoice(Optional<List<ContactId>> who, boolean forMarketing) {
        this(who, forMarketing, VCardWriter.Version.V4, ExportFields.ALL);
    }

    public ExportChoice withVCard(VCardWriter.Version version) {
        return new ExportChoice(who, forMarketing, version, fields);
    }

    public ExportChoice withFields(ExportFields chosen) {
        return new ExportChoice(who, forMarketing, vcard, chosen);
    }

    public ExportChoice {
        who = who.map(List::copyOf);
    }
}
