package org.aftercall.ui.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.aftercall.change.Intent;
import org.aftercall.history.FieldChange;
import org.aftercall.history.PutBack;
import org.aftercall.model.ActivityId;
import org.aftercall.model.Channel;
import org.aftercall.model.CompanyId;
import org.aftercall.model.ContactId;
import org.aftercall.model.OperationId;
import org.aftercall.store.Edit;
import org.aftercall.text.Phones;
import org.aftercall.ui.kit.Destination;
import org.aftercall.wording.Words;

/// What is done with the contact of a card: it is reached, something is planned, a value is put back. What changes the
/// book is one operation with one undo.
final class CardActions {
    private final CardViewModel card;
    private final Around around;
    private final Words words;
    private final ObjectProperty<String> question = new SimpleObjectProperty<>(this, "question", "");

    CardActions(CardViewModel card) {
        this.card = card;
        this.around = card.around();
        this.words = around.words();
    }

    /// What is to be answered before a call, empty if nothing is (`product.md` D4).
    ObjectProperty<String> questionProperty() {
        return question;
    }

    /// Calls, unless a colleague did so today and nobody said that it does not matter.
    ///
    /// @param sure the question was answered
    void call(boolean sure) {
        CardPicture shown = card.pictureProperty().get();
        if (shown == null
                || shown.head().phone().isEmpty()
                || !shown.head().noCall().isEmpty()) {
            return;
        }
        Optional<String> doubt = shown.banners().stream()
                .map(CardPicture.Banner::about)
                .filter(CardPicture.About.Colleague.class::isInstance)
                .map(about -> ((CardPicture.About.Colleague) about).question())
                .findFirst();
        if (!sure && doubt.isPresent()) {
            question.set(doubt.get());
            return;
        }
        question.set("");
        ContactId called = card.shown();
        if (sure && called != null) {
            dial(shown.head());
            around.guard().begun(called, Channel.Known.PHONE);
        } else if (called != null) {
            around.guard().before(called, Channel.Known.PHONE, () -> dial(shown.head()));
        }
    }

    private void dial(CardPicture.Head head) {
        around.session().open(Phones.dialled(head.phone()));
    }

    void write() {
        CardPicture shown = card.pictureProperty().get();
        ContactId written = card.shown();
        if (shown != null
                && written != null
                && !shown.head().email().isEmpty()
                && shown.head().noWrite().isEmpty()) {
            String address = "mailto:" + shown.head().email().strip();
            around.guard()
                    .before(
                            written,
                            Channel.Known.PERSONAL_EMAIL,
                            () -> around.session().open(address));
        }
    }

    /// Opens the close-out; without a planned action that of a call that is due, if there is one.
    void afterCall(Optional<ActivityId> activity) {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator().go(new Destination.AfterCall(contact, activity));
        }
    }

    /// Goes on with a close-out that was left.
    void openDraft(OperationId form, String text) {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator()
                    .go(new Destination.AfterCall(
                            contact, ComposerViewModel.activity(text), Optional.of(new Destination.Typed(form, text))));
        }
    }

    void plan() {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator().go(new Destination.NewAction(Optional.of(contact)));
        }
    }

    /// Opens the form for what the contact wishes on each channel.
    void changeRefusals() {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator().go(new Destination.Refusals(contact));
        }
    }

    /// Opens the form for somebody who is the same person.
    void merge() {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator().go(new Destination.Merge(contact, Optional.empty()));
        }
    }

    /// Shows the contact as a code for a phone.
    void showCode() {
        ContactId contact = card.shown();
        if (contact != null) {
            around.navigator().go(new Destination.ContactCode(contact));
        }
    }

    void openCompany(CompanyId company) {
        around.navigator().go(new Destination.CompanyCard(company));
    }

    void export() {
        Found read = card.found();
        if (read != null) {
            around.navigator()
                    .go(Destination.Exporting.one(read.card().contact().id()));
        }
    }

    /// Deletes the contact and goes back; it can be undone.
    void delete() {
        Found read = card.found();
        if (read == null) {
            return;
        }
        Edit change = change(Intent.DELETE, read);
        change.delete(read.card().contact().id().value());
        around.background()
                .work(
                        () -> around.store().write(change),
                        _ -> {
                            around.session().saved(change.operation(), words.say("card.deleted", read.name()));
                            around.navigator().back();
                        },
                        around.session()::failed);
    }

    /// Forgets the person for ever, once somebody has said so, and goes back.
    void forget() {
        Found read = card.found();
        if (read == null) {
            return;
        }
        around.session()
                .ask(
                        words.say("card.forget.ask", read.name()),
                        words.say("card.forget.text", read.name()),
                        words.say("card.forget.go"),
                        words.say("card.forget.not", read.name()),
                        () -> forget(read.card().contact().id()));
    }

    private void forget(ContactId contact) {
        OperationId operation = new OperationId(UUID.randomUUID());
        around.background()
                .work(
                        () -> around.store().forget(operation, around.user(), List.of(contact)),
                        _ -> {
                            around.session().say(words.say("card.forgotten"));
                            around.navigator().back();
                        },
                        around.session()::failed);
    }

    /// Writes the value again that stood there before.
    void putBack(FieldChange was) {
        Found read = card.found();
        if (read != null) {
            OperationId operation = new OperationId(UUID.randomUUID());
            save(
                    PutBack.edit(was, read.name(), operation, around.user(), read.seen()),
                    words.say("card.put-back.done"));
        }
    }

    /// Takes another value that was written at the same time.
    void instead(CardPicture.Also also) {
        Found read = card.found();
        if (read != null) {
            var change = also.change();
            save(
                    PutBack.instead(
                            change.entity(),
                            change.row(),
                            change.field(),
                            change.value(),
                            read.name(),
                            new OperationId(UUID.randomUUID()),
                            around.user(),
                            read.seen()),
                    words.say("card.instead.done"));
        }
    }

    /// Defines a field of the user's own, to be filled in afterwards; what was typed is kept meanwhile.
    void defineField() {
        around.navigator().go(new Destination.OwnField(Optional.empty()));
    }

    private Edit change(String kind, Found read) {
        return new Edit(new OperationId(UUID.randomUUID()), Intent.of(kind, read.name()), around.user(), read.seen());
    }

    private void save(Edit change, String sentence) {
        around.background()
                .work(
                        () -> around.store().write(change),
                        saved -> around.session().saved(saved.operation(), sentence),
                        around.session()::failed);
    }
}
