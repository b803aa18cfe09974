package org.aftercall.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.aftercall.model.Problem;

/// The account of one import without people who asked to be forgotten.
final class ForgottenAccount {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int AT_ONCE = 1_000;
    private static final String NOBODY = "…";

    private final Account account;
    private final UnaryOperator<Set<UUID>> asking;
    private final Set<UUID> asked = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private boolean anybodyLeft;

    /// @param asking those of some contacts that are forgotten
    ForgottenAccount(Account account, UnaryOperator<Set<UUID>> asking) {
        this.account = account;
        this.asking = asking;
    }

    /// With its rows in a file beside; empty if nobody in it is forgotten.
    Optional<Account> rewritten() {
        find();
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        boolean[] vanished = {false};
        Path beside = account.rows().resolveSibling(account.rows().getFileName() + ".part");
        try (AccountWriter out = new AccountWriter(beside)) {
            account.each(row -> out.row(kept(row)));
            account.eachVanished((contact, name) -> {
                if (gone.contains(contact)) {
                    vanished[0] = true;
                } else {
                    out.vanished(contact, name);
                }
            });
        }
        List<Problem> whole = account.whole().stream()
                .filter(problem -> !(vanished[0] && problem.key().equals("import.vanished")) && !names(problem))
                .toList();
        return Optional.of(new Account(
                account.operation(),
                anybodyLeft ? account.file() : NOBODY,
                account.sheet(),
                account.source(),
                account.digest(),
                account.user(),
                account.when(),
                account.counts(),
                account.columns(),
                whole,
                account.vanished(),
                beside));
    }

    private void find() {
        Consumer<UUID> each = id -> {
            asked.add(id);
            if (asked.size() == AT_ONCE) {
                ask();
            }
        };
        account.each(row -> {
            UUID contact = row.contact();
            if (contact != null) {
                each.accept(contact);
            }
            row.problems().forEach(problem -> ids(problem).forEach(each));
        });
        account.eachVanished((contact, _) -> each.accept(contact));
        ask();
    }

    private void ask() {
        gone.addAll(asking.apply(Set.copyOf(asked)));
        asked.clear();
    }

    private RowAccount kept(RowAccount row) {
        UUID contact = row.contact();
        if (contact != null && gone.contains(contact)) {
            return new RowAccount(row.row(), row.of(), null, "", List.of(), List.of(), List.of(), List.of());
        }
        anybodyLeft |= contact != null;
        return new RowAccount(
                row.row(),
                row.of(),
                contact,
                row.name(),
                row.problems().stream().filter(problem -> !names(problem)).toList(),
                row.written(),
                row.added(),
                row.kept());
    }

    private boolean names(Problem problem) {
        return ids(problem).stream().anyMatch(gone::contains);
    }

    private static List<UUID> ids(Problem problem) {
        List<UUID> ids = new ArrayList<>();
        problem.arguments().stream()
                .filter(argument -> ID.matcher(argument).matches())
                .forEach(argument -> ids.add(UUID.fromString(argument)));
        return ids;
    }
}
