package org.aftercall.ui.sharing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercall.model.ContactId;
import org.aftercall.sharing.Device;
import org.aftercall.sharing.Exchanged;
import org.aftercall.sharing.Standing;
import org.aftercall.sharing.TransportFailed.Trouble;
import org.aftercall.store.Operations.Change;
import org.aftercall.store.Operations.Conflict;
import org.aftercall.store.Store;
import org.aftercall.ui.sharing.SharingPicture.Decision;
import org.aftercall.ui.sharing.SharingPicture.Line;
import org.aftercall.ui.sharing.SharingPicture.Older;
import org.aftercall.ui.sharing.SharingPicture.Other;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.ui.sharing.SharingPicture.State;
import org.aftercall.wording.Words;

/// Puts into words how sharing stands. Reads the book, so not for the screen's thread.
final class SharingReading {
    private static final int MOST_DECISIONS = 50;
    private static final int MOST_EXCHANGES = 7;
    private static final int SILENT_DAYS = 3;

    /// Of who has all by nature, or is not waited for.
    private static final String NO_MATTER = "–";

    private final Store store;
    private final Words words;
    private final StandingWords times;
    private final ChangeWords changes;

    SharingReading(Store store, Words words, StandingWords times, String user) {
        this.store = store;
        this.words = words;
        this.times = times;
        this.changes = new ChangeWords(words, times, user, store);
    }

    SharingPicture picture(Standing standing) {
        List<Conflict> conflicts = store.operations().conflicts();
        return new SharingPicture(
                standing,
                times.line(standing, conflicts.size()),
                standing.last().map(times::ago).orElseGet(() -> words.say("sharing.never")),
                cameToday(standing),
                standing.devices().stream()
                        .map(device -> person(standing, device))
                        .toList(),
                conflicts.stream().limit(MOST_DECISIONS).map(this::decision).toList(),
                conflicts.size(),
                standing.latest().stream()
                        .limit(MOST_EXCHANGES)
                        .map(this::exchange)
                        .toList(),
                health(standing));
    }

    private long cameToday(Standing standing) {
        LocalDate today = times.now().toLocalDate();
        return standing.latest().stream()
                .filter(each ->
                        each.at().atZone(times.now().getZone()).toLocalDate().equals(today))
                .mapToLong(Exchanged::came)
                .sum();
    }

    private Person person(Standing standing, Device device) {
        String name = device.user().isBlank() ? words.say("sharing.person.nameless") : device.user();
        String laptop = device.laptop().isBlank()
                ? words.say("sharing.person.laptop-nameless")
                : words.say("sharing.person.laptop", device.laptop());
        if (device.own()) {
            boolean fine = standing.trouble().isEmpty() && standing.stoppedBy().isEmpty() && standing.outgoing() == 0;
            return new Person(
                    device,
                    name,
                    laptop,
                    words.say("sharing.ago.now"),
                    NO_MATTER,
                    NO_MATTER,
                    fine ? State.FINE : State.UNSURE,
                    words.say(fine ? "sharing.person.in-step" : "sharing.person.waits"));
        }
        if (device.retired()) { // nobody waits for it
            String pill = words.say("sharing.person.retired");
            return new Person(device, name, laptop, times.ago(device.at()), NO_MATTER, NO_MATTER, State.NEUTRAL, pill);
        }
        String toSend = device.lacks() == 0
                ? words.say("sharing.person.nothing")
                : words.say("sharing.person.changes", device.lacks());
        State state = state(device);
        String none = words.say(isSilent(device) ? "sharing.person.unknown" : "sharing.person.nothing");
        String toFetch = device.ahead() == 0 ? none : words.say("sharing.person.changes", device.ahead());
        return new Person(
                device, name, laptop, times.ago(device.at()), toSend, toFetch, state, pill(standing, device, state));
    }

    /// So long that it may have written anything.
    private boolean isSilent(Device device) {
        return times.silent(device) >= SILENT_DAYS;
    }

    private State state(Device device) {
        if (device.lacks() == 0 && device.ahead() == 0) {
            return State.FINE;
        }
        if (isSilent(device)) {
            return State.BAD;
        }
        return device.isCutOff() ? State.UNSURE : State.NEUTRAL; // else it is on its way
    }

    private String pill(Standing standing, Device device, State state) {
        return switch (state) {
            case FINE -> words.say("sharing.person.in-step");
            case BAD -> words.say("sharing.person.silent", times.silent(device));
            case UNSURE -> words.say("sharing.person.cut-off");
            case NEUTRAL -> {
                boolean goesOut =
                        standing.trouble().isEmpty() && standing.stoppedBy().isEmpty();
                String lacks = goesOut ? "sharing.person.lacks" : "sharing.person.waits";
                yield words.say(device.lacks() > 0 ? lacks : "sharing.person.coming");
            }
        };
    }

