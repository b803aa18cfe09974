package org.aftercall.cli;

import java.util.List;
import java.util.UUID;
import org.aftercall.agenda.CloseOut;
import org.aftercall.agenda.Ending;
import org.aftercall.model.Activity;
import org.aftercall.model.ActivityKind;
import org.aftercall.model.Affiliation;
import org.aftercall.model.CallResult;
import org.aftercall.model.Card;
import org.aftercall.model.Direction;
import org.aftercall.model.HistoryType;
import org.aftercall.model.Refused;
import org.aftercall.model.Talk;
import org.aftercall.store.Saved;
import org.aftercall.text.Dates;
import org.aftercall.text.Reading;
import org.aftercall.text.WorkingDays;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `close-out`: what happened, and the next action or why there is none, as one save. Clears the contact's next
/// action.
@CommandLine.Command(name = "close-out")
final class AfterCall implements Command {
    @Parameters(paramLabel = "CONTACT", descriptionKey = "contact")
    String contact = "";

    @Option(names = "--result", paramLabel = "R", required = true)
    String result = "";

    @Option(names = "--note", paramLabel = "TEXT", required = true)
    String note = "";

    @Option(names = "--minutes", paramLabel = "N")
    @Nullable
    Integer minutes;

    @ArgGroup
    @Nullable
    Way way;

    @ArgGroup(multiplicity = "1")
    GoesOn goesOn = new GoesOn();

    /// Who got in touch with whom.
    static final class Way {
        @Option(names = "--incoming", required = true)
        boolean incoming;

        @Option(names = "--outgoing", required = true)
        boolean outgoing;
    }

    /// How it goes on: one of the two.
    static final class GoesOn {
        @ArgGroup(exclusive = false)
        @Nullable
        Next next;

        @Option(names = "--no-follow-up", paramLabel = "REASON", required = true)
        @Nullable
        String reason;
    }

    /// The next action.
    static final class Next {
        @Option(names = "--next", paramLabel = "KIND", required = true)
        String kind = "";

        @Option(names = "--title", paramLabel = "T", required = true)
        String title = "";

        @Option(names = "--when", paramLabel = "WORDS", required = true)
        String when = "";
    }

    @Override
    public Answer run(Session session) {
        CallResult said = Choices.result(session.words(), result);
        Card card = ContactArgument.find(session.store().contacts(), contact);
        Activity cleared = card.nextAction().orElse(null);
        CloseOut.Form form = new CloseOut.Form(
                card.contact().id(),
                card.contact().shownName(),
                cleared,
                List.of(),
                cleared != null,
                happened(said, cleared),
                said,
                note,
                session.now(),
                card.current().map(Affiliation::companyName).orElse(""),
                new Talk(direction(), minutes),
                null,
                ending(session));
        Saved saved = session.store()
                .write(CloseOut.edit(
                        form,
                        session.today(),
                        Session.newOperation(),
                        session.user(),
                        session.store().seen(),
                        UUID::randomUUID));
        return answer(session, form, saved);
    }

    private @Nullable Direction direction() {
        if (way == null) {
            return null;
        }
        return way.incoming ? Direction.Known.INCOMING : Direction.Known.OUTGOING;
    }

    private Ending ending(Session session) {
        Next next = goesOn.next;
        if (next == null) {
            return new Ending.Because(Choices.reason(session.words(), goesOn.reason == null ? "" : goesOn.reason));
        }
        ActivityKind kind = Choices.kind(session.words(), next.kind);
        Reading.Understood when = day(session, next.when);
        return new Ending.Next(kind, next.title, when.date(), when.time(), session.user());
    }

    static Reading.Understood day(Session session, String typed) {
        Words words = session.words();
        var now = session.now().atZone(session.zone()).toLocalDateTime();
        return switch (Dates.read(typed, now, words.locale(), WorkingDays.MONDAY_TO_FRIDAY)) {
            case Reading.Understood understood -> understood;
            case Reading.Ambiguous(List<Reading.Understood> choices) ->
                throw new Refused(
                        "date.ambiguous",
                        typed,
                        String.join(
                                "; ",
                                choices.stream()
                                        .map(each -> words.day("day.full", each.date()))
                                        .toList()));
            case Reading.Past _ -> throw new Refused("closeout.past");
            case Reading.NotUnderstood(String text) -> throw new Refused("date.not-understood", text);
            case Reading.Empty _ -> throw new Refused("closeout.no-next-action");
        };
    }

    /// The result tells what it was where it fits one kind only, else the planned work does.
    private static HistoryType happened(CallResult result, @Nullable Activity activity) {
        return switch (result) {
            case CallResult.Known known ->
                switch (known) {
                    case REACHED, LEFT_MESSAGE, NO_ANSWER, WRONG_NUMBER -> HistoryType.Known.CALL;
                    case HELD, MOVED, DID_NOT_COME -> HistoryType.Known.MEETING;
                    case SENT, ANSWERED, BOUNCED -> HistoryType.Known.EMAIL;
                    case NOT_INTERESTED, DONE, NONE -> planned(activity);
                };
            case CallResult.Unknown _ -> planned(activity);
        };
    }

    private static HistoryType planned(@Nullable Activity activity) {
        return activity == null
                ? HistoryType.Known.CALL
                : HistoryType.of(activity.kind().code());
    }

    private static Answer answer(Session session, CloseOut.Form form, Saved saved) {
        Words words = session.words();
        Json.Members json = Json.object()
                .with("contact", form.contact().value())
                .with("name", form.name())
                .with("operation", saved.operation().value())
                .with("result", form.result().code())
                .with(
                        "direction",
                        form.talk().direction() == null ? null : form.talk().way())
                .with("minutes", form.talk().minutes())
                .with(
                        "cleared",
                        form.activity() == null ? null : form.activity().id().value());
        String how = switch (form.ending()) {
            case Ending.Next next -> {
                json.with("next", next.kind().code())
                        .with("title", next.title())
                        .with("due", next.due())
                        .with("time", next.time());
                String day = words.day("day.full", next.due());
                yield words.say(
                        "cli.close-out.next",
                        form.name(),
                        words.choice("kind", next.kind().code()),
                        next.time() == null ? day : day + ", " + words.time(next.time()));
            }
            case Ending.Because because -> {
                json.with("noFollowUp", because.reason().code());
                yield words.say(
                        "cli.close-out.because",
                        form.name(),
                        words.choice("reason", because.reason().code()));
            }
            case Ending.Move _, Ending.Planned _, Ending.Unsaid _ -> form.name();
        };
        return Answer.saved(saved.operation(), json, out -> out.println(how));
    }
}
