package org.aftercall.ui.contacts;

import java.util.List;
import java.util.Locale;
import org.aftercall.model.RelationshipType;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Marks;

/// The colour of a row, as the last part of style classes: `type-customer` and `edge-customer`.
///
/// @param mark style classes of the small mark, which has a shape of its own for each colour that means something
/// @param edge style class of the bar at the beginning
record Tone(List<String> mark, String edge) {
    static final Tone NONE = new Tone(List.of("type-none"), "edge-none");

    static Tone of(Row row, Colouring by) {
        return switch (by) {
            case TYPE -> row.type() == null ? NONE : both("type-", type(row.type()));
            case PRIORITY ->
                row.priority().code().isEmpty()
                        ? NONE
                        : both("tone-", "priority-" + row.priority().code());
            case OWNER -> {
                String owner = row.cell(Column.Known.OWNER).text();
                String hue = "avatar-hue-" + Marks.hue(owner);
                yield owner.isEmpty() ? NONE : new Tone(List.of("tone-owner", hue), hue);
            }
            case SILENCE -> both("tone-", row.silence().name().toLowerCase(Locale.ROOT));
            case NONE -> NONE;
        };
    }

    private static Tone both(String mark, String name) {
        return new Tone(List.of(mark + name), "edge-" + name);
    }

    private static String type(RelationshipType type) {
        return RelationshipType.of(type.code()) instanceof RelationshipType.Known known
                ? known.code()
                : RelationshipType.Known.OTHER.code();
    }
}
