package org.aftercall.sharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The latest exchanges of this laptop, also those before its last start. Losing them loses nothing else.
final class ExchangeLog {
    private static final String NOTE = "exchanges";
    private static final int MOST = 500;

    private final Memory memory;
    private final List<Exchanged> latest = new ArrayList<>();

    ExchangeLog(Memory memory) {
        this.memory = memory;
        memory.read(NOTE).ifPresent(text -> text.lines().forEach(this::remember));
    }

    private void remember(String line) {
        String[] parts = line.split(" ", -1);
        try {
            latest.add(new Exchanged(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    parts[3].isEmpty() ? Optional.empty() : Optional.of(TransportFailed.Trouble.valueOf(parts[3]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
            // a line of another version says nothing here
        }
    }

    /// The latest first.
    List<Exchanged> latest() {
        return List.copyOf(latest);
    }

    /// Keeps an exchange, unless nothing happened in it.
    void add(Exchanged next) {
        boolean known = !latest.isEmpty() && latest.getFirst().trouble().equals(next.trouble());
        if (next.came() == 0
                && next.went() == 0
                && (known || (latest.isEmpty() && next.trouble().isEmpty()))) {
            return;
        }
        latest.addFirst(next);
        while (latest.size() > MOST) {
            latest.removeLast();
        }
        StringBuilder text = new StringBuilder();
        for (Exchanged each : latest) {
            text.append(each.at().toEpochMilli())
                    .append(' ')
                    .append(each.came())
                    .append(' ')
                    .append(each.went())
                    .append(' ')
                    .append(each.trouble().map(Enum::name).orElse(""))
                    .append('\n');
        }
        memory.write(NOTE, text.toString());
    }
}
