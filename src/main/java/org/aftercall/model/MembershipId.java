package org.aftercall.model;

import java.nio.ByteBuffer;
import java.util.UUID;

/// That somebody is in a group, the same on every device.
public record MembershipId(UUID value) {
    /// Made from both, so that two people who add the same contact to the same group write one row.
    public static MembershipId of(GroupId group, ContactId contact) {
        ByteBuffer both = ByteBuffer.allocate(2 * Long.BYTES + 2 * Long.BYTES);
        for (UUID each : new UUID[] {group.value(), contact.value()}) {
            both.putLong(each.getMostSignificantBits()).putLong(each.getLeastSignificantBits());
        }
        return new MembershipId(UUID.nameUUIDFromBytes(both.array()));
    }
}
