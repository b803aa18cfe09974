package org.aftercall.ui.settings;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.ui.kit.Reminder;
import org.aftercall.wording.Words;

/// The section of reminders: how early a new action reminds, and when nothing does.
record AlarmSettings(Preferences preferences, SettingControls controls, Words words) {
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_STEP = 30;

    void addTo(SettingBlocks blocks) {
        VBox block = blocks.section("settings.section.alarms");
        blocks.row(
                block,
                "settings.remind",
                "settings.remind.help",
                controls.choice(
                        "settings.remind",
                        List.of(Reminder.values()),
                        early -> words.say("reminder." + early.code()),
                        preferences.reminderProperty()));
        blocks.row(
                block,
                "settings.quiet",
                "settings.quiet.help",
                controls.check("settings.quiet", preferences.quietProperty()));
        List<LocalTime> times = new ArrayList<>();
        for (int minute = 0; minute < MINUTES_OF_DAY; minute += MINUTES_OF_STEP) {
            times.add(LocalTime.ofSecondOfDay(minute * 60L));
        }
        blocks.row(
                block,
                "settings.quiet.from",
                "settings.quiet.from.help",
                controls.choice("settings.quiet.from", times, words::time, preferences.quietFromProperty()));
        blocks.row(
                block,
                "settings.quiet.to",
                "settings.quiet.to.help",
                controls.choice("settings.quiet.to", times, words::time, preferences.quietToProperty()));
    }
}
