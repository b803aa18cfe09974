package org.aftercall.model;

/// One phone, e-mail or web address of a contact or a company.
///
/// @param written kept letter for letter
/// @param comparable the form in which equal points have equal values; derived, empty where there is none
/// @param label what it is for: "work", "home", or the user's word; may be empty
public record ContactPoint(
        PointId id,
        PointKind kind,
        String written,
        String comparable,
        String label,
        PointStatus status,
        boolean preferred) {}
