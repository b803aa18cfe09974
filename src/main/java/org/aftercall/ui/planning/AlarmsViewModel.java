package org.aftercall.ui.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.aftercall.agenda.Alarms;
import org.aftercall.agenda.Today;
import org.aftercall.agenda.Whose;
import org.aftercall.consent.Consents;
import org.aftercall.model.Channel;
import org.aftercall.model.ContactId;
import org.aftercall.store.ContactRow;
import org.aftercall.store.Store;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Destination.Neighbours;
import org.aftercall.ui.kit.Memory;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Session;
import org.aftercall.wording.Words;

/// What reminds now, until somebody deals with it, puts it off, or leaves it. What was left or put off is remembered on
/// this laptop; nothing of it is written into the book. Knows no window.
public final class AlarmsViewModel {
    /// How long a press puts one off.
    public static final int SNOOZE = 5;

    private static final String LEFT = "alarms.left";
    private static final String SNOOZED = "alarms.snoozed";
    private static final int MOST = 50;

    private final Desk desk;
    private final Alarms alarms;
    private final LocalDateTime started;
    private final ReadOnlyObjectWrapper<Picture> picture =
            new ReadOnlyObjectWrapper<>(this, "picture", Picture.NOTHING);
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final Map<String, LocalDateTime> snoozed = new ConcurrentHashMap<>();
    private List<Alarms.Alarm> known = List.of();
    private LocalDate read = LocalDate.MIN;
    private boolean stale = true;
    private int asked;

    /// What it works with.
    ///
    /// @param quiet whether nothing reminds at a local time
    public record Desk(
            Store store,
            Today today,
            Words words,
            Background background,
            Session session,
            Navigator navigator,
            Memory memory,
            String user,
            Predicate<LocalTime> quiet) {}

    /// What is shown; nothing while there are no lines.
    ///
    /// @param title above several, empty for one
    public record Picture(String title, List<Line> lines) {
        static final Picture NOTHING = new Picture("", List.of());

        public Picture {
            lines = List.copyOf(lines);
        }
    }

    /// One reminder.
    ///
    /// @param head when and what
    /// @param who with whom, and the number to call
    /// @param phone to call, empty if there is none, or no call may be made from here
    public record Line(String key, ContactId contact, String head, String who, String phone) {}

    public AlarmsViewModel(Desk desk) {
        this.desk = desk;
        this.alarms = new Alarms(desk.store(), new Whose.Of(desk.user()));
        this.started = now();
        left.addAll(split(desk.memory().read(LEFT, "")));
        for (String each : split(desk.memory().read(SNOOZED, ""))) {
            int at = each.lastIndexOf('=');
            if (at > 0 && each.substring(at + 1).matches("[0-9]{1,11}")) {
                long minute = Long.parseLong(each.substring(at + 1));
                snoozed.put(each.substring(0, at), LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC));
            }
        }
        desk.store()
                .onChange(_ -> desk.background().onScreen(() -> {
                    stale = true;
                    look();
                }));
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// Looks now and at each full minute.
    public void keepTime() {
        look();
        Duration minute = Duration.ofSeconds(60L - desk.today().now().getSecond());
        desk.background().after(minute, this::keepTime);
    }

    /// Looks what reminds now; asks the book only after something changed, and on a new day.
    public void look() {
        int number = ++asked;
        LocalDate day = now().toLocalDate();
        List<Alarms.Alarm> before = known;
        boolean again = stale || !day.equals(read);
        stale = false;
        read = day;
        desk.background()
                .work(
                        () -> {
                            List<Alarms.Alarm> all = again ? alarms.until(day) : before;
                            return new Answer(all, lines(all));
                        },
                        answer -> {
                            if (again) {
                                known = answer.all();
                            }
                            if (number == asked) {
                                picture.set(picture(answer.lines()));
                            }
                        },
                        desk.session()::failed);
    }

    private record Answer(List<Alarms.Alarm> all, List<Line> lines) {}

    private List<Line> lines(List<Alarms.Alarm> all) {
        LocalDateTime now = now();
        if (desk.quiet().test(now.toLocalTime())) {
            return List.of();
        }
        return all.stream()
                .filter(alarm -> !alarm.at().isAfter(now) && !left.contains(alarm.key()))
                .filter(alarm -> !snoozed.getOrDefault(alarm.key(), alarm.at()).isAfter(now))
                .limit(MOST)
                .map(this::line)
                .toList();
    }

