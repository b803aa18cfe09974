package org.aftercall.lookup;

import java.time.LocalDate;

/// Who asks, and on which local day: what `owner:me` and `due<7d` mean depends on it.
///
/// @param user name of the user
public record Viewer(String user, LocalDate today) {}
