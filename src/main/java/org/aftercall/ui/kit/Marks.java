package org.aftercall.ui.kit;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.aftercall.model.Priority;
import org.aftercall.model.RelationshipType;
import org.jspecify.annotations.Nullable;

/// Small marks: who, how important, what kind. Never by colour alone; decorations for a screen reader, because the
/// control that carries them says it in words.
public final class Marks {
    private static final int HUES = 10;
    private static final int LETTERS = 2;

    private Marks() {}

    /// A round picture with the initials.
    ///
    /// @param size style class that gives the size: `avatar-44`
    public static Node avatar(String name, String size) {
        Label label = new Label(initials(name));
        label.getStyleClass().addAll("avatar", size, "avatar-hue-" + hue(name));
        return decoration(label);
    }

    /// Which of ten colours a person has, on every screen.
    public static int hue(String name) {
        return Math.floorMod(name.hashCode(), HUES);
    }

    /// First letters of the first and the last word.
    static String initials(String name) {
        String letters = Stream.of(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        int count = letters.codePointCount(0, letters.length());
        String ends = count <= LETTERS
                ? letters
                : letters.substring(0, letters.offsetByCodePoints(0, 1))
                        + letters.substring(letters.offsetByCodePoints(letters.length(), -1));
        return ends.toUpperCase(Locale.ROOT);
    }

    /// The box with the letter; empty but as wide for none.
    public static Node priority(Priority priority) {
        String letter = priority.code();
        Label label = new Label(letter);
        label.getStyleClass().addAll("priority", "priority-" + (letter.isEmpty() ? "none" : letter));
        return decoration(label);
    }

    /// Shape and colour of a relationship type.
    public static Node type(@Nullable RelationshipType type) {
        Region mark = new Region();
        mark.getStyleClass().add("type-mark");
        if (type != null) {
            mark.getStyleClass().add("type-" + shape(type));
        }
        return decoration(mark);
    }

    private static String shape(RelationshipType type) {
        return type instanceof RelationshipType.Known ? type.code() : RelationshipType.Known.OTHER.code();
    }

    /// A box with the sign of a kind.
    public static Node box(Icon icon, String size) {
        StackPane box = new StackPane(icon.show());
        box.getStyleClass().addAll("icon-box", size);
        return decoration(box);
    }

    /// A key as it is printed on the keyboard.
    public static Node key(String key) {
        Label label = new Label(key);
        label.getStyleClass().add("key-cap");
        return decoration(label);
    }

    private static Node decoration(Region node) {
        node.setAccessibleRole(AccessibleRole.NODE);
        node.setFocusTraversable(false);
        node.setMouseTransparent(true);
        node.setMinWidth(Region.USE_PREF_SIZE);
        return node;
    }
}
