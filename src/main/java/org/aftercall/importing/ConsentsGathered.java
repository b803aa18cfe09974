package org.aftercall.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.format.CellValue;
import org.aftercall.importing.Drafting.Entry;
import org.aftercall.model.Channel;
import org.aftercall.text.DateOrder;

/// What a row says about the channels that somebody refuses or allows.
final class ConsentsGathered {
    private final Gathering gathering;
    private final boolean own;
    private final List<Draft.Say> consents = new ArrayList<>();

    ConsentsGathered(Gathering gathering, boolean own) {
        this.gathering = gathering;
        this.own = own;
    }

    List<Draft.Say> says() {
        return consents;
    }

    /// Whatever is not a clear no is a refusal: the stricter reading wins.
    void optOut(Entry entry, String file) {
        if (own) {
            for (String code : entry.text().split("; ", -1)) {
                consents.add(new Draft.Say(null, Channel.of(code), false, null, file, "", List.of()));
            }
            return;
        }
        if (isYes(entry).orElse(true)) {
            say(entry, false, file);
        }
    }

    void optIn(Entry entry, String file) {
        Optional<Boolean> answer = isYes(entry);
        boolean isDate = ValueKind.of(entry.cell()) == ValueKind.DATE;
        if (answer.isPresent() || isDate) {
            say(entry, answer.orElse(true), file);
        } else {
            gathering.rest(entry);
        }
    }

    private static Optional<Boolean> isYes(Entry entry) {
        return entry.cell() instanceof CellValue.Bool(boolean value)
                ? Optional.of(value)
                : ValueKind.yesNo(entry.text());
    }

    private void say(Entry entry, boolean allowed, String file) {
        boolean plain = isYes(entry).isPresent();
        consents.add(new Draft.Say(
                null,
                Channel.of(entry.column().detail()),
                allowed,
                plain ? null : CellDates.read(entry, DateOrder.DMY).orElse(null),
                file,
                entry.column().header() + (plain ? "" : ": " + entry.text()),
                List.of()));
    }
}
