package org.aftercall.model;

/// That a contact is in a group.
///
/// @param group with its name as it is now
public record Membership(MembershipId id, Group group) {}
