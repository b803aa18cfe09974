package org.aftercall.attaching;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftercall.model.Attachment;
import org.aftercall.model.Problem;
import org.aftercall.store.Contents;
import org.aftercall.store.Store;

/// Looks whether each attachment has its bytes, and which bytes are of nobody.
public final class Inspection {
    private final Store store;
    private final Contents contents;

    public Inspection(Store store, Contents contents) {
        this.store = store;
        this.contents = contents;
    }

    /// @param shared whether what is missing here may be on its way from a colleague
    /// @return what is wrong; empty if all is well
    public List<Problem> check(boolean shared) {
        List<Attachment> all = store.attachments().all();
        Set<UUID> owners = new LinkedHashSet<>();
        all.forEach(each -> owners.addAll(owners(each)));
        Map<UUID, String> names = store.contacts().labels(owners);
        List<Problem> problems = new ArrayList<>();
        for (Attachment each : all) {
            String of = owners(each).stream()
                    .map(names::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
            switch (contents.look(each.sha256())) {
                case WHOLE -> {}
                case DAMAGED -> problems.add(Problem.refused("check.attachment-damaged", each.name(), of));
                case MISSING -> {
                    if (!shared) {
                        problems.add(Problem.refused("check.attachment-missing", each.name(), of, each.who()));
                    }
                }
            }
        }
        return problems;
    }

    private static List<UUID> owners(Attachment attachment) {
        return Stream.of(
                        attachment.contact() == null
                                ? null
                                : attachment.contact().value(),
                        attachment.company() == null
                                ? null
                                : attachment.company().value())
                .filter(Objects::nonNull)
                .toList();
    }

    /// How many files lie here that no attachment names, not even one that was removed.
    public long unused() {
        Set<String> named = named();
        return contents.all().stream().filter(each -> !named.contains(each)).count();
    }

    /// Removes those.
    public int removeUnused() {
        return contents.sweep(this::named);
    }

    private Set<String> named() {
        return store.attachments().named().keySet();
    }
}