    private Decision decision(Conflict conflict) {
        Change shown = conflict.shown();
        return new Decision(
                conflict.contact(),
                changes.whose(name(conflict.contact()), shown),
                changes.field(shown, conflict.contact()),
                shown,
                changes.value(shown),
                changes.by(shown),
                conflict.others().stream()
                        .filter(other -> !other.value().equals(shown.value()))
                        .map(other -> new Other(changes.value(other), changes.by(other), other))
                        .toList());
    }

    private Optional<String> name(Optional<ContactId> contact) {
        return contact.flatMap(id -> store.contacts().card(id))
                .map(card -> card.contact().shownName());
    }

    private Line exchange(Exchanged exchanged) {
        String when = times.brief(exchanged.at());
        return exchanged
                .trouble()
                .map(trouble -> new Line(State.BAD, when, words.say(trouble(trouble))))
                .orElseGet(() ->
                        new Line(State.FINE, when, words.say("sharing.exchange", exchanged.came(), exchanged.went())));
    }

    private static String trouble(Trouble trouble) {
        return switch (trouble) {
            case AWAY -> "sharing.exchange.away";
            case READ_ONLY -> "sharing.exchange.read-only";
            case FULL -> "sharing.exchange.full";
            case BUSY -> "sharing.exchange.busy";
        };
    }

    /// What is well and what is not, each in a sentence.
    private List<Line> health(Standing standing) {
        List<Line> lines = new ArrayList<>();
        boolean looked = standing.stoppedBy().isEmpty();
        if (standing.trouble().isPresent()) {
            String key = key(standing.trouble().get());
            lines.add(new Line(State.BAD, "", words.say("sharing.health." + key)));
        } else if (looked) {
            lines.add(new Line(State.FINE, "", words.say("sharing.health.written")));
        }
        lines.add(
                standing.locked()
                        ? new Line(State.FINE, "", words.say("sharing.health.locked"))
                        : new Line(State.NEUTRAL, "", words.say("sharing.health.open")));
        if (!standing.others().isEmpty()) {
            lines.add(clocks(times.clock(standing)));
        }
        if (looked || !standing.others().isEmpty()) {
            lines.add(reaches(standing));
        }
        for (Device device : standing.others()) {
            if (state(device) == State.BAD) {
                lines.add(new Line(
                        State.UNSURE, "", words.say("sharing.health.silent", device.user(), times.silent(device))));
            }
        }
        standing.problems().stream()
                .filter(problem -> !standing.stoppedBy().equals(Optional.of(problem))) // stands on top of the screen
                .forEach(problem -> lines.add(new Line(State.UNSURE, "", words.problem(problem))));
        return lines;
    }

    private Line clocks(Optional<Duration> off) {
        return off.isPresent()
                ? new Line(
                        State.UNSURE,
                        "",
                        words.say("sharing.health.clock", off.get().toMinutes()))
                : new Line(State.FINE, "", words.say("sharing.health.clocks"));
    }

    /// Whether the folder really reaches the colleagues: only what they say of our changes shows it. Who has said
    /// nothing since is no reason to worry.
    private Line reaches(Standing standing) {
        List<Device> others = standing.others();
        if (others.isEmpty()) {
            return new Line(State.UNSURE, "", words.say("sharing.health.alone"));
        }
        String cutOff = names(others.stream().filter(Device::isCutOff).toList());
        if (!cutOff.isEmpty()) {
            return new Line(State.UNSURE, "", words.say("sharing.health.unsure", cutOff));
        }
        String names = names(others.stream()
                .filter(device -> device.lacks() > 0 && state(device) != State.BAD)
                .toList());
        return names.isEmpty()
                ? new Line(State.FINE, "", words.say("sharing.health.reaches"))
                : new Line(State.NEUTRAL, "", words.say(onItsWay(standing), names));
    }

    private static String onItsWay(Standing standing) {
        return standing.outgoing() == 0 ? "sharing.health.on-its-way" : "sharing.health.waits";
    }

    private String names(List<Device> devices) {
        return String.join(
                words.say("list.comma"), devices.stream().map(Device::user).toList());
    }

    private static String key(Trouble trouble) {
        return switch (trouble) {
            case AWAY -> "away";
            case READ_ONLY -> "read-only";
            case FULL -> "full";
            case BUSY -> "busy";
        };
    }

    Older older(Change change, Optional<ContactId> contact) {
        return new Older(
                changes.whose(name(contact), change),
                changes.field(change, contact),
                changes.value(change),
                changes.by(change),
                contact,
                change);
    }
}
