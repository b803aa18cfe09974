package org.aftercall.ui.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.store.Contacts;
import org.aftercall.ui.kit.Memory;
import org.aftercall.wording.Words;

/// Which columns the user wants to see, in which order; remembered on this laptop.
final class ColumnChoice {
    private static final String PLACE = "contacts.columns";
    private static final String KNOWN_FIELDS = "contacts.columns.own";

    private final Words words;
    private final Memory memory;
    private final ReadOnlyObjectWrapper<List<Column>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
    private List<Column> all = List.of();
    private List<String> listed = List.of();

    ColumnChoice(Words words, Memory memory) {
        this.words = words;
        this.memory = memory;
        know(List.of());
    }

    /// The columns that are shown, in their order.
    ReadOnlyObjectProperty<List<Column>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// All there are: those that are shown in their order, then the others.
    List<Column> all() {
        List<Column> ordered = new ArrayList<>(chosen.get());
        all.stream().filter(each -> !ordered.contains(each)).forEach(ordered::add);
        return ordered;
    }

    /// The fields that the user has in this book.
    void know(List<Contacts.UserField> userFields) {
        all = Column.all(words, userFields);
        listed = userFields.stream()
                .filter(Contacts.UserField::listed)
                .map(field -> Column.own(field.slot()))
                .toList();
        String remembered = memory.read(PLACE, "");
        List<String> codes = remembered.isEmpty() ? beginning() : new ArrayList<>(Arrays.asList(remembered.split(",")));
        if (!userFields.isEmpty()) {
            // a field that is to be listed comes in once; who hides it then does not see it again
            List<String> known = Arrays.asList(memory.read(KNOWN_FIELDS, "").split(","));
            boolean fresh = !known.containsAll(listed);
            listed.stream()
                    .filter(code -> !known.contains(code) && !codes.contains(code))
                    .forEach(codes::add);
            memory.write(KNOWN_FIELDS, String.join(",", listed));
            if (fresh && !remembered.isEmpty()) {
                memory.write(PLACE, String.join(",", codes));
            }
        }
        show(codes);
    }

    boolean isShown(Column column) {
        return chosen.get().contains(column);
    }

    /// Shows a column or hides it; the name always stays.
    void turn(Column column) {
        List<String> codes = codes();
        if (!codes.remove(column.code())) {
            codes.add(column.code());
        }
        keep(codes);
    }

    /// Moves a column by so many places.
    void move(String code, int by) {
        List<String> codes = codes();
        int from = codes.indexOf(code);
        if (from < 0) {
            return;
        }
        codes.remove(from);
        codes.add(Math.clamp((long) from + by, 0, codes.size()), code);
        keep(codes);
    }

    void asInTheBeginning() {
        keep(beginning());
    }

    private List<String> beginning() {
        List<String> codes = new ArrayList<>(Column.beginning());
        codes.addAll(listed);
        return codes;
    }

    private List<String> codes() {
        return new ArrayList<>(chosen.get().stream().map(Column::code).toList());
    }

    private void keep(List<String> codes) {
        memory.write(PLACE, String.join(",", codes));
        show(codes);
    }

    private void show(List<String> codes) {
        Map<String, Column> byCode = all.stream().collect(Collectors.toMap(Column::code, Function.identity()));
        List<Column> columns = new ArrayList<>(codes.stream()
                .filter(byCode::containsKey)
                .distinct()
                .map(byCode::get)
                .toList());
        if (columns.stream().noneMatch(each -> each.is(Column.Known.NAME))) {
            columns.addFirst(all.getFirst());
        }
        chosen.set(List.copyOf(columns));
    }
}
