package org.aftercall.outreach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Clash;
import org.aftercall.model.ContactId;
import org.aftercall.model.HistoryEntry;
import org.aftercall.model.HistoryType;
import org.aftercall.store.Companies;
import org.aftercall.store.Past;
import org.aftercall.text.WorkingDays;

/// The rules of the clash guard (`product.md` D4). Pure.
public final class Clashes {
    /// So many working days back a colleague's word still counts.
    private static final int LATELY = 5;

    /// So many days back it counts at the same company.
    private static final int AT_COMPANY = 3;

    /// So long somebody who said so is taken to be on the telephone.
    private static final Duration CALL = Duration.ofMinutes(45);

    private static final Set<HistoryType> TOUCHES = Set.of(
            HistoryType.Known.CALL, HistoryType.Known.EMAIL, HistoryType.Known.MEETING, HistoryType.Known.LETTER);

    private Clashes() {}

    /// What is known of a contact.
    ///
    /// @param name the contact's
    /// @param past what happened with the contact
    /// @param open what is planned with the contact
    /// @param claims who is getting in touch
    /// @param company what happened with others at the same company
    public record Known(
            String name,
            List<HistoryEntry> past,
            List<Activity> open,
            List<Past.Claim> claims,
            List<Companies.Entry> company) {
        public Known {
            past = List.copyOf(past);
            open = List.copyOf(open);
            claims = List.copyOf(claims);
            company = List.copyOf(company);
        }
    }

    /// What speaks against getting in touch now, the gravest first; of each colleague the latest touch alone.
    ///
    /// @param user who wants to get in touch: what he did himself is no clash
    /// @param now where the user is
    public static List<Clash> find(
            Known known, String user, ZonedDateTime now, WorkingDays workingDays, Freshness freshness) {
        List<Clash> found = new ArrayList<>();
        Instant moment = now.toInstant();
        LocalDate today = now.toLocalDate();
        for (Past.Claim claim : known.claims()) {
            boolean isOver = known.past().stream()
                    .anyMatch(entry ->
                            entry.who().equals(claim.who()) && !entry.when().isBefore(claim.when()));
            if (isColleague(claim.who(), user) && goesOn(claim, moment) && !isOver) {
                found.add(clash(Clash.Kind.NOW, claim.who(), known.name(), claim.when(), "call", "", "", freshness));
            }
        }
        LocalDate since = workingDays.plusWorkingDays(today, -LATELY);
        Set<String> told = new HashSet<>();
        known.past().stream()
                .filter(entry -> isColleague(entry.who(), user) && TOUCHES.contains(entry.type()))
                .sorted(Comparator.comparing(HistoryEntry::when).reversed())
                .forEach(entry -> {
                    LocalDate day = entry.when().atZone(now.getZone()).toLocalDate();
                    if (!day.isBefore(since) && told.add(entry.who())) {
                        Clash.Kind kind = day.isBefore(today) ? Clash.Kind.LATELY : Clash.Kind.TODAY;
                        found.add(clash(kind, entry, known.name(), freshness));
                    }
                });
        for (Activity activity : known.open()) {
            boolean complaint = activity.kind() == ActivityKind.Known.COMPLAINT;
            if (complaint && !activity.owner().equals(user)) { // who looks after it gets in touch because of it
                found.add(planned(Clash.Kind.COMPLAINT, activity, known.name(), freshness));
            } else if (!complaint && isColleague(activity.owner(), user)) {
                found.add(planned(Clash.Kind.PLANNED, activity, known.name(), freshness));
            }
        }
        known.company().stream()
                .filter(each -> isColleague(each.entry().who(), user)
                        && TOUCHES.contains(each.entry().type()))
                .filter(each ->
                        !each.entry().when().atZone(now.getZone()).toLocalDate().isBefore(today.minusDays(AT_COMPANY)))
                .max(Comparator.comparing(each -> each.entry().when()))
                .ifPresent(each -> found.add(clash(Clash.Kind.COMPANY, each.entry(), each.name(), freshness)));
        found.sort(Comparator.comparing(Clash::kind));
        return found;
    }

    /// With whom colleagues are in touch, by the same rules.
    ///
    /// @param past what happened since [#since], by contact
    /// @param claims who said since then to be getting in touch
    /// @param complaints whose complaint is not settled, whoever looks after it
    static Busy busy(
            Map<ContactId, List<Past.Touch>> past,
            Map<ContactId, List<Past.Claim>> claims,
            Set<ContactId> complaints,
            String user,
            ZonedDateTime now) {
        Set<ContactId> today = new HashSet<>();
        Set<ContactId> lately = new HashSet<>();
        SortedSet<String> colleagues = new TreeSet<>();
        past.forEach((contact, touches) -> touches.stream()
                .filter(touch -> isColleague(touch.who(), user) && TOUCHES.contains(touch.type()))
                .forEach(touch -> {
                    LocalDate day = touch.when().atZone(now.getZone()).toLocalDate();
                    (day.isBefore(now.toLocalDate()) ? lately : today).add(contact);
                    colleagues.add(touch.who());
                }));
        claims.forEach((contact, said) -> said.stream()
                .filter(claim -> isColleague(claim.who(), user) && goesOn(claim, now.toInstant()))
                .filter(claim -> past.getOrDefault(contact, List.of()).stream()
                        .noneMatch(touch ->
                                touch.who().equals(claim.who()) && !touch.when().isBefore(claim.when())))
                .forEach(claim -> {
                    today.add(contact);
                    colleagues.add(claim.who());
                }));
        lately.removeAll(today);
        return new Busy(today, lately, complaints, colleagues);
    }

    /// From when on a colleague's word still counts.
    static Instant since(ZonedDateTime now, WorkingDays workingDays) {
        return workingDays
                .plusWorkingDays(now.toLocalDate(), -LATELY)
                .atStartOfDay(now.getZone())
                .toInstant();
    }

    private static boolean goesOn(Past.Claim claim, Instant now) {
        return !claim.when().isAfter(now.plus(CALL)) && claim.when().isAfter(now.minus(CALL));
    }

    private static boolean isColleague(String who, String user) {
        return !who.isBlank() && !who.equals(user);
    }

    private static Clash clash(Clash.Kind kind, HistoryEntry entry, String name, Freshness freshness) {
        return clash(
                kind,
                entry.who(),
                name,
                entry.when(),
                entry.type().code(),
                entry.result().code(),
                entry.text(),
                freshness);
    }

    private static Clash clash(
            Clash.Kind kind,
            String who,
            String name,
            Instant when,
            String type,
            String result,
            String text,
            Freshness freshness) {
        return new Clash(
                kind,
                who,
                name,
                when,
                null,
                type,
                result,
                text,
                freshness.heard(who).orElse(null));
    }

    private static Clash planned(Clash.Kind kind, Activity activity, String name, Freshness freshness) {
        return new Clash(
                kind,
                activity.owner(),
                name,
                null,
                activity.due(),
                activity.kind().code(),
                "",
                activity.title(),
                freshness.heard(activity.owner()).orElse(null));
    }
}
