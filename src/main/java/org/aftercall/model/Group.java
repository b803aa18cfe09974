package org.aftercall.model;

/// A fixed set of contacts under a name: who is in it was said for each of them ([Membership]).
///
/// @param name as written; two groups may have the same, where two people made them apart
public record Group(GroupId id, String name) {}
