package org.aftercall.ui.settings;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.aftercall.wording.Words;
import org.jspecify.annotations.Nullable;

/// Controls that set something at once, and can be taken back.
record SettingControls(SettingsViewModel model, Words words) {
    /// @param key names the control
    CheckBox check(String key, Property<Boolean> property) {
        CheckBox box = new CheckBox(words.say("settings.on"));
        box.setAccessibleText(words.say(key));
        box.setMinWidth(Region.USE_PREF_SIZE);
        property.subscribe(on -> box.setSelected(Boolean.TRUE.equals(on)));
        box.setOnAction(_ -> model.set(property, box.isSelected(), words.say(key)));
        return box;
    }

    /// One of several, the first where the property holds none of them.
    <T> ComboBox<T> choice(String key, List<T> choices, Function<T, String> said, Property<T> property) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : said.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("only chosen, never typed");
            }
        });
        box.setAccessibleText(words.say(key));
        box.setMinWidth(Region.USE_PREF_SIZE);
        property.subscribe(
                value -> box.setValue(choices.contains(value) ? value : Objects.requireNonNull(choices.getFirst())));
        box.valueProperty().addListener((_, _, value) -> {
            boolean first = value != null && value.equals(choices.getFirst()) && !choices.contains(property.getValue());
            if (value != null && !first) {
                model.set(property, value, words.say(key));
            }
        });
        return box;
    }
}
