package org.aftercall.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.model.Address;
import org.aftercall.model.PersonName;
import org.jspecify.annotations.Nullable;

/// Between what the program works with and the values of cells. Reading never fails: what does not fit is empty.
public final class Values {
    private Values() {}

    public static Value text(String text) {
        return text.isEmpty() ? Value.None.NONE : new Value.Text(text);
    }

    public static Value texts(Collection<String> texts) {
        return texts.isEmpty()
                ? Value.None.NONE
                : new Value.Array(
                        texts.stream().map(text -> (Value) new Value.Text(text)).toList());
    }

    public static Value bool(boolean value) {
        return new Value.Bool(value);
    }

    public static Value number(long number) {
        return new Value.Int(number);
    }

    public static Value numberOrNothing(@Nullable Integer number) {
        return number == null ? Value.None.NONE : new Value.Int(number);
    }

    public static Value day(@Nullable LocalDate day) {
        return day == null ? Value.None.NONE : new Value.Int(day.toEpochDay());
    }

    public static Value moment(Instant moment) {
        return new Value.Int(moment.toEpochMilli());
    }

    /// Due day with the minute of the day, or without for any time.
    public static Value due(LocalDate day, @Nullable LocalTime time) {
        List<Value> parts = new ArrayList<>();
        parts.add(new Value.Int(day.toEpochDay()));
        if (time != null) {
            parts.add(new Value.Int(time.toSecondOfDay() / 60));
        }
        return new Value.Array(parts);
    }

    public static Value name(PersonName name) {
        return name.isEmpty()
                ? Value.None.NONE
                : parts(name.salutation(), name.first(), name.middle(), name.last(), name.suffix());
    }

    public static Value address(Address address) {
        return address.isEmpty()
                ? Value.None.NONE
                : parts(address.street(), address.city(), address.region(), address.postalCode(), address.country());
    }

    public static Value row(@Nullable UUID row) {
        return row == null ? Value.None.NONE : new Value.Row(row);
    }

    public static Value rows(Collection<UUID> rows) {
        return rows.isEmpty()
                ? Value.None.NONE
                : new Value.Array(
                        rows.stream().map(row -> (Value) new Value.Row(row)).toList());
    }

    public static String text(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Text(String text) ? text : "";
    }

    public static boolean bool(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Bool(boolean bool) && bool;
    }

    public static long number(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Int(long number) ? number : 0;
    }

    public static List<String> texts(Optional<Value> value) {
        List<String> texts = new ArrayList<>();
        if (value.orElse(null) instanceof Value.Array(List<Value> values)) {
            for (Value each : values) {
                if (each instanceof Value.Text(String text)) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    public static List<UUID> rows(Optional<Value> value) {
        List<UUID> rows = new ArrayList<>();
        switch (value.orElse(Value.None.NONE)) {
            case Value.Array(List<Value> values) -> {
                for (Value each : values) {
                    if (each instanceof Value.Row(UUID row)) {
                        rows.add(row);
                    }
                }
            }
            case Value.Row(UUID row) -> rows.add(row);
            case Value.None _, Value.Bool _, Value.Int _, Value.Text _, Value.Bytes _ -> {}
        }
        return rows;
    }

    private static Value parts(String... parts) {
        List<Value> values = new ArrayList<>();
        for (String part : parts) {
            values.add(new Value.Text(part));
        }
        return new Value.Array(values);
    }
}
