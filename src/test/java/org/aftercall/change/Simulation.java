package org.aftercall.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aftercall.change.NaiveBook.Seen;
import org.aftercall.change.Replica.Form;
import org.aftercall.change.Replica.Mistake;
import org.aftercall.model.OperationId;

/// A few devices that work on one book for a while, with every kind of change, and frames that come late, twice, in any
/// order or not yet. Everything follows from the seed.
final class Simulation {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final Random random;
    private final Mistake mistake;
    private final boolean wrongClocks;
    final List<Replica> books = new ArrayList<>();
    private final Map<Dot, Seen> written = new LinkedHashMap<>();
    private long names;
    private boolean undoes = true;
    private boolean keepsCompanies;

    Simulation(long seed, Mistake mistake, int devices, boolean wrongClocks) {
        this.random = new Random(seed);
        this.mistake = mistake;
        this.wrongClocks = wrongClocks;
        int count = devices > 0 ? devices : 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Replica book = new Replica(random.nextLong(), mistake, START);
            books.add(book);
        }
    }

    /// What is wrong after a history; empty if nothing is.
    static String findings(long seed, Mistake mistake, int steps) {
        Simulation simulation = new Simulation(seed, mistake, 0, seed % 3 == 0);
        try {
            for (int i = 0; i < steps; i++) {
                simulation.step();
                if (simulation.random.nextInt(steps) < 3) {
                    simulation.books.forEach(simulation::compare);
                }
            }
            simulation.deliverAll();
            simulation.books.forEach(simulation::compare);
            byte[] first = simulation.books.getFirst().dump();
            for (Replica book : simulation.books) {
                check(Arrays.equals(first, book.dump()), "two devices differ");
            }
            return "";
        } catch (Finding finding) {
            return "seed " + seed + ": " + finding.getMessage();
        }
    }

    private static final class Finding extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Finding(String what) {
            super(what);
        }
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new Finding(what);
        }
    }

    void step() {
        Replica book = books.get(random.nextInt(books.size()));
        book.pass(random.nextInt(2_000));
        if (wrongClocks && random.nextInt(20) == 0) {
            book.setClock(START.plusSeconds(random.nextLong(-100_000_000, 100_000_000)));
        }
        int what = random.nextInt(20);
        if (what < 3) {
            deliver(book);
        } else if (what < 5) {
            book.forms.add(book.open());
        } else if (what < 6) {
            anImport(book);
        } else if (what < 8) {
            undo(book);
        } else {
            change(book);
        }
    }

    /// A save of any kind through an open form, mostly a stale one.
    List<Frame> change(Replica book) {
        List<Form> open = book.forms;
        Form form = open.isEmpty() || random.nextInt(3) == 0 ? book.open() : open.get(random.nextInt(open.size()));
        return change(book, form);
    }

    List<Frame> change(Replica book, Form form) {
        Set<Dot> seen = form.seen();
        List<UUID> rows = new ArrayList<>(book.rows());
        rows.removeIf(row -> book.row(row).dots().stream().noneMatch(seen::contains));
        int what = rows.isEmpty() ? 0 : random.nextInt(13);
        UUID row = rows.isEmpty() ? newRow(Entity.CONTACT) : rows.get(random.nextInt(rows.size()));
        Frame frame = switch (what) {
            case 0 -> form.save(Intent.ADD, made(newRow(random.nextBoolean() ? Entity.CONTACT : Entity.COMPANY)));
            case 1, 2, 3 -> form.save(Intent.ADD, child(row, rows));
            case 4, 5 ->
                keepsCompanies && Replica.entity(row) == Entity.COMPANY.number()
                        ? form.save(Intent.EDIT, edit(row))
                        : book.delete(form, row);
            case 6 -> form.save(Intent.EDIT, book.together(row, Deletes.ALIVE));
            case 7 -> form.save(Intent.EDIT, editTwo(row, rows));
            case 8 -> form.save(Intent.EDIT, move(row, rows));
            case 12 -> merge(book, form, row, rows);
            default -> form.save(Intent.EDIT, edit(row));
        };
        written.put(frame.dot(), new Seen(frame, seen));
        return List.of(frame);
    }

    /// Two contacts, and sometimes another value for one or two of their fields.
    private Frame merge(Replica book, Form form, UUID row, List<UUID> rows) {
        List<UUID> contacts = rows.stream()
                .filter(other -> Replica.entity(other) == Entity.CONTACT.number() && book.shown(other))
                .toList();
        if (contacts.size() < 2) {
            return form.save(Intent.EDIT, edit(row));
        }
        UUID one = contacts.get(random.nextInt(contacts.size()));
        UUID other = contacts.get(random.nextInt(contacts.size()));
        if (one.equals(other)) {
            return form.save(Intent.EDIT, edit(one));
        }
        Cell[] chosen = random.nextBoolean() ? new Cell[] {cell(1), cell(2)} : new Cell[0];
        return form.merge(newRow(Entity.MERGE), one, other, chosen);
    }

    private RowChange made(UUID row) {
        return new RowChange(Replica.entity(row), row, List.of(cell(1), cell(2)));
    }

    private RowChange edit(UUID row) {
        return new RowChange(Replica.entity(row), row, List.of(cell(1 + random.nextInt(3))));
    }

    private RowChange[] editTwo(UUID row, List<UUID> rows) {
        UUID other = rows.get(random.nextInt(rows.size()));
        return other.equals(row) ? new RowChange[] {made(row)} : new RowChange[] {edit(row), edit(other)};
    }

    private Cell cell(int field) {
        return new Cell(field, random.nextInt(12) == 0 ? Value.None.NONE : Value.of("v" + random.nextInt(40)));
    }

    /// Something that belongs to a row; at most three deep, because longer chains only take longer.
    private RowChange child(UUID row, List<UUID> rows) {
        if (level(row) == 0 && random.nextInt(3) == 0) {
            UUID company = anyOf(rows, Entity.COMPANY, row);
            return belonging(newRow(Entity.AFFILIATION), row, company);
        }
        return switch (level(row)) {
            case 0 -> belonging(newRow(random.nextBoolean() ? Entity.CONTACT_POINT : Entity.ACTIVITY), row);
            case 1 -> belonging(newRow(Entity.NOTE), row);
            default -> edit(row);
        };
    }

    private RowChange move(UUID row, List<UUID> rows) {
        if (level(row) != 1) {
            return edit(row);
        }
        return Replica.change(row, Field.BELONGS_TO, Alive.belongsTo(anyOf(rows, Entity.CONTACT, row)));
    }

    private RowChange belonging(UUID row, UUID... parents) {
        Cell belongs = new Cell(Field.BELONGS_TO, Alive.belongsTo(parents));
        return new RowChange(Replica.entity(row), row, List.of(cell(2), belongs));
    }

    private UUID anyOf(List<UUID> rows, Entity entity, UUID otherwise) {
        List<UUID> found = rows.stream()
                .filter(row -> Replica.entity(row) == entity.number())
                .toList();
        if (found.isEmpty()) {
            return level(otherwise) == 0 ? otherwise : newRow(entity);
        }
        return found.get(random.nextInt(found.size()));
    }

    private static int level(UUID row) {
        return switch (Entity.of(Replica.entity(row)).orElseThrow()) {
            case CONTACT, COMPANY -> 0;
            case NOTE -> 2;
            case MERGE -> 3;
            default -> 1;
        };
    }

    private UUID newRow(Entity entity) {
        return new UUID(entity.number(), ++names);
    }

    /// Two or three frames of a stream; some ids are derived, so that two devices may make the same row.
    List<Frame> anImport(Replica book) {
        Set<Dot> seen = seenBy(book);
        List<List<RowChange>> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            UUID contact = new UUID(Entity.CONTACT.number(), -1 - random.nextInt(6));
            UUID company = new UUID(Entity.COMPANY.number(), -1 - random.nextInt(2));
            if (parts.stream().flatMap(List::stream).anyMatch(row -> row.row().equals(contact))) {
                continue;
            }
            List<RowChange> rows = new ArrayList<>(List.of(
                    made(contact),
                    belonging(newRow(Entity.CONTACT_POINT), contact),
                    belonging(newRow(Entity.AFFILIATION), contact, company)));
            if (parts.stream().flatMap(List::stream).noneMatch(row -> row.row().equals(company))) {
                rows.add(made(company));
            }
            parts.add(rows);
        }
        ReplicaId stream = new ReplicaId(random.nextLong());
        List<Frame> frames = book.stream(Intent.IMPORT, stream, Context.of(book.applied()), parts);
        frames.forEach(frame -> written.put(frame.dot(), new Seen(frame, seen)));
        return frames;
    }

    private static Set<Dot> seenBy(Replica book) {
        Set<Dot> seen = new HashSet<>();
        book.journal().forEach(frame -> seen.add(frame.dot()));
        return seen;
    }

    private void undo(Replica book) {
        if (!undoes || book.journal().isEmpty() || (mistake != Mistake.NONE && random.nextBoolean())) {
            return;
        }
        undo(book, book.journal().get(random.nextInt(book.journal().size())).operation());
    }

    /// Undoes an operation, if anything of it is left.
    List<Frame> undo(Replica book, OperationId operation) {
        Undo undo = book.inverse(operation);
        if (undo.changes().isEmpty()) {
            return List.of();
        }
        Frame frame = book.save(operation, undo);
        Set<Dot> seen = seenBy(book);
        seen.removeIf(dot -> !undo.context().contains(dot));
        written.put(frame.dot(), new Seen(frame, seen));
        return List.of(frame);
    }

    /// Some frames of one device, in any order.
    private void deliver(Replica to) {
        List<Frame> frames =
                new ArrayList<>(books.get(random.nextInt(books.size())).journal());
        Collections.shuffle(frames, random);
        to.receive(frames.subList(0, random.nextInt(frames.size() + 1)));
    }

    void deliverAll() {
        for (Replica to : books) {
            List<Frame> frames = new ArrayList<>();
            written.values().forEach(seen -> frames.add(seen.frame()));
            Collections.shuffle(frames, random);
            for (Frame frame : frames) {
                to.receive(List.of(frame));
            }
        }
    }

    NaiveBook naive(Replica book) {
        return new NaiveBook(seen(book));
    }

    /// The frames that a device has applied, with what their authors had seen.
    List<Seen> seen(Replica book) {
        List<Seen> frames = new ArrayList<>();
        book.journal().forEach(frame -> frames.add(written.getOrDefault(frame.dot(), new Seen(frame, Set.of()))));
        return frames;
    }

    void neverDeleteCompanies() {
        keepsCompanies = true;
    }

    void neverUndo() {
        undoes = false;
    }

    /// A device's book is what the oracle makes of the frames that it has applied.
    private void compare(Replica book) {
        NaiveBook naive = naive(book);
        check(naive.rows().equals(book.rows()), "rows");
        for (UUID row : naive.rows()) {
            RowState state = book.row(row);
            check(naive.touched(row).equals(state.dots()), "history of " + row);
            check(naive.standing(row).keySet().equals(state.fields()), "fields of " + row);
            for (int field : state.fields()) {
                Set<Version> expected = new HashSet<>(naive.standing(row).getOrDefault(field, List.of()));
                Set<Version> found = new HashSet<>(state.standing(field));
                check(expected.equals(found), "cell " + row + "/" + field + " is " + found + ", not " + expected);
                check(naive.visible(row, field).equals(state.visible(field)), "shown value of " + row + "/" + field);
            }
            check(naive.shown(row) == book.shown(row), "whether " + row + " is shown");
            check(naive.together(row).equals(Set.copyOf(book.merged(row))), "who is one person with " + row);
        }
        naive.rows().forEach(row -> nothingOfItIsLost(book, row));
    }

    /// What stands on a contact that is shown under another one is shown there, is listed there, or was on the screen
    /// of somebody who merged it or wrote the same field of the card.
    private void nothingOfItIsLost(Replica book, UUID merged) {
        UUID shown = book.merges().canonical(merged);
        if (shown.equals(merged)) {
            return;
        }
        Map<Integer, List<Version>> others = Merges.others(book.row(shown), book.row(merged));
        for (int field : book.row(merged).fields()) {
            for (Version version : book.row(merged).standing(field)) {
                boolean there = !Merges.isOfACard(field)
                        || book.row(shown)
                                .visible(field)
                                .orElse(Value.None.NONE)
                                .equals(version.value())
                        || others.getOrDefault(field, List.of()).contains(version);
                boolean looked = seen(book).stream()
                        .anyMatch(
                                other -> other.seen().contains(version.dot()) && writesLookedAt(other.frame(), merged));
                check(there || looked, "lost from sight: " + merged + "/" + field + " " + version);
            }
        }
    }

    private static boolean writesLookedAt(Frame frame, UUID row) {
        return World.changes(row, frame).stream()
                .flatMap(change -> change.cells().stream())
                .anyMatch(cell -> cell.field() == Field.CONTACT_LOOKED_AT.number());
    }
}
