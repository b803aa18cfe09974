package org.aftercall.sharing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercall.model.Problem;

/// How sharing stands at a moment, for those who show it.
///
/// @param folder that the book is shared in; empty if it is not shared
/// @param user what colleagues call who works here
/// @param locked whether only those who know six words can read what lies there
/// @param paused whether the user wants it to rest
/// @param running whether an exchange goes on just now
/// @param last when the folder was reached last, empty if never
/// @param trouble why the folder could not be used the last time
/// @param since when the trouble began, empty if there is none
/// @param outgoing own changes that could not be left there yet
/// @param waiting changes of colleagues that are not here yet
/// @param anew why the book must be opened again under another replica id before it is shared further: somebody has
///     taken this laptop out, or another copy of the book goes on; empty if it need not
/// @param problems what was found there and could not be used; all else went on
/// @param devices the laptops that share the book, this one first
/// @param latest what was exchanged, the latest first
public record Standing(
        Optional<Path> folder,
        String user,
        boolean locked,
        boolean paused,
        boolean running,
        Optional<Instant> last,
        Optional<TransportFailed.Trouble> trouble,
        Optional<Instant> since,
        long outgoing,
        long waiting,
        Optional<Anew> anew,
        List<Problem> problems,
        List<Device> devices,
        List<Exchanged> latest) {
    /// Not shared, or nothing known yet.
    public static final Standing ALONE = new Standing(
            Optional.empty(),
            "",
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of());

    /// Why a book takes another replica id.
    public enum Anew {
        /// Somebody has taken this laptop out, and the book is shared again on it.
        TAKEN_OUT,
        /// Another copy of the book goes on under the same number.
        ANOTHER_COPY
    }

    private static final Set<String> NEWER = Set.of("sharing.newer", "sharing.unreadable", "sharing.newer-charter");

    public Standing {
        problems = List.copyOf(problems);
        devices = List.copyOf(devices);
        latest = List.copyOf(latest);
    }

    public boolean isShared() {
        return folder.isPresent();
    }

    /// Why nothing is exchanged until somebody does something about it.
    public Optional<Problem> stoppedBy() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.REFUSED)
                .findFirst();
    }

    /// Whether colleagues write what only a newer version of the program can read.
    public boolean needsUpdate() {
        return problems.stream().map(Problem::key).anyMatch(NEWER::contains);
    }

    /// The other laptops that still take part.
    public List<Device> others() {
        return devices.stream()
                .filter(device -> !device.own() && !device.retired())
                .toList();
    }

    Standing with(long toLeave) {
        return new Standing(
                folder, user, locked, paused, running, last, trouble, since, toLeave, waiting, anew, problems, devices,
                latest);
    }

    Standing whileRunning() {
        return new Standing(
                folder, user, locked, paused, true, last, trouble, since, outgoing, waiting, anew, problems, devices,
                latest);
    }
}
