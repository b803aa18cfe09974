package org.aftercall.store.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.aftercall.store.Journal;
import org.aftercall.store.Position;

/// Frames for tests: the journal does not look into them.
final class Frames {
    private Frames() {}

    static byte[] frame(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Position save(Journal journal, String... texts) {
        Journal.Prepared prepared = prepared(journal, texts);
        journal.append(prepared);
        return prepared.end();
    }

    static Journal.Prepared prepared(Journal journal, String... texts) {
        List<byte[]> frames = new ArrayList<>();
        for (String text : texts) {
            frames.add(frame(text));
        }
        return journal.prepare(frames);
    }

    static List<String> all(Journal journal) {
        return after(journal, Position.START);
    }

    static List<String> after(Journal journal, Position place) {
        List<String> texts = new ArrayList<>();
        journal.replay(place, (frame, _, _) -> texts.add(new String(frame, StandardCharsets.UTF_8)));
        return texts;
    }
}
