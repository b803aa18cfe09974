package org.aftercall.sharing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercall.change.VersionVector;
import org.jspecify.annotations.Nullable;

/// What others ask for and this device has. What is nowhere to be seen is left again at once; what can be seen here,
/// but does not reach who asks, is left once more for each time it is asked for.
final class Healing {
    private static final String NOTE = "answered";

    private final Catalogue catalogue;
    private final Memory memory;
    private final Map<String, Integer> answered = new HashMap<>();
    private final Map<String, Integer> covered = new HashMap<>();

    /// What lies at which place, by the digests by which others ask for it.
    private final Map<String, List<Catalogue.Entry>> places = new HashMap<>();

    /// @param there a file that says it and is passed on as it is; null if the book has it
    /// @param done what is answered with it
    record Answer(Stretch stretch, Catalogue.@Nullable Entry there, Map<String, Integer> done) {}

    Healing(Catalogue catalogue, Memory memory) {
        this.catalogue = catalogue;
        this.memory = memory;
        memory.read(NOTE).ifPresent(text -> text.lines().forEach(this::remember));
    }

    /// @param others cards of those who are waited for
    /// @return in this order; each is to be reported to [#done] when it was left
    List<Answer> answers(Collection<Card> others, VersionVector applied) {
        List<Answer> answers = new ArrayList<>();
        List<Stretch> planned = new ArrayList<>();
        List<String> open = new ArrayList<>();
        covered.clear();
        places.clear();
        for (Card card : others) {
            for (Want want : card.wants()) {
                String key = key(card, want);
                open.add(key);
                boolean again = want.times() > answered.getOrDefault(key, 1);
                Map<String, Integer> done = again ? Map.of(key, want.times()) : Map.of();
                covered.putAll(done);
                for (Stretch stretch : stretches(card, want, applied)) {
                    List<Stretch> there = new ArrayList<>(planned);
                    if (!again) {
                        there.addAll(catalogue.stretches());
                    }
                    for (Stretch missing : stretch.without(there)) {
                        answers.add(new Answer(missing, null, done));
                        planned.add(missing);
                    }
                }
                for (Catalogue.Entry entry : again ? waiting(card, want, applied) : List.<Catalogue.Entry>of()) {
                    if (!entry.stretch().without(planned).isEmpty()) {
                        answers.add(new Answer(entry.stretch(), entry, done));
                        planned.add(entry.stretch());
                    }
                }
            }
        }
        answered.keySet().retainAll(open);
        return answers;
    }

    private List<Stretch> stretches(Card card, Want want, VersionVector applied) {
        List<Stretch> wanted = want.stretch()
                .map(List::of)
                .orElseGet(() -> at(want).stream().map(Catalogue.Entry::stretch).toList());
        return wanted.stream()
                .map(stretch -> new Stretch(
                        stretch.replica(),
                        Math.max(stretch.first(), card.applied().get(stretch.replica()) + 1),
                        Math.min(stretch.last(), applied.get(stretch.replica()))))
                .filter(stretch -> stretch.first() <= stretch.last())
                .toList();
    }

    /// Files that are whole here and not applied yet: they wait for others, or only a newer version can read their
    /// frames. Whoever asks may need nothing but them.
    private List<Catalogue.Entry> waiting(Card card, Want want, VersionVector applied) {
        List<Catalogue.Entry> asked = want.stretch()
                .map(stretch -> catalogue.frames().stream()
                        .filter(entry -> stretch.overlaps(entry.stretch()))
                        .toList())
                .orElseGet(() -> at(want));
        return asked.stream()
                .filter(entry -> entry.last() > applied.get(entry.replica())
                        && entry.last() > card.applied().get(entry.replica()))
                .toList();
    }

    /// Files at a place that somebody cannot read.
    private List<Catalogue.Entry> at(Want want) {
        if (places.isEmpty()) {
            catalogue
                    .frames()
                    .forEach(entry -> places.computeIfAbsent(Want.torn(entry.item()), _ -> new ArrayList<>())
                            .add(entry));
        }
        return places.getOrDefault(want.what(), List.of());
    }

    /// Files of a newer version that somebody asks for because they are torn there: they are passed on as they are.
    ///
    /// @param others cards of those who are waited for
    /// @return in this order; each is to be reported to [#done] when it was left
    Map<Transport.Item, Map<String, Integer>> newer(Collection<Card> others) {
        Map<Transport.Item, Map<String, Integer>> asked = new LinkedHashMap<>();
        for (Card card : others) {
            for (Want want : card.wants()) {
                if (want.times() > answered.getOrDefault(key(card, want), 1)) {
                    catalogue.newer().stream()
                            .filter(want::isAbout)
                            .forEach(item -> asked.computeIfAbsent(item, _ -> new HashMap<>())
                                    .put(key(card, want), want.times()));
                }
            }
        }
        return asked;
    }

    /// Whether somebody cannot read the card of this device.
    boolean isUnread(Collection<Card> others, Optional<Transport.Item> card) {
        return card.isPresent()
                && others.stream().flatMap(other -> other.wants().stream()).anyMatch(want -> want.isAbout(card.get()));
    }

    void done(Answer answer) {
        done(answer.done());
    }

    void done(Map<String, Integer> asked) {
        answered.putAll(asked);
    }

    /// All that was to be left is there; this also answers those who asked for the same.
    void allDone() {
        answered.putAll(covered);
    }

    private static String key(Card card, Want want) {
        String what = want.stretch()
                .map(stretch -> Want.gap(stretch.replica(), stretch.first()))
                .orElse(want.what());
        return card.replica() + "/" + what;
    }

    void save() {
        StringBuilder text = new StringBuilder();
        answered.forEach(
                (key, times) -> text.append(key).append(' ').append(times).append('\n'));
        memory.write(NOTE, text.toString());
    }

    private void remember(String line) {
        int blank = line.indexOf(' ');
        if (blank > 0 && line.substring(blank + 1).matches("\\d{1,3}")) {
            answered.put(line.substring(0, blank), Integer.parseInt(line.substring(blank + 1)));
        }
    }
}
