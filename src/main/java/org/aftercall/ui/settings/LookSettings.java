package org.aftercall.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.layout.VBox;
import org.aftercall.ui.kit.ChipGroup;
import org.aftercall.ui.kit.Colouring;
import org.aftercall.ui.kit.Density;
import org.aftercall.ui.kit.Preferences;
import org.aftercall.wording.Words;

/// The section of how the window looks.
record LookSettings(SettingsViewModel model, SettingControls controls, Words words) {
    void addTo(SettingBlocks blocks) {
        VBox block = blocks.section("settings.section.appearance");
        ChipGroup<Preferences.Look> look =
                new ChipGroup<>(words.say("settings.theme"), List.of(Preferences.Look.values()), this::theme);
        Property<Preferences.Look> chosen = model.preferences().lookProperty();
        chosen.subscribe(look.valueProperty()::set);
        look.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                model.set(chosen, value, words.say("settings.theme"));
            }
        });
        blocks.row(block, "settings.theme", "settings.theme.help", look);
        List<Integer> sizes = new ArrayList<>();
        for (int size = Preferences.SMALLEST_TEXT; size <= Preferences.LARGEST_TEXT; size += Preferences.TEXT_STEP) {
            sizes.add(size);
        }
        blocks.row(
                block,
                "settings.text",
                "settings.text.help",
                controls.choice(
                        "settings.text",
                        sizes,
                        size -> words.say("settings.percent", size),
                        model.preferences().textSizeProperty()));
        blocks.row(
                block,
                "settings.density",
                "settings.density.help",
                controls.choice(
                        "settings.density",
                        List.of(Density.values()),
                        this::density,
                        model.preferences().densityProperty()));
        blocks.row(
                block,
                "settings.colouring",
                "settings.colouring.help",
                controls.choice(
                        "settings.colouring",
                        List.of(Colouring.values()),
                        by -> words.say("settings.colouring." + by.name().toLowerCase(Locale.ROOT)),
                        model.preferences().colouringProperty()));
        blocks.row(
                block,
                "settings.folded",
                "settings.folded.help",
                controls.check("settings.folded", model.preferences().foldedProperty()));
    }

    private String density(Density density) {
        return words.say(
                switch (density) {
                    case COMPACT -> "settings.density.compact";
                    case NORMAL -> "settings.density.normal";
                    case ROOMY -> "settings.density.roomy";
                });
    }

    private String theme(Preferences.Look look) {
        return words.say(
                switch (look) {
                    case SYSTEM -> "settings.theme.system";
                    case LIGHT -> "settings.theme.light";
                    case DARK -> "settings.theme.dark";
                });
    }
}
