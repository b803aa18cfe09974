package org.aftercall.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a person decided about rows whose people are there already, and about single rows and cells.
///
/// Whole kinds are never skipped, only single rows. Whatever is decided, an opt-out only ever becomes stricter.
///
/// @param known for those who surely are in the book
/// @param possible for those who may be in the book
/// @param again for those who may be in an earlier row of the file
/// @param rows by number of the row, where one was decided by itself; it wins over the three
/// @param cells corrected texts by number of the row and column counted from 0
/// @param clashes whose value stands where the sheet and the book both changed since the last import
/// @param clashesByPlace the same for single ones; it wins
/// @param strangers whether those whom the book does not know and who only sent or got a mail come in as new contacts
/// @param candidates whether nobody at all comes in as a new contact who was not asked for, cards included
/// @param accepted what signatures propose and somebody wants
public record Decisions(
        WhenThere known,
        WhenThere possible,
        WhenThere again,
        Map<Long, WhenThere> rows,
        Map<Long, Map<Integer, String>> cells,
        Side clashes,
        Map<Clash.Place, Side> clashesByPlace,
        boolean strangers,
        boolean candidates,
        Set<Proposed.Key> accepted) {
    /// The safe ones: those who are known get what they lack, those who may be known come in and are listed.
    public static final Decisions NONE = new Decisions(
            WhenThere.FILL,
            WhenThere.BOTH,
            WhenThere.BOTH,
            Map.of(),
            Map.of(),
            Side.BOOK,
            Map.of(),
            false,
            false,
            Set.of());

    public Decisions {
        if (known == WhenThere.SKIP || possible == WhenThere.SKIP || again == WhenThere.SKIP) {
            throw new IllegalArgumentException("only single rows are skipped");
        }
        rows = Map.copyOf(rows);
        cells = Map.copyOf(cells);
        clashesByPlace = Map.copyOf(clashesByPlace);
        accepted = Set.copyOf(accepted);
    }

    public Decisions withKnown(WhenThere what) {
        return new Decisions(
                what, possible, again, rows, cells, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    public Decisions withPossible(WhenThere what) {
        return new Decisions(known, what, again, rows, cells, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    public Decisions withAgain(WhenThere what) {
        return new Decisions(
                known, possible, what, rows, cells, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    /// One row by itself.
    public Decisions withRow(long row, WhenThere what) {
        Map<Long, WhenThere> more = new HashMap<>(rows);
        more.put(row, what);
        return new Decisions(
                known, possible, again, more, cells, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    /// One row as all others of its kind.
    public Decisions withoutRow(long row) {
        Map<Long, WhenThere> fewer = new HashMap<>(rows);
        fewer.remove(row);
        return new Decisions(
                known, possible, again, fewer, cells, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    /// A cell with another text than in the file.
    public Decisions withCell(long row, int column, String text) {
        Map<Long, Map<Integer, String>> more = new HashMap<>(cells);
        Map<Integer, String> ofRow = new HashMap<>(cells.getOrDefault(row, Map.of()));
        ofRow.put(column, text);
        more.put(row, Map.copyOf(ofRow));
        return new Decisions(
                known, possible, again, rows, more, clashes, clashesByPlace, strangers, candidates, accepted);
    }

    /// All that both sides changed; what was decided about single ones is dropped.
    public Decisions withClashes(Side stands) {
        return new Decisions(known, possible, again, rows, cells, stands, Map.of(), strangers, candidates, accepted);
    }

    /// One of them by itself.
    public Decisions withClash(Clash.Place place, Side stands) {
        Map<Clash.Place, Side> more = new HashMap<>(clashesByPlace);
        more.put(place, stands);
        return new Decisions(known, possible, again, rows, cells, clashes, more, strangers, candidates, accepted);
    }

    WhenThere known(long row) {
        return rows.getOrDefault(row, known);
    }

    WhenThere possible(long row) {
        return rows.getOrDefault(row, possible);
    }

    WhenThere again(long row) {
        return rows.getOrDefault(row, again);
    }

    /// Whether strangers of mails come in as new contacts.
    public Decisions withStrangers(boolean all) {
        return new Decisions(known, possible, again, rows, cells, clashes, clashesByPlace, all, candidates, accepted);
    }

    /// Whether everybody new is a candidate first.
    public Decisions withCandidates(boolean all) {
        return new Decisions(known, possible, again, rows, cells, clashes, clashesByPlace, strangers, all, accepted);
    }

    /// One proposal of a signature, wanted or not.
    public Decisions withProposal(Proposed.Key key, boolean wanted) {
        Set<Proposed.Key> more = new HashSet<>(accepted);
        if (wanted) {
            more.add(key);
        } else {
            more.remove(key);
        }
        return new Decisions(known, possible, again, rows, cells, clashes, clashesByPlace, strangers, candidates, more);
    }
}
