package org.aftercall.text;

/// A date that stands in a note, to be proposed for the next action; never applied by itself.
///
/// @param from where the words begin in the note, in characters
/// @param to where they end
/// @param words the words themselves: "in three months"
/// @param when what they mean
public record Proposal(int from, int to, String words, Reading.Understood when) {}
