package org.aftercall.agenda;

/// How the rows of a section are sorted.
public enum Order {
    /// A, B, C, none; within a letter by time, then any time (`product.md` rule 5)
    PRIORITY_THEN_TIME,
    TIME_THEN_PRIORITY,
    /// by the name of the company; who works nowhere stands at the end
    COMPANY,
    /// by promised date
    LONGEST_WAITING
}
