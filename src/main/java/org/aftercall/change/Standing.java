package org.aftercall.change;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The versions that stand in each field of one row, fields in order. Two arrays: rows are few fields wide, and a
/// load goes through millions of them.
final class Standing {
    private int[] fields;
    private List<Version>[] versions;
    private int size;

    /// How many fields have more than one version.
    private int several;

    Standing() {
        this(new int[4], lists(4), 0, 0);
    }

    private Standing(int[] fields, List<Version>[] versions, int size, int several) {
        this.fields = fields;
        this.versions = versions;
        this.size = size;
        this.several = several;
    }

    /// Later changes of this one do not reach it.
    Standing copy() {
        return new Standing(fields.clone(), versions.clone(), size, several);
    }

    /// Null for a field that was never written.
    @Nullable
    List<Version> get(int field) {
        int at = place(field);
        return at < 0 ? null : versions[at];
    }

    /// @param all not changed any more; at least one
    void put(int field, List<Version> all) {
        int at = place(field);
        if (at < 0) {
            at = -at - 1;
            insert(at, field);
        } else if (versions[at].size() > 1) {
            several--;
        }
        if (all.size() > 1) {
            several++;
        }
        versions[at] = all;
    }

    boolean hasSeveral() {
        return several > 0;
    }

    /// In order; follows later changes.
    Set<Integer> fields() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Integer> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < size;
                    }

                    @Override
                    public Integer next() {
                        if (next >= size) {
                            throw new NoSuchElementException();
                        }
                        return fields[next++];
                    }
                };
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object field) {
                return field instanceof Integer number && place(number) >= 0;
            }
        };
    }

    /// Where a field is, or -1 minus where it would go.
    private int place(int field) {
        return size > 0 && fields[size - 1] < field ? -size - 1 : Arrays.binarySearch(fields, 0, size, field);
    }

    private void insert(int at, int field) {
        if (size == fields.length) {
            fields = Arrays.copyOf(fields, size * 2);
            versions = Arrays.copyOf(versions, size * 2);
        }
        System.arraycopy(fields, at, fields, at + 1, size - at);
        System.arraycopy(versions, at, versions, at + 1, size - at);
        fields[at] = field;
        size++;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Version>[] lists(int length) {
        return new List[length];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(fields[i])
                    .append('=')
                    .append(versions[i]);
        }
        return "{" + text + "}";
    }
}
