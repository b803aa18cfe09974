package org.aftercall.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/// The nineteen phones of a contact of Outlook, as vCard calls them.
final class OutlookPhones {
    private static final Map<Integer, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put(0x3A08, "work");
        TYPES.put(0x3A1B, "work");
        TYPES.put(0x3A1C, "cell");
        TYPES.put(0x3A09, "home");
        TYPES.put(0x3A2F, "home");
        TYPES.put(0x3A1A, "primary");
        TYPES.put(0x3A1F, "other");
        TYPES.put(0x3A57, "company");
        TYPES.put(0x3A2E, "assistant");
        TYPES.put(0x3A02, "callback");
        TYPES.put(0x3A1E, "car");
        TYPES.put(0x3A1D, "radio");
        TYPES.put(0x3A21, "pager");
        TYPES.put(0x3A2C, "telex");
        TYPES.put(0x3A2D, "isdn");
        TYPES.put(0x3A4B, "ttytdd");
        TYPES.put(0x3A24, "fax,work");
        TYPES.put(0x3A25, "fax,home");
        TYPES.put(0x3A23, "fax");
    }

    private OutlookPhones() {}

    /// Hands over the number of each property and its types.
    static void each(BiConsumer<Integer, String> taker) {
        TYPES.forEach(taker);
    }
}
