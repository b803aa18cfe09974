package org.aftercall.wording;

import java.util.ArrayList;
import java.util.List;
import org.aftercall.model.Direction;
import org.aftercall.model.Talk;

/// How it is said which way a conversation went and how long it took.
public final class TalkWords {
    private TalkWords() {}

    /// “outgoing, 6 min”; empty if nobody said either.
    public static String said(Words words, Talk talk) {
        List<String> parts = new ArrayList<>();
        Direction direction = talk.direction();
        Integer minutes = talk.minutes();
        if (direction != null) {
            parts.add(words.choice("direction", direction.code()));
        }
        if (minutes != null) {
            parts.add(words.say("talk.minutes", minutes));
        }
        return String.join(words.say("list.comma"), parts);
    }
}
