package org.aftercall.importing;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.aftercall.change.RowChange;
import org.aftercall.format.SourceRow;
import org.aftercall.model.Problem;

/// The rows of a file as drafts, as often as they are needed, always the same.
interface Source {
    /// The rows from the first to the last; closing it ends the reading.
    interface Rows extends Iterator<Row>, Closeable {
        @Override
        void close();

        /// Rows that are at hand.
        static Rows of(List<Row> rows) {
            Iterator<Row> each = rows.iterator();
            return new Rows() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public Row next() {
                    return each.next();
                }

                @Override
                public void close() {}
            };
        }
    }

    Rows rows();

    /// What is to be said about the file as a whole and about values that were read.
    List<Problem> notices();

    /// Rows of companies and of user fields that the file defines and the book does not have.
    List<RowChange> definitions(Known known);

    /// Our own ids of companies that the definitions bring.
    default Set<UUID> companiesDefined() {
        return Set.of();
    }

    /// By what imports of the same source are known again, whatever the file is called; empty where nothing tells.
    default String key() {
        return "";
    }

    /// Whether each row is something that somebody bought: then it is no sign of a mistake that a person comes twice.
    default boolean isOfPurchases() {
        return false;
    }

    /// From which columns the values come.
    default FieldColumns columns() {
        return FieldColumns.NONE;
    }

    /// The columns in which rows that are not taken are given back; empty where they cannot be.
    default List<String> header() {
        return List.of();
    }

    /// Hands over the rows that are not taken, with the reason.
    default void eachUnreadable(BiConsumer<SourceRow, Problem> taker) {}

    /// Which files of a folder tell of the person of a row, by its number; empty for what is no folder.
    default Map<Long, Set<String>> files() {
        return Map.of();
    }

    /// Name of the file without its folder.
    String file();

    /// SHA-256 of the file, in hex.
    String digest();
}
