package org.aftercall.ui.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercall.agenda.ActivityProfile;
import org.aftercall.agenda.BoughtProfile;
import org.aftercall.consent.Consents;
import org.aftercall.model.Activity;
import org.aftercall.model.Address;
import org.aftercall.model.Affiliation;
import org.aftercall.model.Channel;
import org.aftercall.model.Clash;
import org.aftercall.model.ConsentEvent;
import org.aftercall.model.Contact;
import org.aftercall.model.ContactPoint;
import org.aftercall.model.ContactStatus;
import org.aftercall.model.PointKind;
import org.aftercall.model.PostalAddress;
import org.aftercall.text.LocalTimes;
import org.aftercall.ui.kit.DraftText;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Puts a contact into words.
final class CardWords {
    private static final List<Channel> USUAL =
            List.of(Channel.Known.PHONE, Channel.Known.POST, Channel.Known.PERSONAL_EMAIL);

    private final Found found;
    private final Words words;
    private final FieldWords fields;
    private final ZonedDateTime now;
    private final String user;

    CardWords(Around around, Found found) {
        this.found = found;
        this.words = around.words();
        this.fields = new FieldWords(around, found.fields());
        this.now = around.today().now();
        this.user = around.user();
    }

    CardPicture picture() {
        ProfileLines lines = new ProfileLines(found, fields, words);
        Contact contact = found.card().contact();
        return new CardPicture(
                contact.id(),
                head(),
                banners(),
                lines.profile(),
                activity(found.profile()),
                lines.own(),
                lines.notes(),
                found.card().open().stream().map(this::next).toList(),
                contact.noFollowUp() == null
                        ? ""
                        : words.choice("reason", contact.noFollowUp().code()),
                firm(found.firm()));
    }

