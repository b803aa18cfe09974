package org.aftercall.text;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Knows which time it is in a country, where the whole country has one.
public final class LocalTimes {
    private static final Map<String, ZoneId> ZONES = zones();

    private LocalTimes() {}

    /// The time zone of a country as people write it; empty where it has several, or where we know no such country.
    public static Optional<ZoneId> zone(String country) {
        return Countries.code(country).map(ZONES::get);
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        Words.table("zones").forEach((code, zone) -> zones.put(code, ZoneId.of(zone)));
        return Map.copyOf(zones);
    }
}
