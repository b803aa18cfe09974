package org.aftercall.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.aftercall.change.Alive;
import org.aftercall.change.Cell;
import org.aftercall.change.Context;
import org.aftercall.change.Deletes;
import org.aftercall.change.Dot;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.Frame;
import org.aftercall.change.FrameCodec;
import org.aftercall.change.Merges;
import org.aftercall.change.ReplicaId;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.change.Version;
import org.aftercall.change.VersionVector;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.store.Contents.Soundness;
import org.jspecify.annotations.Nullable;

/// Some laptops, one folder, and everything that happens to both, from one seed. The code of the product exchanges,
/// publishes, packs and decides about identity; around it clock, chance, disk and syncer are ours.
///
/// A ledger holds every value that a save has confirmed. In the end all laptops must agree, and every value must be
/// shown, stand beside what is shown, or be superseded by somebody who had seen it (`sync.md` D1, I1 to I8).
final class SimWorld {
    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");
    private static final int ROUNDS = 60;

    /// Who misses something says so after ten minutes, and then it takes two rounds.
    private static final int CALM_ROUNDS = 4;

    private final Random random;
    private final Mistake mistake;
    private final SimSyncer syncer;
    private final Lock lock;
    private final boolean lossy;
    private final boolean forgetful;
    private final boolean merging;
    private final boolean wrongClocks;
    private final List<SimDevice> devices = new ArrayList<>();
    private final Map<Dot, Ledger> ledger = new HashMap<>();
    private final Map<Dot, String> contents = new HashMap<>();
    private final IdentityHashMap<SimBook, Integer> looked = new IdentityHashMap<>();
    private final List<UUID> rows = new ArrayList<>();
    private long tokens;
    private int contentsMade;

    /// What a save has confirmed.
    ///
    /// @param seen the dots of all that its author had on the screen
    private record Ledger(Frame frame, Context seen) {}

