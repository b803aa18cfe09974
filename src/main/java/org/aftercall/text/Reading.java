package org.aftercall.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What we understood of a date that somebody typed.
public sealed interface Reading {
    /// One day, and a time if one was typed.
    ///
    /// @param time null for any time of that day
    /// @param movedFrom the weekend day or holiday that was meant by the words, null if the date
    ///     was not moved
    record Understood(
            LocalDate date,
            @Nullable LocalTime time,
            @Nullable LocalDate movedFrom) implements Reading {}

    /// It can mean several days ("03/04"); the order of the user's region stands first.
    record Ambiguous(List<Understood> choices) implements Reading {
        public Ambiguous {
            choices = List.copyOf(choices);
        }
    }

    /// A day before today. It was understood, but cannot be a due date; a birthday it can be.
    record Past(LocalDate date, @Nullable LocalTime time) implements Reading {}

    /// No date that we know.
    ///
    /// @param text what was typed
    record NotUnderstood(String text) implements Reading {}

    /// Nothing was typed.
    record Empty() implements Reading {}
}
