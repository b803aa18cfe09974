package org.aftercall.sharing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftercall.change.ReplicaId;

/// What ties a book to a folder; kept on this laptop.
///
/// @param folder empty if the book is not shared
/// @param user what colleagues call who works here
/// @param lock with all keys of the book that are known here
/// @param retires devices that were taken out here
record Link(String folder, String user, Lock lock, Set<ReplicaId> retires) {
    private static final String NOTE = "link";

    static Link read(Memory memory) {
        List<String> lines =
                memory.read(NOTE).map(text -> text.lines().toList()).orElse(List.of());
        if (lines.size() < 4) {
            return new Link("", "", Lock.NONE, new TreeSet<>());
        }
        Set<ReplicaId> retires =
                words(lines.get(3)).stream().map(ReplicaId::of).collect(Collectors.toCollection(TreeSet::new));
        List<byte[]> keys =
                words(lines.get(2)).stream().map(HexFormat.of()::parseHex).toList();
        String folder = new String(HexFormat.of().parseHex(lines.getFirst()), StandardCharsets.UTF_8);
        return new Link(folder, lines.get(1), keys.isEmpty() ? Lock.NONE : Lock.of(keys), retires);
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    void write(Memory memory) {
        HexFormat hex = HexFormat.of();
        String keys = lock.keys().stream().map(hex::formatHex).collect(Collectors.joining(" "));
        String retired = retires.stream().map(ReplicaId::toString).collect(Collectors.joining(" "));
        String place = hex.formatHex(folder.getBytes(StandardCharsets.UTF_8));
        memory.write(NOTE, String.join("\n", place, user.replaceAll("\\R", " "), keys, retired, "end") + "\n");
    }
}
