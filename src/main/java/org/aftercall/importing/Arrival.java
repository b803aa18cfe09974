package org.aftercall.importing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercall.format.Digests;
import org.aftercall.model.Problem;
import org.jspecify.annotations.Nullable;

/// What arrived in a folder that feeds the book and was read together: its mails, cards and meetings, or one table.
public final class Arrival {
    private static final int NAMED = 50;

    /// They are told by the candidate that they left out.
    private static final Set<String> OF_CANDIDATES =
            Set.of("import.mail-stranger", "import.mail-like", "import.mail-several");

    private final FreshFiles fresh;
    private final String name;
    private final Path path;
    private final Collection<String> files;
    private final @Nullable ImportPlan plan;
    private final @Nullable Problem trouble;
    private final Set<String> refused;

    /// @param name of the folder, or of the table
    /// @param path what is read
    /// @param files names inside of the folder
    /// @param plan null where it cannot be read
    Arrival(
            FreshFiles fresh,
            String name,
            Path path,
            Collection<String> files,
            @Nullable ImportPlan plan,
            @Nullable Problem trouble) {
        this.fresh = fresh;
        this.name = name;
        this.path = path;
        this.files = files;
        this.plan = plan;
        this.trouble = trouble;
        this.refused = fresh.notes().refused();
    }

    public Path folder() {
        return fresh.folder();
    }

    /// Name of the folder, or of the table.
    public String name() {
        return name;
    }

    /// How many files it is.
    public int files() {
        return files.size();
    }

    Path path() {
        return path;
    }

    /// What it would do; empty where it cannot be read.
    public Optional<ImportPlan> plan() {
        return Optional.ofNullable(plan);
    }

    /// Who is new, or may be somebody of the book, and was not refused before.
    public List<Duplicate> candidates() {
        return plan == null
                ? List.of()
                : plan.duplicates().stream()
                        .filter(each -> each.kind() == Duplicate.Kind.STRANGER && !refused.contains(mark(each)))
                        .toList();
    }

    /// What signatures say and the book does not, and was not refused before.
    public List<Proposed> proposed() {
        return plan == null
                ? List.of()
                : plan.proposed().stream()
                        .filter(each -> !refused.contains(mark(each)))
                        .toList();
    }

    /// How many people of the book get something by it.
    public long known() {
        return plan == null ? 0 : plan.counts().updated();
    }

    /// Names of the first of them.
    public List<String> knownNames() {
        List<String> names = new ArrayList<>();
        if (known() > 0 && plan != null) {
            plan.account().each(row -> {
                if (row.of() == RowClass.UPDATE && names.size() < NAMED) {
                    names.add(row.name());
                }
            });
        }
        return names;
    }

    /// What is to be said about it: why it cannot be read, or which of its rows cannot be taken.
    public List<Problem> problems() {
        if (plan == null) {
            return trouble == null ? List.of() : List.of(trouble);
        }
        return plan.problems().stream()
                .filter(each -> each.severity() != Problem.Severity.NOTICE && !OF_CANDIDATES.contains(each.key()))
                .toList();
    }

    /// Of what was found, all but those who were refused before.
    public List<Problem> told(List<Problem> found) {
        Set<Long> rows = candidates().stream().map(Duplicate::row).collect(Collectors.toSet());
        return found.stream()
                .filter(each -> !OF_CANDIDATES.contains(each.key())
                        || each.origin() == null
                        || rows.contains(each.origin().row()))
                .toList();
    }

    /// How many things somebody has to look at.
    public long waiting() {
        long items = candidates().size() + proposed().size() + known();
        return items == 0 && !problems().isEmpty() ? 1 : items;
    }

    /// Which files have to be read again while somebody has not decided.
    ///
    /// @param rows of those who wait
    Set<String> filesOf(Set<Long> rows) {
        Set<String> waiting = new HashSet<>();
        if (plan == null || rows.isEmpty()) {
            return waiting;
        }
        var byRow = plan.files();
        for (long row : rows) {
            Set<String> known = byRow.get(row);
            waiting.addAll(known == null ? files : known);
        }
        return waiting;
    }

    /// Notes what was decided: these files are not read again, but for those that wait.
    void done(Collection<String> refusals, Set<String> waiting) {
        fresh.notes().refuse(refusals);
        List<String> read = new ArrayList<>(files);
        read.removeAll(waiting);
        fresh.taken(read);
    }

    /// By what somebody is known who was refused.
    static String mark(Duplicate candidate) {
        return digest("who", candidate.name(), candidate.detail());
    }

    /// By what something is known that was refused.
    static String mark(Proposed proposed) {
        return digest("said", proposed.name(), proposed.field().name(), proposed.value());
    }

    private static String digest(String... parts) {
        return Digests.sha256(String.join("\n", parts).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
