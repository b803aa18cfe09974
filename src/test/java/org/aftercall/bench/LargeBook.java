package org.aftercall.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.aftercall.change.Cell;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Value;
import org.aftercall.change.Values;
import org.aftercall.model.PersonName;
import org.aftercall.sample.Sample;

/// The invented people of [Sample], as a firm of many years has them: three activities a contact, at most 20,000 of
/// them
/// due and one in ten of those overdue, five history entries a contact with words of a large vocabulary, and many
/// family
/// names. The same arguments give the same rows. Rows are made while they are asked for.
final class LargeBook implements Iterable<RowChange> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final String USER = "Ingrid";

    private static final int DUE = 20_000;
    private static final int FAMILY_NAMES = 60_000;
    private static final int WORDS = 20_000;
    private static final List<String> SYLLABLES = List.of(
            "ka", "ber", "lin", "mo", "ster", "wal", "no", "vi", "ha", "gen", "ri", "dor", "sch", "an", "el", "tur",
            "pe", "gra", "os", "mü", "ze", "bra", "fo", "kol", "is", "tra", "un", "dal", "ö", "jen", "cas", "lu");

    private final int contacts;
    private final long seed;

    LargeBook(int contacts, long seed) {
        this.contacts = contacts;
        this.seed = seed;
    }

    /// A word that is always the same for its number; frequent ones have small numbers.
    static String word(int number) {
        StringBuilder word = new StringBuilder();
        int rest = number * 7 + 3;
        do {
            word.append(SYLLABLES.get(Math.floorMod(rest * 31 + word.length(), SYLLABLES.size())));
            rest /= SYLLABLES.size();
        } while (rest > 0 || word.length() < 4);
        return word.toString();
    }

    /// Small numbers often, large ones seldom.
    static int seldom(SplittableRandom random, int bound) {
        return (int) Math.min(bound - 1.0, Math.pow(bound, random.nextDouble()) - 1);
    }

    @Override
    public Iterator<RowChange> iterator() {
        Iterator<RowChange> plain =
                new Sample(contacts, seed, TODAY, ZoneOffset.UTC, USER).rows().iterator();
        return new Grown(plain, new SplittableRandom(seed), Math.max(1, contacts / 5 / DUE));
    }

    private static final class Grown implements Iterator<RowChange> {
        private final Iterator<RowChange> plain;
        private final SplittableRandom random;
        private final int oneDueIn;
        private final Deque<RowChange> ready = new ArrayDeque<>();
        private UUID contact = new UUID(0, 0);
        private int number = -1;
        private int entries;
        private int due;

        Grown(Iterator<RowChange> plain, SplittableRandom random, int oneDueIn) {
            this.plain = plain;
            this.random = random;
            this.oneDueIn = oneDueIn;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && plain.hasNext()) {
                take(plain.next());
                if (!plain.hasNext()) {
                    history();
                }
            }
            return !ready.isEmpty();
        }

        @Override
        public RowChange next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeFirst();
        }

        private void take(RowChange row) {
            int entity = row.entity();
            if (entity == Entity.COMPANY.number() || entity == Entity.CONTACT.number()) {
                history();
            }
            if (entity == Entity.CONTACT.number()) {
                contact = row.row();
                number++;
                ready.add(number % 10 < 7 ? renamed(row) : row);
            } else if (entity == Entity.ACTIVITY.number() && number % 5 == 0 && isOpen(row)) {
                ready.add(dated(row));
            } else {
                entries += entity == Entity.HISTORY.number() ? 1 : 0;
                ready.add(row);
            }
        }

        private RowChange renamed(RowChange row) {
            String first = SYLLABLES.get(random.nextInt(8)) + word(seldom(random, 400));
            String last = word(seldom(random, FAMILY_NAMES));
            return with(row, Field.CONTACT_NAME, Values.name(PersonName.of(capital(first), capital(last))));
        }

        /// Due today or before only for as many as a person can have, later for the others.
        private RowChange dated(RowChange row) {
            due++;
            LocalDate day = TODAY.plusDays(1 + random.nextInt(300));
            if (due % oneDueIn == 0) {
                int kept = due / oneDueIn;
                day = kept % 10 == 0 ? TODAY.minusDays(1 + random.nextInt(20)) : TODAY;
            }
            return with(row, Field.ACTIVITY_DUE, Values.due(day, null));
        }

        /// Everybody who was ever reached has five or six entries.
        private void history() {
            int wanted = entries == 0 ? 0 : number % 9 < 5 ? 6 : 5;
            while (entries < wanted) {
                entries++;
                RowEdit entry = new RowEdit(Entity.HISTORY, new UUID(random.nextLong(), random.nextLong()));
                var when = TODAY.minusDays(30 + random.nextInt(1500))
                        .atTime(9, random.nextInt(60))
                        .toInstant(ZoneOffset.UTC);
                ready.add(entry.set(Field.HISTORY_TYPE, Values.text("call"))
                        .set(Field.HISTORY_RESULT, Values.text("reached"))
                        .set(Field.HISTORY_TEXT, Values.text(text()))
                        .set(Field.HISTORY_WHO, Values.text(USER))
                        .set(Field.HISTORY_WHEN, Values.moment(when))
                        .belongsTo(contact)
                        .change());
            }
            entries = 0;
        }

        private String text() {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                words.add(word(seldom(random, WORDS)));
            }
            return capital(String.join(" ", words)) + ".";
        }

        private static boolean isOpen(RowChange row) {
            return cell(row, Field.ACTIVITY_STATE)
                    .filter(state -> Values.text(Optional.of(state)).equals("open"))
                    .isPresent();
        }

        private static Optional<Value> cell(RowChange row, Field field) {
            return row.cells().stream()
                    .filter(cell -> cell.field() == field.number())
                    .map(Cell::value)
                    .findFirst();
        }

        private static RowChange with(RowChange row, Field field, Value value) {
            List<Cell> cells = row.cells().stream()
                    .map(cell -> cell.field() == field.number() ? Cell.of(field, value) : cell)
                    .toList();
            return new RowChange(row.entity(), row.row(), cells);
        }

        private static String capital(String word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }
}
