package org.aftercall.exporting;

import java.util.List;
import java.util.Optional;
import org.aftercall.model.ContactId;

/// Who is written to a table. The whole book (.json) always has everybody.
///
/// @param who empty for everybody
/// @param forMarketing whether those are left out who opted out of anything
public record ExportChoice(Optional<List<ContactId>> who, boolean forMarketing) {
    public static final ExportChoice EVERYBODY = new ExportChoice(Optional.empty(), false);

    public ExportChoice {
        who = who.map(List::copyOf);
    }
}
