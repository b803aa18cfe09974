package org.aftercall.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aftercall.format.Json;
import org.aftercall.model.OperationId;
import org.aftercall.model.Origin;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.jspecify.annotations.Nullable;

/// The accounts of all imports of this device, in the book's `local/imports`: two files each, what is known of the
/// whole and what became of the rows.
public final class Accounts {
    private final Path folder;

    /// @param local the book's folder for what belongs to this device alone
    public Accounts(Path local) {
        this.folder = local.resolve("imports");
    }

    /// The account of an import that was done on this device.
    public Optional<Account> find(OperationId operation) {
        Path file = folder.resolve(operation.value() + ".json");
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    /// The latest imports of this device, newest first; those whose notes are damaged are left out.
    public List<Account> latest(int limit) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return readable()
                .sorted(Comparator.comparing(Account::when).reversed())
                .limit(limit)
                .toList();
    }

    /// Damaged notes are as if their import had been done elsewhere.
    private Stream<Account> readable() {
        try (var files = Files.list(folder)) {
            List<Account> all = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                try {
                    Account account = read(file);
                    if (Files.isRegularFile(account.rows())) {
                        all.add(account);
                    }
                } catch (Refused _) {
                    // as said
                }
            }
            return all.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("looking for earlier imports", e);
        }
    }

    /// The latest of one source.
    ///
    /// @param undone whether it was taken back; then it does not count
    Optional<Account> last(String source, Predicate<OperationId> undone) {
        if (source.isEmpty() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return readable()
                .filter(each -> each.source().equals(source))
                .sorted(Comparator.comparing(Account::when).reversed())
                .filter(each -> !undone.test(each.operation()))
                .findFirst();
    }

    /// Where the report of an import is laid to be looked at; it goes with the import's other notes.
    public Path page(OperationId operation) {
        return folder.resolve(operation.value() + ".html");
    }

    /// Keeps the account of an import that was written.
    void keep(Account account) {
        String name = account.operation().value().toString();
        try {
            Files.createDirectories(folder);
            Files.move(account.rows(), folder.resolve(name + ".rows.gz"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(folder.resolve(name + ".json"), Json.write(tree(account)));
        } catch (IOException e) {
            throw new UncheckedIOException("keeping what became of the rows", e);
        }
    }

    /// Takes people who asked to be forgotten out of all accounts: which rows there were stays, not who they
    /// were.
    ///
    /// @param forgotten those of some contacts that are forgotten
    public void forget(UnaryOperator<Set<UUID>> forgotten) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        deletePages();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                try {
                    Account account = read(file);
                    if (Files.isRegularFile(account.rows())) {
                        new ForgottenAccount(account, forgotten).rewritten().ifPresent(this::keep);
                    }
                } catch (Refused _) {
                    // damaged: nobody can say whom it names, so it goes
                    Files.deleteIfExists(file);
                    Files.deleteIfExists(
                            folder.resolve(String.valueOf(file.getFileName()).replace(".json", ".rows.gz")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("forgetting people in the accounts of imports", e);
        }
    }

    /// Reports that were laid out to be looked at name people, too; they are made again when somebody asks.
    private void deletePages() {
        try (var files = Files.list(folder)) {
            for (Path page :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                Files.deleteIfExists(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting reports that were laid out", e);
        }
    }

    private static Map<String, @Nullable Object> tree(Account account) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("operation", account.operation().value().toString());
        tree.put("file", account.file());
        tree.put("sheet", account.sheet());
        tree.put("source", account.source());
        tree.put("digest", account.digest());
        tree.put("user", account.user());
        tree.put("when", account.when().toString());
        Counts counts = account.counts();
        tree.put(
                "counts",
                List.of(
                        counts.read(),
                        counts.fresh(),
                        counts.updated(),
                        counts.same(),
                        counts.possibleDuplicates(),
                        counts.rejected(),
                        counts.empty(),
                        counts.companies(),
                        counts.notes(),
                        counts.refusals()));
        tree.put(
                "columns",
                account.columns().stream()
                        .map(each -> List.of(
                                each.header(),
                                each.target().name(),
                                each.detail(),
                                each.owner() == null ? "" : each.owner().name()))
                        .toList());
        List<List<String>> whole = new ArrayList<>();
        for (Problem problem : account.whole()) {
            Origin origin = problem.origin();
            List<String> parts = new ArrayList<>(
                    List.of(problem.key(), problem.severity().name(), origin == null ? "" : origin.column()));
            parts.addAll(problem.arguments());
            whole.add(parts);
        }
        tree.put("whole", whole);
        tree.put("vanished", account.vanished());
        return tree;
    }

    private Account read(Path file) {
        try {
            return account(Json.read(Files.readString(file)), file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading what became of an import", e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.time.DateTimeException e) {
            throw new Refused(Problem.refused("import.account-broken", String.valueOf(file.getFileName())), e);
        }
    }

    private Account account(@Nullable Object tree, Path file) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new Refused("import.account-broken", String.valueOf(file.getFileName()));
        }
        UUID operation = UUID.fromString(text(map, "operation"));
        Origin origin = new Origin(text(map, "file"), text(map, "sheet"), 0, "");
        List<Long> counts = new ArrayList<>();
        if (map.get("counts") instanceof List<?> numbers) {
            numbers.forEach(each -> counts.add(each instanceof Number number ? number.longValue() : 0L));
        }
        List<Account.Column> columns = new ArrayList<>();
        for (List<String> each : lists(map.get("columns"))) {
            columns.add(new Account.Column(
                    each.get(0),
                    Target.valueOf(each.get(1)),
                    each.get(2),
                    each.get(3).isEmpty() ? null : Side.valueOf(each.get(3))));
        }
        List<Problem> whole = new ArrayList<>();
        for (List<String> each : lists(map.get("whole"))) {
            whole.add(new Problem(
                    each.get(0),
                    Problem.Severity.valueOf(each.get(1)),
                    each.subList(3, each.size()),
                    origin.at(each.get(2))));
        }
        return new Account(
                new OperationId(operation),
                origin.file(),
                origin.sheet(),
                text(map, "source"),
                text(map, "digest"),
                text(map, "user"),
                Instant.parse(text(map, "when")),
                new Counts(
                        counts.get(0),
                        counts.get(1),
                        counts.get(2),
                        counts.get(3),
                        counts.get(4),
                        counts.get(5),
                        counts.get(6),
                        counts.get(7),
                        counts.get(8),
                        counts.get(9)),
                columns,
                whole,
                map.get("vanished") instanceof Number number ? number.longValue() : 0,
                folder.resolve(operation + ".rows.gz"));
    }

    private static List<List<String>> lists(@Nullable Object tree) {
        List<List<String>> all = new ArrayList<>();
        if (tree instanceof List<?> found) {
            for (Object each : found) {
                if (each instanceof List<?> texts) {
                    all.add(texts.stream().map(String::valueOf).toList());
                }
            }
        }
        return all;
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }
}
