package org.aftercall.ui.shell;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Card;
import org.aftercall.model.Channel;
import org.aftercall.model.Clash;
import org.aftercall.model.ContactId;
import org.aftercall.outreach.ClashGuard;
import org.aftercall.outreach.Freshness;
import org.aftercall.sharing.Device;
import org.aftercall.store.Store;
import org.aftercall.text.WorkingDays;
import org.aftercall.ui.kit.Background;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Navigator;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.kit.Session;
import org.aftercall.ui.sharing.SharingDesk;
import org.aftercall.wording.ClashWords;
import org.aftercall.wording.Words;

/// Asks in the window before two colleagues get in touch with the same person.
final class GuardedContacts implements ContactGuard {
    private static final int MOST = 3;

    private final Store store;
    private final Freshness freshness;
    private final ClashGuard guard;
    private final String user;
    private final Words words;
    private final Supplier<ZonedDateTime> now;
    private final Background background;
    private final Session session;
    private final Navigator navigator;
    private final ModalLayer questions;

    GuardedContacts(Parts parts, Words words, Session session, Navigator navigator, ModalLayer questions) {
        this.navigator = navigator;
        this.store = parts.store();
        this.freshness = freshness(parts.book().sharing());
        this.guard = new ClashGuard(store, freshness, WorkingDays.MONDAY_TO_FRIDAY);
        this.user = parts.user();
        this.words = words;
        this.now = parts.today()::now;
        this.background = parts.background();
        this.session = session;
        this.questions = questions;
    }

    /// The age of a colleague's data is that of the latest card of a laptop of hers.
    private static Freshness freshness(SharingDesk sharing) {
        return user -> sharing.standing().others().stream()
                .filter(device -> device.user().equals(user))
                .map(Device::at)
                .max(java.time.Instant::compareTo);
    }

    @Override
    public List<Doubt> doubts(ContactId contact) {
        return said(guard.before(contact, user, now.get()));
    }

    @Override
    public Busy busy() {
        var found = guard.busy(user, now.get());
        ClashWords saying = new ClashWords(words, now.get());
        List<String> ages = found.colleagues().stream()
                .flatMap(who -> freshness.heard(who).map(at -> saying.age(who, at)).stream())
                .toList();
        return new Busy(found.today(), found.lately(), found.complaints(), ages);
    }

    private List<Doubt> said(List<Clash> clashes) {
        ClashWords saying = new ClashWords(words, now.get());
        return clashes.stream()
                .limit(MOST)
                .map(clash -> new Doubt(clash.kind(), saying.say(clash)))
                .toList();
    }

    @Override
    public void before(ContactId contact, Channel channel, Runnable go) {
        background.work(
                () -> guard.before(contact, user, now.get()),
                clashes -> {
                    if (clashes.stream().anyMatch(Clash::stops)) {
                        ask(clashes, channel, () -> go(contact, channel, go));
                    } else {
                        go(contact, channel, go);
                    }
                },
                failed -> {
                    // who cannot be warned is not held up
                    session.failed(failed);
                    go.run();
                });
    }

    private void ask(List<Clash> clashes, Channel channel, Runnable go) {
        String text = said(clashes).stream().map(Doubt::sentence).collect(Collectors.joining("\n"));
        String answer = words.say(channel == Channel.Known.PHONE ? "guard.go.call" : "guard.go.write");
        new Question(questions, Icon.CONTACTS, words.say("guard.ask.title"), text)
                .safe(words.say("guard.not"), () -> {})
                .likely(answer, go)
                .ask();
    }

    private void go(ContactId contact, Channel channel, Runnable go) {
        go.run();
        begun(contact, channel);
    }

    /// Only a call is something that somebody is in the middle of; what came of it is one press away.
    @Override
    public void begun(ContactId contact, Channel channel) {
        if (channel != Channel.Known.PHONE) {
            return;
        }
        background.work(
                () -> {
                    Optional<Card> card = store.contacts().card(contact);
                    String name = card.map(known -> known.contact().shownName()).orElse("");
                    guard.claim(contact, name, channel, user, now.get().toInstant());
                    return card;
                },
                card -> card.ifPresent(this::calling),
                session::failed);
    }

    private void calling(Card card) {
        Optional<ActivityId> due = card.nextAction()
                .filter(next -> !next.due().isAfter(now.get().toLocalDate()))
                .map(Activity::id);
        session.say(
                words.say("shell.calling", card.contact().shownName()),
                words.say("shell.calling.after"),
                () -> navigator.go(new Destination.AfterCall(card.contact().id(), due)));
    }
}
