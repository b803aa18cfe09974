package org.aftercall.importing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.change.Entity;
import org.aftercall.change.Field;
import org.aftercall.change.RowChange;
import org.aftercall.change.RowEdit;
import org.aftercall.change.Values;
import org.aftercall.format.CellValue;
import org.aftercall.format.ContentLine;
import org.aftercall.format.SourceRow;
import org.aftercall.format.Spill;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.store.Contacts;

/// The cards of a vCard file as drafts.
final class CardSource implements Source {
    /// Cards that were read, before anything was decided about them.
    ///
    /// @param unreadable cards that the reader could not take, by number
    /// @param userFields names of the user's own fields by slot, where the cards come from this program
    record Raw(Spill spill, List<Problem> notices, Map<Long, Problem> unreadable, Map<Integer, String> userFields) {
        static Raw of(Spill spill, BooleanSupplier cancelled) {
            Map<Integer, String> userFields = new TreeMap<>();
            Gathered said = Gathered.of(spill, cancelled, row -> CardDraft.userFields(ContentLine.of(row), userFields));
            return new Raw(spill, said.notices(), said.unreadable(), userFields);
        }
    }

    private final Raw raw;
    private final String country;
    private final Decisions decisions;
    private final String file;

    /// @param country ISO code for numbers without one, empty if unknown
    CardSource(Raw raw, String country, Decisions decisions) {
        this.raw = raw;
        this.country = country;
        this.decisions = decisions;
        this.file = raw.spill().info().fileName();
    }

    @Override
    public Rows rows() {
        Stream<SourceRow> stream = raw.spill().rows();
        Iterator<SourceRow> rows = stream.iterator();
        return new RowsAhead(new Rows() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return row(rows.next());
            }

            @Override
            public void close() {
                stream.close();
            }
        });
    }

    private Row row(SourceRow source) {
        long number = source.number();
        Problem unreadable = raw.unreadable().get(number);
        if (unreadable != null) {
            return new Row.Unreadable(number, unreadable);
        }
        return row(number, ContentLine.of(source), new Origin(file, "", number, ""), country, decisions);
    }

    /// What a card becomes.
    static Row row(long number, List<ContentLine> lines, Origin origin, String country, Decisions decisions) {
        if (lines.stream()
                .allMatch(line -> CardDraft.isEnvelope(line) || line.value().isBlank())) {
            return new Row.Empty(number);
        }
        if (lines.stream()
                .anyMatch(line ->
                        line.name().equals("KIND") && line.text().strip().equalsIgnoreCase("group"))) {
            return unreadable(number, origin, "import.card-is-group");
        }
        if (decisions.rows().get(number) == WhenThere.SKIP) {
            return unreadable(number, origin, "import.skipped");
        }
        Draft draft = new CardDraft(origin, country).of(lines);
        return draft.isNobody() ? unreadable(number, origin, "import.nobody") : new Row.Person(number, draft);
    }

    private static Row unreadable(long number, Origin origin, String key) {
        return new Row.Unreadable(number, Problem.at(origin, Problem.Severity.ROW, key));
    }

    @Override
    public List<String> header() {
        return List.of("vCard");
    }

    @Override
    public void eachUnreadable(BiConsumer<SourceRow, Problem> taker) {
        try (Stream<SourceRow> rows = raw.spill().rows()) {
            rows.forEach(source -> {
                if (row(source) instanceof Row.Unreadable(long number, Problem reason)) {
                    taker.accept(written(number, source), reason);
                }
            });
        }
    }

    /// A card or an entry of a calendar as one cell.
    static SourceRow written(long number, SourceRow source) {
        String text = ContentLine.of(source).stream()
                .map(line -> line.name() + ": " + line.text())
                .collect(Collectors.joining("\n"));
        return new SourceRow(number, List.of(CellValue.text(text)));
    }

    @Override
    public List<Problem> notices() {
        return raw.notices();
    }

    @Override
    public List<RowChange> definitions(Known known) {
        var defined = known.userFields().stream().map(Contacts.UserField::slot).collect(Collectors.toSet());
        List<RowChange> rows = new ArrayList<>();
        raw.userFields().forEach((slot, name) -> {
            if (defined.add(slot)) {
                rows.add(new RowEdit(Entity.USER_FIELD, Ids.derived("user field", slot.toString()))
                        .set(Field.USER_FIELD_NAME, Values.text(name))
                        .set(Field.USER_FIELD_TYPE, Values.text("text"))
                        .set(Field.USER_FIELD_SLOT, Values.number(slot))
                        .change());
            }
        });
        return rows;
    }

    /// Cards have no headers to be known by; who stands in them is known by name, number and UID.
    @Override
    public String key() {
        return "vcard";
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public String digest() {
        return raw.spill().info().sha256();
    }
}
