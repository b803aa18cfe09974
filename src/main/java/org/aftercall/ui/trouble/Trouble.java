package org.aftercall.ui.trouble;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.aftercall.model.Problem;
import org.aftercall.model.Refused;
import org.aftercall.wording.Words;

/// A book that could not be opened: why, and what can be done.
///
/// @param problem empty if nobody expected it
/// @param diskFull whether the disk has no room left
/// @param place where the book lies
/// @param log file that says more
/// @param details for those who are asked for help
public record Trouble(
        Optional<Problem> problem, boolean diskFull, Path place, Path log, String details, Optional<String> instead) {
    /// What went wrong with the book in a folder.
    public static Trouble of(Throwable cause, Path place, Path log, Optional<String> instead) {
        Optional<Problem> problem =
                cause instanceof Refused refused ? Optional.of(refused.problem()) : Optional.empty();
        return new Trouble(problem, isFull(cause), place, log, Details.of(cause), instead);
    }

    private static boolean isFull(Throwable cause) {
        int depth = 0;
        for (Throwable each = cause; each != null && depth < 20; each = each.getCause(), depth++) {
            String said = each instanceof FileSystemException failed
                    ? String.valueOf(failed.getReason())
                    : String.valueOf(each.getMessage());
            String lower = said.toLowerCase(Locale.ROOT);
            if (lower.contains("no space left") || lower.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    /// One sentence: what happened, what is safe, what to do.
    public String sentence(Words words) {
        if (diskFull) {
            return words.say("trouble.full", place);
        }
        if (ways().contains(Way.MOVE)) {
            return words.say(
                    "trouble.carried", problem.orElseThrow().arguments().toArray());
        }
        return problem.map(words::problem).orElseGet(() -> words.say("trouble.unexpected", log));
    }

    /// The ways out, the best first.
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        String key = problem.map(Problem::key).orElse("");
        if (key.equals("book.synced")) {
            ways.add(Way.MOVE);
        }
        if (!key.equals("book.newer")) {
            ways.add(Way.AGAIN);
        }
        if (problem.isEmpty() && !diskFull) {
            ways.add(Way.REPAIR);
        }
        instead.ifPresent(_ -> ways.add(Way.INSTEAD));
        ways.addAll(List.of(Way.FOLDER, Way.COPY, Way.QUIT));
        return ways;
    }
}
