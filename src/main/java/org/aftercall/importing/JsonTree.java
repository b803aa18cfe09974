package org.aftercall.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An object of our own JSON. Reading never fails: what is missing or of another shape is empty.
record JsonTree(Map<String, Object> fields) {
    static JsonTree of(@Nullable Object tree) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    fields.put(String.valueOf(name), value);
                }
            });
        }
        return new JsonTree(fields);
    }

    String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    int number(String name) {
        return fields.get(name) instanceof Number number ? number.intValue() : 0;
    }

    @Nullable
    Integer numberIfAny(String name) {
        return fields.get(name) instanceof Number number ? number.intValue() : null;
    }

    Optional<UUID> uuid(String name) {
        return Optional.ofNullable(Ids.read(text(name)));
    }

    Optional<LocalDate> day(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Optional<LocalTime> time(String name) {
        try {
            return text(name).isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text(name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Optional<Instant> moment(String name) {
        try {
            return Optional.of(Instant.parse(text(name)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    List<JsonTree> trees(String name) {
        List<JsonTree> trees = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            list.forEach(each -> trees.add(of(each)));
        }
        return trees;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (fields.get(name) instanceof List<?> list) {
            list.forEach(each -> texts.add(String.valueOf(each)));
        }
        return texts;
    }

    List<UUID> uuids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(name)) {
            UUID id = Ids.read(text);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