    private Line line(Alarms.Alarm alarm) {
        Words words = desk.words();
        ContactRow contact = alarm.contact();
        boolean today = alarm.day().equals(now().toLocalDate());
        String day = words.day("day.near", alarm.day());
        String head = alarm.about()
                .map(work -> {
                    String time = work.time() == null ? "" : words.time(work.time());
                    String when = today ? time : time.isEmpty() ? day : words.say("card.moment", day, time);
                    return when.isEmpty() ? work.title() : words.say("alarms.head", when, work.title());
                })
                .orElseGet(() -> words.say("alarms.day", alarm.field(), day));
        String phone = mayCall(contact.id()) ? contact.phone() : "";
        String who =
                contact.phone().isEmpty() ? contact.name() : words.say("alarms.who", contact.name(), contact.phone());
        return new Line(alarm.key(), contact.id(), head, who, phone);
    }

    /// Whoever refused calls is not called; where a colleague was in touch today, the card says so first.
    private boolean mayCall(ContactId contact) {
        LocalDate day = now().toLocalDate();
        boolean refused = desk.store()
                .contacts()
                .card(contact)
                .map(card ->
                        Consents.refusal(card.consents(), Channel.Known.PHONE).isPresent())
                .orElse(true);
        return !refused
                && desk.store().past().entries(contact, 0, MOST).stream()
                        .filter(entry -> entry.when()
                                .atZone(desk.today().now().getZone())
                                .toLocalDate()
                                .equals(day))
                        .allMatch(entry -> entry.who().isBlank() || entry.who().equals(desk.user()));
    }

    private Picture picture(List<Line> lines) {
        if (lines.size() < 2) {
            return new Picture("", lines);
        }
        Set<String> keys = lines.stream().map(Line::key).collect(Collectors.toSet());
        boolean missed = known.stream()
                .filter(alarm -> keys.contains(alarm.key()))
                .allMatch(alarm -> alarm.at().isBefore(started));
        return new Picture(desk.words().say(missed ? "alarms.missed" : "alarms.several", lines.size()), lines);
    }

    /// Calls, and reminds no more.
    public void call(Line line) {
        leave(line);
        String address = Phones.dialled(line.phone());
        desk.session().contact(line.contact(), Channel.Known.PHONE, address);
    }

    /// Opens the card, and reminds no more.
    public void open(Line line) {
        leave(line);
        desk.navigator().go(new Destination.ContactCard(line.contact(), Neighbours.NONE));
    }

    /// Reminds again in a while.
    public void snooze(Line line, int minutes) {
        snoozed.put(line.key(), now().plusMinutes(minutes));
        keep();
        look();
    }

    /// All that are shown remind again in a while.
    public void snoozeAll(int minutes) {
        picture.get().lines().forEach(line -> snoozed.put(line.key(), now().plusMinutes(minutes)));
        keep();
        look();
    }

    /// Reminds no more of this one.
    public void leave(Line line) {
        left.add(line.key());
        keep();
        look();
    }

    public void leaveAll() {
        picture.get().lines().forEach(line -> left.add(line.key()));
        keep();
        look();
    }

    /// Only what can still remind is remembered.
    private void keep() {
        Set<String> keys = known.stream().map(Alarms.Alarm::key).collect(Collectors.toSet());
        left.retainAll(keys);
        snoozed.keySet().retainAll(keys);
        desk.memory().write(LEFT, String.join(",", left));
        desk.memory()
                .write(
                        SNOOZED,
                        snoozed.entrySet().stream()
                                .map(each ->
                                        each.getKey() + "=" + each.getValue().toEpochSecond(ZoneOffset.UTC) / 60)
                                .collect(Collectors.joining(",")));
    }

    private static List<String> split(String text) {
        return new ArrayList<>(Arrays.stream(text.split(",", -1))
                .filter(each -> !each.isEmpty())
                .toList());
    }

    private LocalDateTime now() {
        return desk.today().now().toLocalDateTime();
    }
}
