package org.aftercall.ui.exporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.aftercall.model.ContactId;
import org.aftercall.ui.kit.ContactGuard;
import org.aftercall.wording.Words;

/// With whom on a list colleagues are in touch, who on it complains, and whether those are left out.
final class Colleagues {
    private final ExportViewModel.Parts parts;
    private final BooleanProperty leaveOut = new SimpleBooleanProperty(this, "leaveOut", false);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private OnList onList = new OnList(Set.of(), Set.of(), Set.of(), List.of());
    private int asked;

    Colleagues(ExportViewModel.Parts parts) {
        this.parts = parts;
    }

    /// Those of a list with whom they are in touch.
    private record OnList(Set<ContactId> today, Set<ContactId> lately, Set<ContactId> complaints, List<String> ages) {
        static OnList of(ContactGuard.Busy busy, Optional<Collection<ContactId>> listed) {
            return new OnList(
                    among(busy.today(), listed),
                    among(busy.lately(), listed),
                    among(busy.complaints(), listed),
                    busy.ages());
        }

        boolean isTouched() {
            return !today.isEmpty() || !lately.isEmpty();
        }

        private static Set<ContactId> among(Set<ContactId> all, Optional<Collection<ContactId>> listed) {
            Set<ContactId> some = new HashSet<>(all);
            listed.ifPresent(some::retainAll);
            return some;
        }
    }

    /// Looks for them in a list, in the background.
    ///
    /// @param listed empty for all contacts; asked not on the screen's thread
    void lookFor(Supplier<Optional<Collection<ContactId>>> listed) {
        int now = ++asked;
        parts.background()
                .work(
                        () -> {
                            ContactGuard.Busy busy = parts.guard().busy();
                            boolean nobody = busy.today().isEmpty()
                                    && busy.lately().isEmpty()
                                    && busy.complaints().isEmpty();
                            return OnList.of(busy, nobody ? Optional.empty() : listed.get());
                        },
                        found -> {
                            if (now == asked) {
                                found(found);
                            }
                        },
                        parts.session()::failed);
    }

    private void found(OnList found) {
        onList = found;
        List<String> said = new ArrayList<>();
        Words words = parts.words();
        if (found.isTouched()) {
            said.add(words.say(
                    "export.colleagues.text",
                    found.today().size(),
                    found.lately().size()));
            said.addAll(found.ages());
        }
        if (!found.complaints().isEmpty()) {
            said.add(words.say("export.complaints.text", found.complaints().size()));
        }
        sentence.set(String.join(" ", said));
    }

    /// With how many of the list, and how old that knowledge is; empty if with none.
    ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    BooleanProperty leaveOutProperty() {
        return leaveOut;
    }

    /// Who is left out.
    Set<ContactId> leftOut() {
        if (!leaveOut.get()) {
            return Set.of();
        }
        Set<ContactId> all = new HashSet<>(onList.today());
        all.addAll(onList.lately());
        all.addAll(onList.complaints());
        return all;
    }

    /// Goes on, at once or after a question: colleagues were in touch today with some whom the list is to reach, or a
    /// complaint of theirs is open.
    void before(boolean isToReachThem, Runnable go) {
        int today = onList.today().size();
        int complaints = onList.complaints().size();
        if (!isToReachThem || leaveOut.get() || today + complaints == 0) {
            go.run();
            return;
        }
        Words words = parts.words();
        List<String> text = new ArrayList<>();
        if (complaints > 0) {
            text.add(words.say("export.complaints.ask.text"));
        }
        if (today > 0) {
            text.add(words.say("export.colleagues.ask.text"));
        }
        text.add(words.say("export.colleagues.ask.leave"));
        parts.session()
                .ask(
                        complaints > 0
                                ? words.say("export.complaints.ask", complaints)
                                : words.say("export.colleagues.ask", today),
                        String.join(" ", text),
                        words.say("export.colleagues.go"),
                        words.say("export.colleagues.not"),
                        go);
    }
}
