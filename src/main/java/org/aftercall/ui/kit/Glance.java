package org.aftercall.ui.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.model.Activity;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Card;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.model.PointKind;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// A contact at a glance, as it stands beside a list.
///
/// @param phone as written, empty if there is none that may be used
/// @param email as written, empty if there is none that may be used
/// @param warnings refusals, the first the most important
/// @param doubts what a colleague does, did or means to do, the gravest first
/// @param mayCall whether no refusal forbids it
/// @param mayWrite whether no refusal forbids a personal e-mail
/// @param given who gave the next action to the user, empty if nobody did
public record Glance(
        String name,
        String subtitle,
        String phone,
        String email,
        @Nullable RelationshipType type,
        Priority priority,
        List<String> warnings,
        List<ContactGuard.Doubt> doubts,
        boolean mayCall,
        boolean mayWrite,
        String next,
        String nextWhen,
        String given,
        List<Past> past) {
    /// One of the last three times.
    ///
    /// @param head what it was and how it ended
    public record Past(HistoryType type, String head, String day, String text) {}

    public Glance {
        warnings = List.copyOf(warnings);
        doubts = List.copyOf(doubts);
        past = List.copyOf(past);
    }

    /// What a contact refuses.
    ///
    /// @param standing refusals that no consent names
    public record Refusals(List<ConsentEvent> standing, boolean mayCall, boolean mayWrite) {}

    /// @param entries the last times, the latest first
    /// @param given who gave the next action to the user, empty if nobody did
    public static Glance of(
            Card card,
            List<HistoryEntry> entries,
            Refusals refusals,
            String given,
            Words words,
            ZoneId zone,
            LocalDate today) {
        return new Glance(
                card.contact().shownName(),
                subtitle(card, words),
                first(card, PointKind.Known.MOBILE, PointKind.Known.PHONE),
                first(card, PointKind.Known.EMAIL),
                card.contact().types().stream().findFirst().orElse(null),
                card.contact().priority(),
                warnings(refusals.standing(), words),
                List.of(),
                refusals.mayCall(),
                refusals.mayWrite(),
                card.nextAction().map(Activity::title).orElse(""),
                card.nextAction().map(next -> when(next, words, today)).orElse(""),
                given,
                entries.stream().map(entry -> past(entry, words, zone)).toList());
    }

    /// The same, with what speaks against getting in touch.
    public Glance doubted(List<ContactGuard.Doubt> found) {
        return new Glance(
                name, subtitle, phone, email, type, priority, warnings, found, mayCall, mayWrite, next, nextWhen, given,
                past);
    }

    private static String subtitle(Card card, Words words) {
        Affiliation current = card.current().orElse(null);
        if (current == null) {
            return "";
        }
        return Stream.of(current.title(), current.companyName())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(words.say("list.comma")));
    }

    private static String first(Card card, PointKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> card.main(kind).stream())
                .map(ContactPoint::written)
                .findFirst()
                .orElse("");
    }

    private static List<String> warnings(List<ConsentEvent> standing, Words words) {
        List<String> warnings = new ArrayList<>();
        for (ConsentEvent refusal : standing) {
            String channel = words.choice("channel", refusal.channel().code());
            warnings.add(
                    refusal.date() == null
                            ? words.say("side.refused", channel)
                            : words.say("side.refused-on", channel, words.day("day.full", refusal.date())));
        }
        return warnings;
    }

    private static String when(Activity next, Words words, LocalDate today) {
        String kind = words.choice("kind-in-text", next.kind().code());
        String day = next.due().equals(today) ? words.say("side.today") : words.day("day.near", next.due());
        return next.time() == null
                ? words.say("side.next", day, kind)
                : words.say("side.next-at", day, words.time(next.time()), kind);
    }

    /// What it was and how it ended.
    public static String head(HistoryEntry entry, Words words) {
        String type = words.choice("happened", entry.type().code());
        String result = entry.result().code();
        boolean ended = entry.type() == HistoryType.Known.ENDED;
        boolean plain = ended || result.isEmpty() || result.equals("none") || result.equals("done");
        return plain ? type : words.say("side.past", type, words.choice("result-after", result));
    }

    private static Past past(HistoryEntry entry, Words words, ZoneId zone) {
        boolean ended = entry.type() == HistoryType.Known.ENDED;
        return new Past(
                entry.type(),
                head(entry, words),
                day(entry.when(), words, zone),
                ended ? words.choice("reason", entry.text()) : entry.text());
    }

    private static String day(Instant when, Words words, ZoneId zone) {
        return words.day("day.near", when.atZone(zone).toLocalDate());
    }
}
