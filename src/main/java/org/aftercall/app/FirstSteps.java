package org.aftercall.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aftercall.agenda.Today;
import org.aftercall.model.OperationId;
import org.aftercall.sample.Sample;
import org.aftercall.store.Progress;
import org.aftercall.ui.firstrun.Answers;
import org.aftercall.ui.firstrun.Beginning;
import org.aftercall.ui.kit.Destination;
import org.aftercall.ui.kit.Memory;

/// What the answers of the first start become in a book that was just begun.
final class FirstSteps {
    private final LocalBook book;
    private final Today today;
    private final ZoneId zone;

    FirstSteps(LocalBook book, Today today, ZoneId zone) {
        this.book = book;
        this.today = today;
        this.zone = zone;
    }

    void begin(Answers answers, Memory memory) {
        Language.choose(memory, answers.language());
        memory.write("theme", answers.look().name());
        memory.write("text", String.valueOf(answers.textSize()));
        for (String page : List.of("today", "contacts", "card")) {
            memory.write("meaning." + page, "new");
        }
        if (answers.beginning() == Beginning.SAMPLE) {
            Sample.toLookAround(today.day(), zone, answers.user())
                    .writeTo(book.store(), new OperationId(UUID.randomUUID()), Progress.NONE);
        }
    }

    /// Where to go first.
    static Optional<Destination> next(Answers answers) {
        return switch (answers.beginning()) {
            case IMPORT -> Optional.of(new Destination.Importing(Optional.empty()));
            case EMPTY -> Optional.of(new Destination.NewContact(""));
            case JOIN -> Optional.of(new Destination.Sharing(true));
            case SAMPLE, OPEN -> Optional.empty();
        };
    }
}
