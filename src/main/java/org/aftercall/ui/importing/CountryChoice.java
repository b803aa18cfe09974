package org.aftercall.ui.importing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.aftercall.ui.kit.Shown;

/// Countries that numbers without one may be from.
final class CountryChoice {
    private static final int NEAR = 2;

    private CountryChoice() {}

    /// The likeliest, by the language and the place of the user.
    static List<String> near(Locale locale) {
        Set<String> near = new LinkedHashSet<>();
        if (!locale.getCountry().isEmpty()) {
            near.add(locale.getCountry());
        }
        near.addAll(locale.getLanguage().equals("de") ? List.of("DE", "AT", "CH") : List.of("GB", "US", "DE"));
        return near.stream().limit(NEAR).toList();
    }

    static String said(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /// All of them, by name.
    static ComboBox<String> box(Desk desk, Consumer<String> chosen) {
        Locale locale = desk.words().locale();
        List<String> codes = new ArrayList<>(List.of(Locale.getISOCountries()));
        Collator collator = Collator.getInstance(locale);
        codes.sort(Comparator.comparing(code -> said(code, locale), collator));
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(codes);
        Shown.items(box, code -> said(code, locale));
        box.setPromptText(desk.say("import.question.other-country"));
        box.setAccessibleText(desk.say("import.question.other-country"));
        box.setMinWidth(0);
        box.setOnAction(_ -> {
            if (box.getValue() != null) {
                chosen.accept(box.getValue());
            }
        });
        return box;
    }
}
