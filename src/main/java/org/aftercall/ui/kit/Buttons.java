package org.aftercall.ui.kit;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Buttons and words as all screens show them. Keys are printed in the tooltips.
public final class Buttons {
    private Buttons() {}

    public static Button primary(String text, Icon icon) {
        return dressed(new Button(text, icon.show()), "primary");
    }

    public static Button plain(String text, Icon icon) {
        return dressed(new Button(text, icon.show()), "plain");
    }

    public static Button plain(String text) {
        return dressed(new Button(text), "plain");
    }

    /// Without a border.
    public static Button quiet(String text) {
        return dressed(new Button(text), "quiet");
    }

    public static Button link(String text) {
        return dressed(new Button(text), "link");
    }

    public static Button link(String text, Icon icon) {
        return dressed(new Button(text, icon.show()), "link");
    }

    /// A sign alone; what it does is said by its accessible text and its tooltip.
    ///
    /// @param key the key that does the same, empty for none
    public static Button sign(Icon icon, String text, String key) {
        Button button = dressed(new Button("", icon.show()), "sign");
        button.setAccessibleText(text);
        return hint(button, text, key);
    }

    /// One of several, of which one is on.
    public static ToggleButton chip(String text) {
        ToggleButton chip = dressed(new ToggleButton(text), "chip");
        chip.setMnemonicParsing(false);
        return chip;
    }

    /// Ctrl Enter presses the likeliest button of a form, from wherever the focus is in it.
    public static void saveByKey(Parent form) {
        form.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                form.lookupAll(".button.primary").stream()
                        .filter(each -> each instanceof Button button && button.isVisible() && !button.isDisabled())
                        .findFirst()
                        .ifPresent(each -> ((Button) each).fire());
                event.consume();
            }
        });
    }

    /// Adds a tooltip with the key.
    public static <T extends Labeled> T hint(T control, String text, String key) {
        control.setTooltip(new Tooltip(key.isEmpty() ? text : text + "  " + key));
        return control;
    }

    public static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.getStyleClass().addAll(classes);
        return label;
    }

    /// A label that is never cut.
    public static Label whole(String text, String... classes) {
        Label label = label(text, classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /// Room that grows.
    public static Node spring() {
        Region region = new Region();
        region.setMinWidth(0);
        javafx.scene.layout.HBox.setHgrow(region, javafx.scene.layout.Priority.ALWAYS);
        javafx.scene.layout.VBox.setVgrow(region, javafx.scene.layout.Priority.ALWAYS);
        return region;
    }

    private static <T extends javafx.scene.control.ButtonBase> T dressed(T button, String style) {
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        return button;
    }
}
