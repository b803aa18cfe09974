package org.aftercall.ui.kit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Something the user can do, named once: the menu, the palette, the list of keys and the keyboard all read it from
/// here.
///
/// @param name in the user's language
/// @param key as it is printed on the keys: `Ctrl Shift N`, two ways apart by two blanks: `?  F1`; empty for none
/// @param possible whether it can be done now
/// @param action null for a key that belongs to a list or a form and cannot be chosen elsewhere, such as `↑ ↓`
public record Command(
        Group group,
        String name,
        String key,
        BooleanSupplier possible,
        @Nullable Runnable action) {
    private static final Pattern WAYS = Pattern.compile(" {2,}");
    private static final Map<String, KeyCode> PRINTED = Map.ofEntries(
            Map.entry("Enter", KeyCode.ENTER),
            Map.entry("Esc", KeyCode.ESCAPE),
            Map.entry("Space", KeyCode.SPACE),
            Map.entry("Del", KeyCode.DELETE),
            Map.entry("←", KeyCode.LEFT),
            Map.entry("→", KeyCode.RIGHT),
            Map.entry(",", KeyCode.COMMA),
            Map.entry("−", KeyCode.MINUS),
            Map.entry("[", KeyCode.OPEN_BRACKET),
            Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry("/", KeyCode.SLASH));

    /// Where a command stands in the menu.
    public enum Group {
        FILE,
        EDIT,
        VIEW,
        CONTACT,
        ACTION,
        TOOLS,
        HELP
    }

    /// Can always be done.
    public static Command of(Group group, String name, String key, Runnable action) {
        return new Command(group, name, key, () -> true, action);
    }

    /// A key of a list or a form, for the list of keys alone.
    public static Command keyOnly(Group group, String name, String key) {
        return new Command(group, name, key, () -> false, null);
    }

    /// Whether it can be chosen now.
    public boolean isPossible() {
        return action != null && possible.getAsBoolean();
    }

    public void run() {
        if (action != null && possible.getAsBoolean()) {
            action.run();
        }
    }

    /// Whether this is its key. A question mark is not: it is typed differently on every keyboard.
    public boolean isPressedBy(KeyEvent event) {
        return WAYS.splitAsStream(key).anyMatch(way -> isPressed(way, event));
    }

    /// Whether its key is a single letter or sign, which belongs to the text where one is typed.
    public boolean isPlain() {
        return !key.contains("Ctrl") && !key.contains("Alt") && !key.matches(".*F\\d+.*");
    }

    private static boolean isPressed(String way, KeyEvent event) {
        String rest = way;
        boolean ctrl = rest.startsWith("Ctrl ");
        rest = ctrl ? rest.substring("Ctrl ".length()) : rest;
        boolean alt = rest.startsWith("Alt ");
        rest = alt ? rest.substring("Alt ".length()) : rest;
        boolean shift = rest.startsWith("Shift ");
        rest = shift ? rest.substring("Shift ".length()) : rest;
        return code(rest).filter(code -> isSame(code, event)).isPresent()
                && event.isShortcutDown() == ctrl
                && event.isAltDown() == alt
                && event.isShiftDown() == shift;
    }

    private static Optional<KeyCode> code(String printed) {
        if (PRINTED.containsKey(printed)) {
            return Optional.of(PRINTED.get(printed));
        }
        boolean known = printed.matches("[A-Z0-9]|F\\d{1,2}");
        return known ? Optional.ofNullable(KeyCode.getKeyCode(printed.toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    private static boolean isSame(KeyCode code, KeyEvent event) {
        return code.isDigitKey()
                ? event.getCode().isDigitKey()
                        && Keys.digit(event) == code.getName().charAt(0) - '0'
                : code == event.getCode();
    }
}
