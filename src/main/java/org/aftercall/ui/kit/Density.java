package org.aftercall.ui.kit;

/// How close the rows of long lists stand.
public enum Density {
    COMPACT(32),
    NORMAL(40),
    ROOMY(48);

    private final double rowHeight;

    Density(double rowHeight) {
        this.rowHeight = rowHeight;
    }

    /// In pixels with text at 100 %.
    public double rowHeight() {
        return rowHeight;
    }
}
