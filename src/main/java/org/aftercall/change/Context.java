package org.aftercall.change;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What an author had seen: a vector and single dots (`sync.md`, amendment 2). Decides which versions a change
/// supersedes. A form's own saves are added as dots, never by raising the vector.
///
/// @param dots never those that the vector already contains
public record Context(VersionVector vector, SortedSet<Dot> dots) {
    public static final Context EMPTY = new Context(VersionVector.EMPTY, new TreeSet<>());

    public Context {
        SortedSet<Dot> copy = new TreeSet<>();
        for (Dot dot : dots) {
            if (!vector.contains(dot)) {
                copy.add(dot);
            }
        }
        dots = Collections.unmodifiableSortedSet(copy);
    }

    public static Context of(VersionVector vector) {
        return new Context(vector, new TreeSet<>());
    }

    public static Context of(Collection<Dot> dots) {
        return new Context(VersionVector.EMPTY, new TreeSet<>(dots));
    }

    public boolean contains(Dot dot) {
        return vector.contains(dot) || dots.contains(dot);
    }

    public Context with(Dot dot) {
        SortedSet<Dot> more = new TreeSet<>(dots);
        more.add(dot);
        return new Context(vector, more);
    }

    /// What either had seen.
    public Context join(Context other) {
        SortedSet<Dot> more = new TreeSet<>(dots);
        more.addAll(other.dots);
        return new Context(vector.join(other.vector), more);
    }
}
