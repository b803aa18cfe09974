package org.aftercall.ui.sharing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.aftercall.sharing.Standing;
import org.aftercall.ui.kit.Copying;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.ModalLayer;
import org.aftercall.ui.kit.Question;
import org.aftercall.ui.sharing.SharingPicture.Person;
import org.aftercall.wording.Words;

/// What is asked before something is done about sharing as a whole.
final class SharingQuestions implements SideCards.Ways {
    private final SharingViewModel model;
    private final Words words;
    private final ModalLayer layer;
    private final Supplier<Optional<Path>> places;

    /// @param places asks the user for a folder
    SharingQuestions(SharingViewModel model, Words words, ModalLayer layer, Supplier<Optional<Path>> places) {
        this.model = model;
        this.words = words;
        this.layer = layer;
        this.places = places;
    }

    private Standing standing() {
        return model.pictureProperty().get().standing();
    }

    private Question question(Icon icon, String title, String text) {
        return new Question(layer, icon, title, text);
    }

    void invite() {
        String folder = standing().folder().map(Path::toString).orElse("");
        String steps = words.say("sharing.invite.steps", folder);
        question(Icon.NEW_CONTACT, words.say("sharing.invite"), steps)
                .safe(words.say("sharing.invite.close"), () -> {})
                .other(words.say("sharing.invite.copy"), () -> Copying.text(steps))
                .ask();
    }

    void retire(Person person) {
        String text = standing().locked() ? "sharing.retire.locked" : "sharing.retire.open";
        question(Icon.WARNING, words.say("sharing.retire.ask", person.name()), words.say(text, person.name()))
                .safe(words.say("sharing.retire.not"), () -> {})
                .dangerous(words.say("sharing.retire.go"), () -> model.retire(person))
                .ask();
    }

    @Override
    public void newWords() {
        question(Icon.PRIVATE, words.say("sharing.new-words.ask"), words.say("sharing.new-words.text"))
                .safe(words.say("sharing.new-words.not"), () -> {})
                .other(words.say("sharing.new-words.go"), model::newWords)
                .ask();
    }

    @Override
    public void move() {
        question(Icon.FOLDER, words.say("sharing.move.ask"), words.say("sharing.move.text"))
                .safe(words.say("sharing.move.not"), () -> {})
                .other(words.say("sharing.move.go"), () -> places.get().ifPresent(model::move))
                .ask();
    }

    @Override
    public void leave() {
        question(Icon.WARNING, words.say("sharing.leave.ask"), words.say("sharing.leave.text"))
                .safe(words.say("sharing.leave.not"), () -> {})
                .dangerous(words.say("sharing.leave.go"), model::leave)
                .ask();
    }
}
