package org.aftercall.model;

/// A timeless fact on a contact or a company.
public record Note(NoteId id, String text, boolean pinned) {}
