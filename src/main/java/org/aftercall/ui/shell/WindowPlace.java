package org.aftercall.ui.shell;

import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
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

    /// Puts the window where it was, as far as it still fits on a screen; the first time, as large as it likes to be
    /// and the screen allows.
    void restore(Memory known) {
        double wide = number(known, "width").orElse(stage.getScene().getWidth());
        double high = number(known, "height").orElse(stage.getScene().getHeight());
        OptionalDouble left = number(known, "x");
        OptionalDouble top = number(known, "y");
        boolean placed = left.isPresent() && top.isPresent();
        List<Screen> there = placed
                ? Screen.getScreensForRectangle(left.getAsDouble(), top.getAsDouble(), LEAST_WIDTH / 2, 40)
                : List.of();
        Rectangle2D screen = (there.isEmpty() ? Screen.getPrimary() : there.getFirst()).getVisualBounds();
        Rectangle2D fitting = fit(
                there.isEmpty() ? screen.getMinX() : left.getAsDouble(),
                there.isEmpty() ? screen.getMinY() : top.getAsDouble(),
                Math.max(LEAST_WIDTH, wide),
                Math.max(LEAST_HEIGHT, high),
                screen);
        stage.setWidth(fitting.getWidth());
        stage.setHeight(fitting.getHeight());
        if (!there.isEmpty()) {
            stage.setX(fitting.getMinX());
            stage.setY(fitting.getMinY());
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

    /// No larger than the screen and inside of it: what lies outside, nobody can take hold of.
    static Rectangle2D fit(double x, double y, double width, double height, Rectangle2D screen) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new Rectangle2D(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - high),
                wide,
                high);
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
