package org.aftercall.ui.companies;

import javafx.collections.ObservableListBase;

/// The places of a list of any size; what stands there is asked when it is drawn.
final class Rows extends ObservableListBase<Integer> {
    private int size;

    /// Everything may stand elsewhere now.
    void changed(int now) {
        beginChange();
        int before = size;
        size = now;
        if (before > 0 && now > 0) {
            for (int i = 0; i < Math.min(before, now); i++) {
                nextUpdate(i);
            }
        }
        if (now > before) {
            nextAdd(before, now);
        } else if (now < before) {
            nextRemove(
                    now, java.util.stream.IntStream.range(now, before).boxed().toList());
        }
        endChange();
    }

    @Override
    public Integer get(int index) {
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