    static final class Finding extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Finding(String what) {
            super(what);
        }
    }

    private SimWorld(long seed, Mistake mistake) {
        random = new Random(seed);
        this.mistake = mistake;
        lossy = seed % 2 == 0;
        forgetful = seed % 4 > 1;
        merging = seed % 8 > 3;
        wrongClocks = seed % 3 == 0;
        lock = seed % 5 == 0 ? Given.lock() : Lock.NONE;
        syncer = new SimSyncer(random);
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            join(null);
        }
    }

    /// What is wrong after a history; empty if nothing is.
    static String findings(long seed, Mistake mistake, int steps) {
        SimWorld world = new SimWorld(seed, mistake);
        try {
            for (int i = 0; i < steps; i++) {
                world.step();
            }
            world.end();
            return "";
        } catch (Finding finding) {
            return "seed " + seed + ": " + finding.getMessage();
        } catch (IllegalArgumentException | IllegalStateException broken) {
            return "seed " + seed + ": " + broken;
        }
    }

    private void join(@Nullable SimBook from) {
        SimDevice device = new SimDevice(random, mistake, lock, syncer.view(), START, from);
        device.setClock(devices.isEmpty() ? START : START.plusSeconds(random.nextInt(100)));
        devices.add(device);
    }

    private SimDevice any() {
        return devices.get(random.nextInt(devices.size()));
    }

    private void step() {
        SimDevice device = any();
        devices.forEach(each -> each.pass(random.nextInt(120_000)));
        syncer.step();
        int what = random.nextInt(100);
        if (what < 40) {
            edit(device);
        } else if (what < 46) {
            device.open();
        } else if (what < 80) {
            sync(device);
        } else if (what < 84) {
            device.restart();
        } else if (what < 87) {
            large(device);
        } else if (what < 90) {
            device.view.trouble(trouble());
        } else if (what < 92) {
            device.backUp();
        } else if (what == 92 && wrongClocks) {
            device.setClock(START.plusSeconds(random.nextLong(-100_000_000, 100_000_000)));
        } else if (what == 93 && devices.size() < 6) {
            join(random.nextInt(3) == 0 ? device.book : null);
        } else if (what == 94) {
            devices.forEach(each -> each.pass(8L * 24 * 60 * 60 * 1000));
        } else if (lossy && what == 95) {
            device.restore();
        } else if (lossy && what == 96 && devices.size() > 2) {
            devices.remove(device);
            syncer.gone(device.view);
        } else if (lossy && what == 97) {
            syncer.lose(List.of(device.view));
        } else if (forgetful && what == 98) {
            forget(device);
        } else if (what == 99) {
            attach(device);
        }
    }

    /// Every third time what somebody has attached elsewhere too, and then perhaps somebody wants to see something.
    private void attach(SimDevice device) {
        int number = random.nextInt(3) == 0 ? random.nextInt(contentsMade + 1) : contentsMade++;
        byte[] bytes = new byte[100 + number * 70_000 % 500_000];
        Arrays.fill(bytes, (byte) number);
        String sha256 = device.contents.keep(bytes);
        Context seen = device.book.seen();
        RowChange change = new RowEdit(Entity.ATTACHMENT, new UUID(Entity.ATTACHMENT.number(), ++tokens))
                .set(Field.ATTACHMENT_SHA256, Values.text(sha256))
                .change();
        written(device.book.save(seen, List.of(change)), seen);
        SimDevice other = any();
        other.book.named().keySet().forEach(other::fetch);
        if (random.nextInt(4) == 0 && devices.stream().anyMatch(each -> each != other && each.contents.has(sha256))) {
            other.contents.damage(sha256);
        }
    }

    private void forget(SimDevice device) {
        List<UUID> known = List.copyOf(device.book.rows().keySet());
        if (!known.isEmpty()) {
            UUID row = known.get(random.nextInt(known.size()));
            Context seen = device.book.seen();
            RowChange change = new RowEdit(Entity.FORGET, new UUID(Entity.FORGET.number(), ++tokens))
                    .set(Field.FORGET_ROWS, Values.rows(List.of(row)))
                    .change();
            written(device.book.save(seen, List.of(change)), seen);
        }
    }

    private Optional<Trouble> trouble() {
        int which = random.nextInt(8);
        return which < 4 ? Optional.of(List.of(Trouble.values()).get(which)) : Optional.empty();
    }

    private void sync(SimDevice device) {
        VersionVector before = device.book.applied();
        device.sync();
        if (!device.book.applied().covers(before)) {
            throw new Finding("a laptop has lost what it had");
        }
        wholeOnly(device);
    }

    private void edit(SimDevice device) {
        SimDevice.Form form = device.forms.isEmpty() || random.nextInt(3) == 0
                ? device.open()
                : device.forms.get(random.nextInt(device.forms.size()));
        List<UUID> known = rows.stream()
                .filter(row -> device.book.row(row).dots().stream().anyMatch(form.seen()::contains))
                .toList();
        List<RowChange> changes = new ArrayList<>();
        if (known.isEmpty() || random.nextInt(6) == 0) {
            changes.add(change(newRow(), 1));
            changes.add(change(newRow(), 1));
        } else {
            UUID row = known.get(random.nextInt(known.size()));
            UUID other = known.get(random.nextInt(known.size()));
            int what = random.nextInt(merging ? 9 : 8);
            if (what == 8) {
                merge(device.book, row, other, form.seen(), changes);
            } else if (what == 0) {
                changes.add(cell(row, Field.ALIVE, Deletes.deleted(form.seen(), device.book.next())));
            } else if (what == 1) {
                changes.add(cell(row, Field.ALIVE, Deletes.ALIVE));
            } else {
                changes.add(change(row, 1 + random.nextInt(2)));
                if (!other.equals(row)) {
                    changes.add(change(other, 1 + random.nextInt(2)));
                }
            }
        }
        if (changes.isEmpty()) {
            changes.add(change(newRow(), 1));
        }
        Context seen = form.seen();
        written(device.save(form, changes), seen);
    }

    /// Two contacts are one person, and the one that is shown gets another value.
    private void merge(SimBook book, UUID row, UUID other, Context seen, List<RowChange> changes) {
        UUID one = book.merges().canonical(row);
        UUID two = book.merges().canonical(other);
        if (!one.equals(two) && book.shown(one) && book.shown(two)) {
            UUID shown = Merges.first(List.of(one, two));
            UUID merged = shown.equals(one) ? two : one;
            UUID record = new UUID(Entity.MERGE.number(), ++tokens);
            changes.addAll(Merges.changes(record, shown, merged, book.row(merged), seen));
            changes.add(change(shown, 1));
        }
    }

    private void large(SimDevice device) {
        List<List<RowChange>> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(List.of(change(newRow(), 1), change(newRow(), 2)));
        }
        Context seen = device.book.seen();
        device.book.saveLarge(new ReplicaId(random.nextLong()), parts).forEach(frame -> written(frame, seen));
    }

    private void written(Frame frame, Context seen) {
        if (ledger.containsKey(frame.dot())) {
            throw new Finding("I7: the number " + frame.dot() + " was given out twice");
        }
        ledger.put(frame.dot(), new Ledger(frame, seen));
    }

    private UUID newRow() {
        UUID row = new UUID(Entity.CONTACT.number(), rows.size() + 1L);
        rows.add(row);
        return row;
    }

    private RowChange change(UUID row, int field) {
        return cell(row, field, Value.of("t" + ++tokens));
    }

    private static RowChange cell(UUID row, int field, Value value) {
        return new RowChange(Entity.CONTACT.number(), row, List.of(new Cell(field, value)));
    }

    /// I5 and I7: of every operation all of it or nothing, and one content under each number. What was looked at
    /// before is not looked at again.
    private void wholeOnly(SimDevice device) {
        int from = looked.getOrDefault(device.book, 0);
        device.book.frames().entrySet().stream()
                .skip(from)
                .forEach(each -> whole(device, each.getKey(), each.getValue()));
        looked.put(device.book, device.book.frames().size());
    }

    private void whole(SimDevice device, Dot dot, byte[] bytes) {
        Ledger known = ledger.get(dot);
        if (known != null) {
            contents.computeIfAbsent(dot, _ -> hash(FrameCodec.encode(known.frame())));
        }
        if (known == null || !hash(bytes).equals(contents.get(dot))) {
            throw new Finding("I7: other frames under the number " + dot);
        }
        long end = known.frame().streamEnd();
        if (end > 0 && device.book.applied().get(dot.replica()) != end) {
            throw new Finding("I5: a large operation is there in part");
        }
    }

    private static String hash(byte[] frame) {
        return HexFormat.of().formatHex(FrameCodec.hash(frame));
    }

    private void end() {
        Set<Dot> expected = recoverable();
        Set<String> attached = attached();
        syncer.calm();
        devices.forEach(SimDevice::neverStops);
        int quiet = 0;
        for (int round = 0; round < ROUNDS && quiet < CALM_ROUNDS; round++) {
            boolean nothing = true;
            for (SimDevice device : devices) {
                device.pass(11L * 60 * 1000);
                device.view.trouble(Optional.empty());
                Round went = device.sync().orElseThrow();
                syncer.calm();
                nothing &= went.came() + went.went() + went.healed() == 0
                        && went.identity().isEmpty();
            }
            quiet = nothing ? quiet + 1 : 0;
        }
        if (quiet < CALM_ROUNDS) {
            throw new Finding("I8: it never comes to rest");
        }
        devices.forEach(this::wholeOnly);
        agree();
        everythingIsThere(expected);
        nobodyLosesToWhatHeSaw();
        whatWasMergedIsInSight();
        whoIsForgottenIsNowhere();
        whatIsAttachedCanBeHad(attached);
        whatIsOfNobodyGoes();
        if (syncer.most() > 600) {
            throw new Finding("I8: " + syncer.most() + " files");
        }
    }

    /// What is attached and whole on a laptop that lives.
    private Set<String> attached() {
        Set<String> whole = new TreeSet<>();
        for (SimDevice device : devices) {
            device.contents.all().stream()
                    .filter(sha256 -> device.contents.look(sha256) == Soundness.WHOLE)
                    .forEach(whole::add);
        }
        return whole;
    }

    /// I10: every laptop gets every content that a row names and a laptop has. Who has asked for long asks again only
    /// after twice as long, so time goes by faster and faster.
    private void whatIsAttachedCanBeHad(Set<String> expected) {
        Set<String> named = new TreeSet<>(devices.getFirst().book.named().keySet());
        named.retainAll(expected);
        for (int round = 0; round < ROUNDS; round++) {
            boolean all = true;
            for (SimDevice device : devices) {
                device.pass((11L * 60 * 1000) << (round / 6));
                device.sync();
                for (String sha256 : named) {
                    all &= device.contents.read(sha256).isPresent() || device.fetch(sha256);
                }
            }
            if (all) {
                return;
            }
            syncer.calm();
        }
        throw new Finding("I10: a laptop never gets a content that another has");
    }

    /// I9 for contents: none that no row names is on any disk, nor in the place once it has been there for two months.
    private void whatIsOfNobodyGoes() {
        for (int round = 0; round < 3; round++) {
            for (SimDevice device : devices) {
                device.pass(61L * 24 * 60 * 60 * 1000);
                device.sync();
                syncer.calm();
            }
        }
        Set<String> names = new TreeSet<>();
        devices.getFirst().book.named().keySet().forEach(sha256 -> names.addAll(lock.names(sha256)));
        for (SimDevice device : devices) {
            boolean forgets = device.book.forgotten() > 0;
            if (forgets && !device.book.named().keySet().containsAll(device.contents.all())) {
                throw new Finding("I9: the content of somebody who is forgotten is on a disk");
            }
            for (Transport.Item item : device.view.contents()) {
                if (names.stream().noneMatch(item.name()::startsWith)) {
                    throw new Finding("I9: a content of nobody is in the place: " + item.name());
                }
            }
        }
    }

    private void agree() {
        SimDevice first = devices.getFirst();
        List<String> dump = first.book.dump();
        for (SimDevice device : devices) {
            if (!device.book.applied().equals(first.book.applied())) {
                throw new Finding(
                        "I1: not the same frames: " + device.last.orElseThrow() + " and " + first.last.orElseThrow());
            }
            if (!device.book.dump().equals(dump)) {
                throw new Finding("I1: two laptops show different books");
            }
        }
    }

    /// I2 and I3.
    private void everythingIsThere(Set<Dot> expected) {
        SimBook book = devices.getFirst().book;
        for (Dot dot : expected) {
            if (!book.applied().contains(dot)) {
                throw new Finding("I2: " + dot + " is lost");
            }
        }
        for (Dot dot : book.frames().keySet()) {
            for (RowChange change : entry(dot).frame().rows()) {
                if (book.isForgotten(change.row())
                        || isOfForgottenMerge(book, entry(dot).frame())) {
                    continue;
                }
                for (Cell cell : change.cells()) {
                    stands(book, dot, change.row(), cell);
                }
            }
        }
        book.rows()
                .forEach((row, state) -> state.fields()
                        .forEach(field -> state.standing(field).forEach(version -> {
                            if (!entry(version.dot()).frame().rows().stream()
                                    .filter(change -> change.row().equals(row))
                                    .flatMap(change -> change.cells().stream())
                                    .anyMatch(cell -> cell.field() == field
                                            && cell.value().equals(version.value()))) {
                                throw new Finding("I3: nobody wrote " + version);
                            }
                        })));
    }

    /// What a merge with somebody wrote who is forgotten goes with that person.
    private static boolean isOfForgottenMerge(SimBook book, Frame frame) {
        return frame.rows().stream()
                .anyMatch(row -> row.entity() == Entity.MERGE.number() && book.isForgotten(row.row()));
    }

    private Ledger entry(Dot dot) {
        Ledger entry = ledger.get(dot);
        if (entry == null) {
            throw new Finding("I3: nobody wrote " + dot);
        }
        return entry;
    }

    /// A value stands, or somebody wrote over it who had it on the screen.
    private void stands(SimBook book, Dot dot, UUID row, Cell cell) {
        boolean stands =
                book.row(row).standing(cell.field()).stream().map(Version::dot).anyMatch(dot::equals);
        boolean superseded = writers(row, cell.field()).stream()
                .anyMatch(other -> book.applied().contains(other.frame().dot())
                        && !isOfForgottenMerge(book, other.frame())
                        && other.seen().contains(dot));
        if (stands == superseded) {
            throw new Finding(
                    (stands ? "I6: what was seen and written over still stands: " : "I2: lost from sight: ") + cell);
        }
    }

    private final Map<UUID, Map<Integer, List<Ledger>>> byCell = new TreeMap<>();

    private List<Ledger> writers(UUID row, int field) {
        if (byCell.isEmpty()) {
            ledger.values()
                    .forEach(each -> each.frame()
                            .rows()
                            .forEach(change -> change.cells()
                                    .forEach(cell -> byCell.computeIfAbsent(change.row(), id -> new HashMap<>())
                                            .computeIfAbsent(cell.field(), number -> new ArrayList<>())
                                            .add(each))));
        }
        return byCell.getOrDefault(row, Map.of()).getOrDefault(field, List.of());
    }

    /// What is written on a deleted row by somebody who did not know of the delete brings it back.
    private void nobodyLosesToWhatHeSaw() {
        SimBook book = devices.getFirst().book;
        book.rows().forEach((row, state) -> {
            List<Value> deletes = state.standing(Field.ALIVE).stream()
                    .map(Version::value)
                    .filter(Deletes::isDeleted)
                    .toList();
            boolean outside = state.fields().stream()
                    .filter(field -> field != Field.ALIVE)
                    .flatMap(field -> state.standing(field).stream())
                    .anyMatch(version -> deletes.stream().noneMatch(delete -> Deletes.reaches(delete, version.dot())));
            boolean undeleted = state.standing(Field.ALIVE).stream()
                    .anyMatch(version -> !Deletes.isDeleted(version.value())
                            && deletes.stream().noneMatch(delete -> Deletes.reaches(delete, version.dot())));
            boolean alone = book.merged(row).size() == 1; // else it depends on the others, too
            if (alone && book.shown(row) != (deletes.isEmpty() || outside || undeleted)) {
                throw new Finding("I2: a row that somebody wrote on is hidden, or a deleted one is shown");
            }
            if (Alive.belongsTo(state).size() > 0) {
                throw new IllegalStateException("only contacts here");
            }
        });
    }

    /// I9: no value of a forgotten row is in any book or in any file of the place.
    private void whoIsForgottenIsNowhere() {
        SimBook book = devices.getFirst().book;
        for (SimDevice device : devices) {
            device.book.frames().values().forEach(bytes -> forgottenIn(book, bytes, "a book"));
            for (Transport.Item item : device.view.list()) {
                Optional<byte[]> file = device.view.read(item);
                if (file.isPresent()
                        && SegmentCodec.read(file.get(), SimDevice.DATASET, lock)
                                instanceof Reading.Whole(Segment segment)
                        && segment.kind() == Segment.Kind.FRAMES) {
                    segment.parts().forEach(bytes -> forgottenIn(book, bytes, item.name()));
                }
            }
        }
    }

    /// What stands on a contact that is shown under another one is shown there, is listed on its card, or was on the
    /// screen of whoever merged it.
    private void whatWasMergedIsInSight() {
        SimBook book = devices.getFirst().book;
        for (UUID merged : book.merges().contacts()) {
            UUID shown = book.merges().canonical(merged);
            if (shown.equals(merged)) {
                continue;
            }
            Map<Integer, List<Version>> others = Merges.others(book.row(shown), book.row(merged));
            for (int field : List.of(1, 2)) {
                for (Version version : book.row(merged).standing(field)) {
                    boolean there = book.row(shown).visible(field).equals(Optional.of(version.value()))
                            || others.getOrDefault(field, List.of()).contains(version);
                    boolean looked = writers(merged, Field.CONTACT_LOOKED_AT.number()).stream()
                            .anyMatch(other -> other.seen().contains(version.dot()));
                    if (!there && !looked) {
                        throw new Finding("I2: lost from sight by a merge: " + version);
                    }
                }
            }
        }
    }

    private static void forgottenIn(SimBook book, byte[] bytes, String where) {
        if (!Arrays.equals(book.withoutForgotten(bytes), bytes)) {
            throw new Finding("I9: somebody who is forgotten is in " + where);
        }
    }

    /// What no disk has any more is lost with its laptop; everything else must come through.
    private Set<Dot> recoverable() {
        Set<Dot> anywhere = new HashSet<>();
        devices.forEach(device -> anywhere.addAll(device.book.frames().keySet()));
        for (byte[] file : syncer.everything()) {
            if (SegmentCodec.read(file, SimDevice.DATASET, lock) instanceof Reading.Whole(Segment segment)
                    && segment.kind() == Segment.Kind.FRAMES) {
                for (long seq = segment.first(); seq <= segment.last(); seq++) {
                    anywhere.add(new Dot(segment.replica(), seq));
                }
            }
        }
        if (!lossy && !anywhere.containsAll(ledger.keySet())) {
            throw new Finding("I2: a confirmed save is nowhere");
        }
        boolean more = true;
        while (more) {
            more = anywhere.removeIf(dot -> !possible(dot, anywhere));
        }
        return anywhere;
    }

    private boolean possible(Dot dot, Set<Dot> anywhere) {
        Frame frame = entry(dot).frame();
        if (dot.seq() > 1 && !anywhere.contains(new Dot(dot.replica(), dot.seq() - 1))) {
            return false;
        }
        if (frame.stream() && frame.streamEnd() == 0 && !anywhere.contains(new Dot(dot.replica(), dot.seq() + 1))) {
            return false;
        }
        return frame.deps().entries().entrySet().stream()
                .allMatch(each -> anywhere.contains(new Dot(each.getKey(), each.getValue())));
    }
}
