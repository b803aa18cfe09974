package org.aftercall.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The rows of people who asked to be forgotten, and of what belongs to them. They only ever become more.
///
/// A row is forgotten if a [Entity#FORGET] names it, if it ever belonged to one that is, or if a stripped
/// frame or a colleague's card says so (`sync.md`, amendment 5). That holds for every frame, whenever it
/// comes: its values of those rows are dropped. So all who have seen the same frames, stripped or not, have forgotten
/// the same rows,
/// whatever the order.
///
/// A merge record belongs to the contacts that it names. Where it is forgotten with one of them, the other stays
/// without all that the merge wrote there, because those values may be the forgotten one's: see
/// [#isOfForgottenMerge].
///
/// For one thread at a time.
public final class Forgotten {
    /// Stands for what a sentence was filled with.
    private static final String NOBODY = "…";

    private final Set<UUID> rows = new HashSet<>();

    public Forgotten() {}

    public Forgotten(Collection<UUID> rows) {
        this.rows.addAll(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int count() {
        return rows.size();
    }

    public boolean contains(UUID row) {
        return rows.contains(row);
    }

    public Set<UUID> rows() {
        return Set.copyOf(rows);
    }

    /// @return whether it was not forgotten before
    public boolean add(UUID row) {
        return rows.add(row);
    }

    /// @return those that were not forgotten before
    public Set<UUID> learn(Collection<UUID> named) {
        return named.stream().filter(this::add).collect(Collectors.toSet());
    }

    /// Takes in what a frame says of forgotten rows.
    ///
    /// @return those that were not forgotten before
    public Set<UUID> learn(Frame frame) {
        Set<UUID> found = new HashSet<>();
        for (RowChange row : frame.rows()) {
            if (isMark(row) || belongsToOne(row)) {
                found.add(row.row());
            }
            found.addAll(named(row));
        }
        found.removeAll(rows);
        rows.addAll(found);
        if (!found.isEmpty()) { // what belongs to them may stand before them
            found.addAll(learn(frame));
        }
        return found;
    }

    /// The rows of which a stripped frame says that they are forgotten.
    public static Set<UUID> marked(Frame frame) {
        return frame.rows().stream()
                .filter(Forgotten::isMark)
                .map(RowChange::row)
                .collect(Collectors.toSet());
    }

    /// Whether a frame has values of forgotten rows, or of what belongs to them.
    public boolean isIn(Frame frame) {
        return !rows.isEmpty() && frame.rows().stream().anyMatch(this::isOf);
    }

    private boolean isOf(RowChange row) {
        return !isMark(row) && (hides(row) || belongsToOne(row));
    }

    /// What says that somebody is forgotten is never forgotten itself, whoever names it.
    private boolean hides(RowChange row) {
        return rows.contains(row.row()) && !isForget(row);
    }

    /// A frame as it may be applied: without any row that is forgotten.
    public Frame without(Frame frame) {
        boolean any = frame.rows().stream().anyMatch(row -> isMark(row) || hides(row));
        boolean ofMerge = any && isOfForgottenMerge(frame, rows::contains);
        return any
                ? frame.with(frame.rows().stream()
                        .filter(row -> !isMark(row) && !hides(row) && !(ofMerge && isContact(row)))
                        .toList())
                : frame;
    }

    /// Whether a frame merged contacts of which one is forgotten, or took that back: its values of the others go too,
    /// and what they had before stands again.
    static boolean isOfForgottenMerge(Frame frame, Predicate<UUID> forgotten) {
        return frame.rows().stream()
                .anyMatch(row -> row.entity() == Entity.MERGE.number() && (isMark(row) || forgotten.test(row.row())));
    }

    static boolean isContact(RowChange row) {
        return row.entity() == Entity.CONTACT.number();
    }

    /// A frame as it may be kept and passed on; the same bytes if nothing in it is forgotten. What belongs to
    /// forgotten rows is forgotten with it.
    public byte[] without(byte[] encoded) {
        if (rows.isEmpty()) {
            return encoded;
        }
        Frame frame = FrameCodec.decode(encoded);
        if (!isIn(frame)) {
            return encoded;
        }
        Forgotten here = new Forgotten(rows);
        here.learn(frame);
        return FrameCodec.strip(encoded, here::contains);
    }

    private boolean belongsToOne(RowChange row) {
        return !rows.isEmpty()
                && row.cells().stream()
                        .filter(cell -> cell.field() == Field.BELONGS_TO || isMergeOf(row, cell))
                        .anyMatch(cell ->
                                Values.rows(Optional.of(cell.value())).stream().anyMatch(rows::contains));
    }

    private static boolean isMergeOf(RowChange row, Cell cell) {
        return row.entity() == Entity.MERGE.number() && cell.field() == Field.MERGE_CONTACTS.number();
    }

    /// Whether somebody is forgotten by a change of a row.
    public static boolean isForget(RowChange row) {
        return row.entity() == Entity.FORGET.number();
    }

    private static List<UUID> named(RowChange row) {
        return isForget(row)
                ? row.cells().stream()
                        .filter(cell -> cell.field() == Field.FORGET_ROWS.number())
                        .flatMap(cell -> Values.rows(Optional.of(cell.value())).stream())
                        .toList()
                : List.of();
    }

    /// What a stripped frame has instead of the values of a row.
    static RowChange mark(RowChange row) {
        return new RowChange(row.entity(), row.row(), List.of(new Cell(Field.FORGOTTEN, Value.of(true))));
    }

    static boolean isMark(RowChange row) {
        return row.cells().size() == 1 && row.cells().getFirst().field() == Field.FORGOTTEN;
    }

    /// What was done, without what could name a forgotten person: ids and counts stay, and the name of a list
    /// in which others stood too.
    ///
    /// @param rows of the stripped frame
    static Intent intent(Intent intent, List<RowChange> rows) {
        boolean ofAList = isOfAList(intent, rows);
        int fixed = intent.kind().equals(Intent.UNDO) ? 2 : 0; // which operation is undone, and of what kind it was
        List<String> arguments = new ArrayList<>();
        for (String argument : intent.arguments()) {
            boolean stays = ofAList || arguments.size() < fixed || argument.matches("[0-9]{1,7}");
            arguments.add(stays ? argument : NOBODY);
        }
        return new Intent(intent.kind(), arguments);
    }

    /// The rows of a stripped frame without what was noted of a list, which names its file, if nobody else stood
    /// in it.
    static List<RowChange> withoutList(Intent intent, List<RowChange> rows) {
        boolean goes = intent.kind().equals(Intent.IMPORT) && !isOfAList(intent, rows);
        return goes
                ? rows.stream()
                        .map(row -> row.entity() == Entity.IMPORT_BATCH.number() ? mark(row) : row)
                        .toList()
                : rows;
    }

    private static boolean isOfAList(Intent intent, List<RowChange> rows) {
        return intent.kind().equals(Intent.IMPORT) && rows.stream().anyMatch(Forgotten::isOfSomebody);
    }

    private static boolean isOfSomebody(RowChange row) {
        return !isMark(row)
                && row.entity() != Entity.COMPANY.number()
                && row.entity() != Entity.USER_FIELD.number()
                && row.entity() != Entity.IMPORT_BATCH.number();
    }
}
