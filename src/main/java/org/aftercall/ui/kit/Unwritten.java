package org.aftercall.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was typed within the last second and is not on the disk yet. A window that is closed then writes it first. Used
/// from the screen's thread.
public final class Unwritten {
    private static final System.Logger LOG = System.getLogger(Unwritten.class.getName());

    private final Map<DraftKeeper, Runnable> waiting = new LinkedHashMap<>();

    /// @param write puts it on the disk
    void add(DraftKeeper keeper, Runnable write) {
        waiting.put(keeper, write);
    }

    void remove(DraftKeeper keeper) {
        waiting.remove(keeper);
    }

    /// A disk that refuses keeps nobody from closing the window.
    public void writeAll() {
        List<Runnable> all = List.copyOf(waiting.values());
        waiting.clear();
        for (Runnable write : all) {
            try {
                write.run();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "what was typed last could not be kept", e);
            }
        }
    }
}
