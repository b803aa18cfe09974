package org.aftercall.ui.firstrun;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.aftercall.ui.kit.Icon;
import org.aftercall.ui.kit.WrapLine;
import org.aftercall.wording.Words;

/// Language, theme and size of the text, at the foot of the first start.
final class Appearance extends WrapLine {
    Appearance(FirstRunViewModel model, Words words) {
        getStyleClass().add("firstrun-foot");
        getChildren()
                .addAll(
                        menu(
                                Icon.LANGUAGE,
                                words.say("firstrun.language"),
                                FirstRunViewModel.LANGUAGES,
                                language -> language.getDisplayLanguage(language),
                                model.languageProperty(),
                                model.languageProperty()::set),
                        menu(
                                Icon.THEME,
                                words.say("firstrun.theme"),
                                List.of(Look.values()),
                                look -> words.say(
                                        switch (look) {
                                            case SYSTEM -> "firstrun.theme.system";
                                            case LIGHT -> "firstrun.theme.light";
                                            case DARK -> "firstrun.theme.dark";
                                        }),
                                model.lookProperty(),
                                model.lookProperty()::set),
                        menu(
                                Icon.TEXT_SIZE,
                                words.say("firstrun.text"),
                                FirstRunViewModel.TEXT_SIZES,
                                percent -> words.say("firstrun.text.size", percent),
                                model.textSizeProperty().asObject(),
                                model.textSizeProperty()::set));
    }

    /// One of several, shown by its own words.
    private static <T> MenuButton menu(
            Icon icon,
            String name,
            List<T> choices,
            Function<T, String> said,
            ObservableValue<T> now,
            Consumer<T> choose) {
        MenuButton button = new MenuButton("", icon.show("icon-14"));
        button.getStyleClass().add("firstrun-menu");
        ToggleGroup group = new ToggleGroup();
        for (T choice : choices) {
            RadioMenuItem item = new RadioMenuItem(said.apply(choice));
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(choice.equals(now.getValue()));
            item.setOnAction(_ -> choose.accept(choice));
            button.getItems().add(item);
        }
        now.subscribe(value -> {
            button.setText(said.apply(value));
            button.setAccessibleText(name + ": " + said.apply(value));
        });
        return button;
    }
}
