package org.aftercall.ui.kit;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user chose on this laptop. A choice works as soon as it is set, and is remembered. Used from the screen's
/// thread.
public final class Preferences {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;
    public static final int TEXT_STEP = 10;

    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(this, "look", Look.SYSTEM);
    private final IntegerProperty text = new SimpleIntegerProperty(this, "text", 100);
    private final ObjectProperty<Integer> textSize = text.asObject();
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded", false);
    private final StringProperty language = new SimpleStringProperty(this, "language", "");
    private final StringProperty todayOrder = new SimpleStringProperty(this, "todayOrder", "");
    private final BooleanProperty enterGoesOn = new SimpleBooleanProperty(this, "enterGoesOn", true);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(this, "density", Density.NORMAL);
    private final ObjectProperty<Colouring> colouring = new SimpleObjectProperty<>(this, "colouring", Colouring.TYPE);
    private final ObjectProperty<Reminder> reminder = new SimpleObjectProperty<>(this, "reminder", Reminder.NONE);
    private final BooleanProperty quiet = new SimpleBooleanProperty(this, "quiet", false);
    private final ObjectProperty<LocalTime> quietFrom =
            new SimpleObjectProperty<>(this, "quietFrom", LocalTime.of(18, 0));
    private final ObjectProperty<LocalTime> quietTo = new SimpleObjectProperty<>(this, "quietTo", LocalTime.of(8, 0));

    /// Light or dark.
    public enum Look {
        /// As the system has it.
        SYSTEM,
        LIGHT,
        DARK
    }

    public Preferences(Memory memory) {
        remember(memory, "theme", look, Preferences::look, Enum::name);
        remember(
                memory,
                "text",
                text,
                known -> size(Integer.parseInt(known)),
                size -> Integer.toString(size(size.intValue())));
        remember(memory, "sidebar.folded", folded, Boolean::parseBoolean, Object::toString);
        remember(memory, "language", language, known -> known, chosen -> chosen);
        remember(memory, "today.order", todayOrder, known -> known, chosen -> chosen);
        remember(memory, "aftercall.enter", enterGoesOn, Boolean::parseBoolean, Object::toString);
        remember(memory, "density", density, Density::valueOf, Enum::name);
        remember(memory, "colouring", colouring, Colouring::valueOf, Enum::name);
        remember(memory, "remind", reminder, Reminder::of, Reminder::code);
        remember(memory, "quiet", quiet, Boolean::parseBoolean, Object::toString);
        remember(memory, "quiet.from", quietFrom, Preferences::time, LocalTime::toString);
        remember(memory, "quiet.to", quietTo, Preferences::time, LocalTime::toString);
    }

    public ObjectProperty<Look> lookProperty() {
        return look;
    }

    /// Size of all text in per cent.
    public IntegerProperty textProperty() {
        return text;
    }

    /// The same as an object, as a box of choices has it.
    public ObjectProperty<Integer> textSizeProperty() {
        return textSize;
    }

    /// Makes all text larger or smaller, within its bounds.
    public void textSize(int percent) {
        text.set(size(percent));
    }

    /// Whether the sidebar is a rail of signs also where there is room.
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /// Tag of language and country, such as `de-AT`; empty for the system's. Works from the next start.
    public StringProperty languageProperty() {
        return language;
    }

    /// In which order Today begins, as its name; empty for the usual one.
    public StringProperty todayOrderProperty() {
        return todayOrder;
    }

    /// Whether Enter in the note of a close-out goes to the next step; else it begins a new line.
    public BooleanProperty enterGoesOnProperty() {
        return enterGoesOn;
    }

    /// How close the rows of long lists stand.
    public ObjectProperty<Density> densityProperty() {
        return density;
    }

    /// What the bar and the mark of a contact in the list tell by their colour.
    public ObjectProperty<Colouring> colouringProperty() {
        return colouring;
    }

    /// How early a new action reminds, unless its form says otherwise.
    public ObjectProperty<Reminder> reminderProperty() {
        return reminder;
    }

    /// Whether there are hours in which nothing reminds.
    public BooleanProperty quietProperty() {
        return quiet;
    }

    public ObjectProperty<LocalTime> quietFromProperty() {
        return quietFrom;
    }

    public ObjectProperty<LocalTime> quietToProperty() {
        return quietTo;
    }

    /// Whether nothing reminds at a local time.
    public boolean isQuiet(LocalTime time) {
        return quiet.get() && new QuietHours(quietFrom.get(), quietTo.get()).includes(time);
    }

    private static LocalTime time(String known) {
        try {
            return LocalTime.parse(known);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no time: " + known, e);
        }
    }

    private static int size(int percent) {
        return Math.clamp(percent, SMALLEST_TEXT, LARGEST_TEXT);
    }

    private static Look look(String known) {
        return Look.valueOf(known);
    }

    /// What is remembered in another form, by a newer version perhaps, counts as not remembered.
    private static <T> void remember(
            Memory memory, String name, Property<T> property, Function<String, T> read, Function<T, String> written) {
        String known = memory.read(name, "");
        if (!known.isEmpty()) {
            try {
                property.setValue(read.apply(known));
            } catch (IllegalArgumentException _) {
                // stays as it is at first
            }
        }
        property.addListener((_, _, value) -> {
            if (value != null) {
                memory.write(name, written.apply(value));
            }
        });
    }
}
