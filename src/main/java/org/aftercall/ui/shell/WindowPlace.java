package org.aftercall.ui.shell;

import java.util.OptionalDouble;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.aftercall.ui.kit.Memory;

/// Size, place and maximised state of the window, from one run to the next.
final class WindowPlace {
    static final double LEAST_WIDTH = 1024;
    static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private double x;
    private double y;
    private double width;
    private double height;

    WindowPlace(Stage stage) {
        this.stage = stage;
    }

    /// Puts the window where it was, if that place is still on a screen.
    void restore(Memory known) {
        number(known, "width").ifPresent(value -> stage.setWidth(Math.max(LEAST_WIDTH, value)));
        number(known, "height").ifPresent(value -> stage.setHeight(Math.max(LEAST_HEIGHT, value)));
        OptionalDouble left = number(known, "x");
        OptionalDouble top = number(known, "y");
        if (left.isPresent()
                && top.isPresent()
                && !Screen.getScreensForRectangle(left.getAsDouble(), top.getAsDouble(), LEAST_WIDTH / 2, 40)
                        .isEmpty()) {
            stage.setX(left.getAsDouble());
            stage.setY(top.getAsDouble());
        }
        stage.setMaximized(Boolean.parseBoolean(known.read("maximised", "")));
        for (var each : new javafx.beans.value.ObservableValue<?>[] {
            stage.xProperty(),
            stage.yProperty(),
            stage.widthProperty(),
            stage.heightProperty(),
            stage.maximizedProperty()
        }) {
            each.addListener((_, _, _) -> follow());
        }
    }

    /// Remembers it as it is, or as it was before it was maximised.
    void keep(Memory memory) {
        if (width > 0 && height > 0) {
            memory.write("x", Double.toString(x));
            memory.write("y", Double.toString(y));
            memory.write("width", Double.toString(width));
            memory.write("height", Double.toString(height));
        }
        memory.write("maximised", Boolean.toString(stage.isMaximized()));
    }

    private void follow() {
        if (stage.isMaximized() || stage.isIconified() || !stage.isShowing()) {
            return;
        }
        x = stage.getX();
        y = stage.getY();
        width = stage.getWidth();
        height = stage.getHeight();
    }

    private static OptionalDouble number(Memory known, String name) {
        try {
            double value = Double.parseDouble(known.read(name, "NaN"));
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}
