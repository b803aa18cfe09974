package org.aftercall.text;

/// In which order the numbers of a date are written.
public enum DateOrder {
    /// 24.12.2026
    DMY,
    /// 12/24/2026
    MDY,
    /// 2026-12-24
    YMD
}
