package org.aftercall.ui.shell;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Page;
import org.aftercall.ui.kit.Sheet;
import org.jspecify.annotations.Nullable;

/// The screens that there are. A page is made when somebody first goes there, a sheet each time.
final class Pages {
    private final Map<Class<? extends Destination.Place>, Supplier<? extends Page>> makers = new LinkedHashMap<>();
    private final Map<Class<? extends Destination.Place>, Page> made = new HashMap<>();
    private final Map<Class<? extends Destination.Sheet>, Consumer<Destination.Sheet>> openers = new LinkedHashMap<>();

    /// Says who shows a kind of place.
    void page(Class<? extends Destination.Place> kind, Supplier<? extends Page> maker) {
        makers.put(kind, maker);
    }

    /// Says who opens a kind of sheet.
    <S extends Destination.Sheet> void sheet(Class<S> kind, Consumer<S> opener) {
        openers.put(kind, sheet -> opener.accept(kind.cast(sheet)));
    }

    /// Says how a sheet is made that can be shown at once.
    <S extends Destination.Sheet> void sheet(
            Class<S> kind, Layers layers, java.util.function.Function<S, Sheet> maker) {
        sheet(kind, to -> layers.show(maker.apply(to)));
    }

    boolean has(Class<? extends Destination> kind) {
        return makers.containsKey(kind) || openers.containsKey(kind);
    }

    Set<Class<? extends Destination.Place>> places() {
        return makers.keySet();
    }

    Set<Class<? extends Destination.Sheet>> sheets() {
        return openers.keySet();
    }

    /// Empty if nobody shows such places.
    Optional<Page> of(Destination.Place place) {
        Class<? extends Destination.Place> kind = place.getClass();
        @Nullable Page known = made.get(kind);
        if (known == null && makers.containsKey(kind)) {
            known = Objects.requireNonNull(makers.get(kind)).get();
            made.put(kind, known);
        }
        return Optional.ofNullable(known);
    }

    /// Those that were shown once.
    Collection<Page> made() {
        return List.copyOf(made.values());
    }

    /// Whether a page holds something that was typed and is nowhere else.
    boolean isUnsaved() {
        return made.values().stream().anyMatch(Page::isUnsaved);
    }

    void open(Destination.Sheet sheet) {
        Consumer<Destination.Sheet> opener = openers.get(sheet.getClass());
        if (opener != null) {
            opener.accept(sheet);
        }
    }
}
