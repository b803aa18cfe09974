package org.aftercall.ui.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
    record Past(Account account, boolean undone) {}

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
                () -> new Accounts(parts.local())
                        .latest(SHOWN).stream()
                                .map(each -> new Past(each, isUndone(each.operation())))
                                .toList(),
                all::set);
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
                    String sentence = words.say("import.undone", past.account().file());
                    parts.session()
                            .saved(
                                    undone.saved().operation(),
                                    undone.kept().isEmpty()
                                            ? sentence
                                            : sentence + " "
                                                    + words.say(
                                                            "import.done.kept",
                                                            undone.kept().size()));
                    refresh();
                },
                _ -> {});
    }
}
