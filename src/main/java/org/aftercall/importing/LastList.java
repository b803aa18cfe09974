package org.aftercall.importing;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.aftercall.change.Intent;
import org.aftercall.store.Operations.Operation;
import org.aftercall.store.Store;

/// Who stood in the last list of a source: as the account of its import says, or, where that was done on another
/// device, as far as the book's history tells.
final class LastList {
    private final Store store;
    private final Accounts accounts;
    private final Known known;
    private final Source source;

    LastList(Store store, Accounts accounts, Known known, Source source) {
        this.store = store;
        this.accounts = accounts;
        this.known = known;
        this.source = source;
    }

    void each(Consumer<UUID> taker) {
        if (source.key().isEmpty()) {
            return;
        }
        Optional<Operation> last = last();
        Optional<Account> account = accounts.last(source.key(), known::undone);
        boolean here = account.isPresent()
                && last.filter(operation -> !operation.id().equals(account.get().operation())
                                && operation.when().isAfter(account.get().when()))
                        .isEmpty();
        if (here) {
            account.get().each(row -> {
                UUID contact = row.contact();
                if (contact != null) {
                    taker.accept(contact);
                }
            });
        } else {
            last.ifPresent(operation ->
                    store.operations().contacts(operation.id()).forEach(contact -> taker.accept(contact.value())));
        }
    }

    private Optional<Operation> last() {
        return store.operations().latest(Intent.IMPORT).stream()
                .filter(operation -> !operation.undone() && LastImport.isOf(operation.intent(), source.key()))
                .findFirst();
    }
}
