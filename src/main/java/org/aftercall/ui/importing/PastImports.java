package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.importing.Account;
import org.aftercall.importing.Accounts;
import org.aftercall.importing.ImportReport;
import org.aftercall.model.OperationId;
import org.aftercall.store.Operations;
import org.aftercall.wording.Words;

/// The record of the imports that were done on this laptop: what each was, its report, and its undo at any later time.
final class PastImports {
    private static final int SHOWN = 20;

    /// @param undone whether it was taken back
    /// @param stay names of those who stay although it was, because others had built on them
    record Past(Account account, boolean undone, List<String> stay) {}

    /// Whether an import is taken back, and what stayed all the same.
    record Standing(boolean undone, List<String> stay) {}

    private final Workbench bench;
    private final ImportViewModel.Parts parts;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<Past>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());

    PastImports(Workbench bench) {
        this.bench = bench;
        this.parts = bench.parts();
        this.words = bench.words();
    }

    /// The latest, newest first.
    ReadOnlyObjectProperty<List<Past>> allProperty() {
        return all.getReadOnlyProperty();
    }

    void refresh() {
        bench.away(
                () -> {
                    Map<OperationId, List<String>> left = left();
                    return new Accounts(parts.local())
                            .latest(SHOWN).stream()
                                    .map(each -> new Past(
                                            each,
                                            isUndone(each.operation()),
                                            left.getOrDefault(each.operation(), List.of())))
                                    .toList();
                },
                all::set);
    }

    /// Not for the screen's thread.
    Standing look(OperationId operation) {
        return new Standing(isUndone(operation), left().getOrDefault(operation, List.of()));
    }

    private Map<OperationId, List<String>> left() {
        return parts.store().operations().left().stream()
                .collect(Collectors.groupingBy(
                        Operations.Left::undone, Collectors.mapping(Operations.Left::label, Collectors.toList())));
    }

    private boolean isUndone(OperationId operation) {
        return parts.store()
                .operations()
                .find(operation)
                .map(Operations.Operation::undone)
                .orElse(false);
    }

    /// Lays the report out and opens it with the program that the user has for pages.
    void open(Account account) {
        ReportWords said = new ReportWords(words, parts.options().zone());
        Path page = new Accounts(parts.local()).page(account.operation());
        bench.away(
                () -> ImportReport.write(account, true, page, said),
                _ -> parts.session().open(page.toUri().toString()));
    }

    void undo(Past past) {
        if (past.undone() || bench.isBusy()) {
            return;
        }
        bench.run(
                words.say("import.undoing", past.account().file()),
                true,
                _ -> parts.store()
                        .undo(
                                past.account().operation(),
                                new OperationId(UUID.randomUUID()),
                                parts.options().user()),
                undone -> {
                    List<String> said = new ArrayList<>(
                            List.of(words.say("import.undone", past.account().file())));
                    said.addAll(words.counted(undone.counts()));
                    parts.session().saved(undone.saved().operation(), String.join(" · ", said));
                    refresh();
                },
                _ -> {});
    }
}