    private CardPicture.Head head() {
        Contact contact = found.card().contact();
        Affiliation job = found.card().current().orElse(null);
        String title = job == null ? "" : job.title();
        String firm = job == null ? "" : job.companyName();
        Address address = found.card().addresses().stream()
                .map(PostalAddress::address)
                .findFirst()
                .orElse(Address.NONE);
        return new CardPicture.Head(
                contact.shownName().isBlank() ? words.say("card.nameless") : contact.shownName(),
                contact.priority(),
                contact.types().stream().findFirst().orElse(null),
                title.isBlank() || firm.isBlank() ? title : words.say("card.title-at", title),
                job == null ? null : job.company(),
                firm,
                Stream.of(address.city(), address.country())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(words.say("list.comma"))),
                time(address.country()),
                point(PointKind.Known.MOBILE, PointKind.Known.PHONE),
                point(PointKind.Known.EMAIL),
                refused(Channel.Known.PHONE) ? words.say("card.no-call") : "",
                refused(Channel.Known.PERSONAL_EMAIL) ? words.say("card.no-mail") : "");
    }

    /// The clock there; empty where a country has several, or is not known.
    private String time(String country) {
        return LocalTimes.zone(country)
                .filter(zone -> !zone.getRules().getOffset(now.toInstant()).equals(now.getOffset()))
                .map(zone -> words.say(
                        "card.local-time",
                        words.time(now.withZoneSameInstant(zone).toLocalTime())))
                .orElse("");
    }

    private String point(PointKind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> found.card().main(kind).stream())
                .map(ContactPoint::written)
                .findFirst()
                .orElse("");
    }

    private boolean refused(Channel channel) {
        return Consents.refusal(found.card().consents(), channel).isPresent();
    }

    private List<CardPicture.Banner> banners() {
        List<CardPicture.Banner> banners = new ArrayList<>();
        refusals().ifPresent(banners::add);
        Optional<CardPicture.Banner> today = colleague();
        today.ifPresent(banners::add);
        found.doubts().stream()
                .filter(doubt -> today.isEmpty() || doubt.kind() != Clash.Kind.TODAY)
                .map(doubt -> new CardPicture.Banner(CardPicture.About.Doubt.DOUBT, doubt.sentence(), ""))
                .forEach(banners::add);
        status().ifPresent(banners::add);
        found.drafts().forEach((form, text) -> {
            if (!DraftText.read(text).containsKey(ComposerViewModel.MARK)) {
                String note = DraftText.read(text).getOrDefault("note", "");
                banners.add(new CardPicture.Banner(
                        new CardPicture.About.Draft(form, text), words.say("card.draft"), firstLine(note)));
            }
        });
        return banners;
    }

    private Optional<CardPicture.Banner> refusals() {
        List<ConsentEvent> standing = Consents.standing(found.card().consents());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        String channels = standing.stream()
                .map(event -> words.choice("channel", event.channel().code()))
                .distinct()
                .collect(Collectors.joining(words.say("list.comma")));
        ConsentEvent latest = standing.getLast();
        LocalDate date = latest.date();
        String when = date == null
                ? words.say("card.refused.undated", how(latest))
                : words.say("card.refused.on", fields.day(date), how(latest));
        String fine = USUAL.stream()
                .filter(channel -> !refused(channel))
                .map(channel -> words.choice("channel", channel.code()))
                .collect(Collectors.joining(words.say("list.comma")));
        String text = fine.isEmpty() ? when : when + " " + words.say("card.refused.fine", fine);
        return Optional.of(
                new CardPicture.Banner(CardPicture.About.Refused.REFUSED, words.say("card.refused", channels), text));
    }

    private String how(ConsentEvent event) {
        return event.source().isBlank()
                ? words.say("card.refused.no-source")
                : words.choice("refusals.how", event.source());
    }

    /// Whether somebody else was in touch today (`product.md` D4).
    private Optional<CardPicture.Banner> colleague() {
        return found.latest().stream()
                .filter(entry ->
                        entry.when().atZone(now.getZone()).toLocalDate().equals(now.toLocalDate()))
                .filter(entry -> !entry.who().isBlank() && !entry.who().equals(user))
                .findFirst()
                .map(entry -> new CardPicture.Banner(
                        new CardPicture.About.Colleague(
                                entry.id(), words.say("card.call-anyway", entry.who(), ago(entry.when()))),
                        words.say(
                                "card.colleague",
                                entry.who(),
                                found.name(),
                                words.time(entry.when().atZone(now.getZone()).toLocalTime()),
                                words.choice("happened", entry.type().code())),
                        entry.text().isBlank() ? "" : words.say("card.quote", firstLine(entry.text()))));
    }

    private String ago(Instant when) {
        long minutes = Duration.between(when, now.toInstant()).toMinutes();
        return minutes < 60
                ? words.say("card.minutes-ago", Math.max(0, minutes))
                : words.say("card.hours-ago", minutes / 60);
    }

    private Optional<CardPicture.Banner> status() {
        ContactStatus status = found.card().contact().status();
        if (status == ContactStatus.Known.ACTIVE) {
            return Optional.empty();
        }
        return Optional.of(new CardPicture.Banner(
                CardPicture.About.Status.STATUS, words.choice("card.status", status.code()), ""));
    }

    private List<CardPicture.Fact> activity(ActivityProfile profile) {
        List<CardPicture.Fact> facts = new ArrayList<>();
        profile.lastReached()
                .ifPresentOrElse(
                        when -> facts.add(fact("last-reached", day(when), attempts(profile))),
                        () -> profile.lastTouch()
                                .ifPresent(when ->
                                        facts.add(fact("last-touch", day(when), words.say("card.why.never-reached")))));
        if (profile.calls() > 0) {
            facts.add(fact(
                    "reach-rate",
                    words.say("card.reach-rate", profile.reached(), profile.calls()),
                    words.say("card.why.reach-rate")));
        }
        profile.best()
                .ifPresent(best -> facts.add(fact(
                        "best-time",
                        words.say(
                                "card.best-time",
                                best.day().getDisplayName(TextStyle.SHORT, words.locale()),
                                clock(best.hour()),
                                clock(best.until())),
                        words.say("card.why.best-time", best.reached(), best.of()))));
        profile.rhythm()
                .ifPresent(rhythm -> facts.add(fact(
                        "rhythm",
                        rhythm.isOnTrack()
                                ? words.say("card.rhythm.on-track", rhythm.days())
                                : words.say("card.rhythm.silent", rhythm.days(), rhythm.silent()),
                        words.say("card.why.rhythm", rhythm.gaps(), profile.in90(), profile.in365()))));
        bought(found.bought(), facts);
        return facts;
    }

    private void bought(BoughtProfile bought, List<CardPicture.Fact> facts) {
        bought.last()
                .ifPresent(when ->
                        facts.add(fact("last-order", day(when), words.say("card.why.last-order", bought.count()))));
        if (bought.inYear() > 0) {
            String often = words.say("card.orders", bought.inYear());
            facts.add(fact(
                    "orders",
                    bought.sum()
                            .map(sum -> words.say("card.orders.sum", bought.inYear(), sum, bought.currency())
                                    .strip())
                            .orElse(often),
                    words.say("card.why.orders")));
        }
    }

    private String attempts(ActivityProfile profile) {
        return profile.attempts() == 0
                ? words.say("card.why.last-reached")
                : words.say("card.why.attempts", profile.attempts());
    }

    private String day(Instant when) {
        LocalDate day = when.atZone(now.getZone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(day, now.toLocalDate());
        String form = day.getYear() == now.getYear() ? "day.near" : "day.full";
        return words.say("card.days-ago", words.day(form, day), days);
    }

    private String clock(int hour) {
        return words.time(java.time.LocalTime.of(hour % 24, 0));
    }

    private CardPicture.Fact fact(String name, String value, String why) {
        return new CardPicture.Fact(words.choice("card.fact", name), value, why);
    }

    private CardPicture.Next next(Activity activity) {
        LocalDate today = now.toLocalDate();
        CardPicture.Due due = activity.due().isBefore(today)
                ? CardPicture.Due.LATE
                : activity.due().equals(today) ? CardPicture.Due.TODAY : CardPicture.Due.LATER;
        String day = due == CardPicture.Due.TODAY
                ? words.say("card.today")
                : words.day(activity.due().getYear() == today.getYear() ? "day.near" : "day.full", activity.due());
        String when = activity.time() == null ? day : words.say("card.moment", day, words.time(activity.time()));
        return new CardPicture.Next(
                activity.id(),
                activity.title(),
                activity.kind(),
                when,
                due,
                words.say("card.done-circle", activity.title(), when));
    }

    private CardPicture.@Nullable Firm firm(Found.@Nullable Firm firm) {
        return firm == null
                ? null
                : new CardPicture.Firm(firm.company(), firm.name(), words.say("card.firm", firm.people(), firm.open()));
    }

    static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }
}
