package org.aftercall.ui.kit;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// A button as wide as its place and as high as its words need at that width. The toolkit's own asks what stands in it
/// for its height without a width, and texts that wrap then are one line high, or twenty.
public final class WideButton extends Button {
    private final Region content;

    public WideButton(Region content) {
        super("", content);
        this.content = content;
        setMaxWidth(Double.MAX_VALUE);
        content.setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedTopInset() + snappedBottomInset();
        return around + content.prefHeight(inside(width < 0 ? prefWidth(-1) : width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = inside(getWidth());
        content.setPrefWidth(width);
        super.layoutChildren();
        content.resizeRelocate(
                snappedLeftInset(), snappedTopInset(), width, getHeight() - snappedTopInset() - snappedBottomInset());
    }

    private double inside(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }
}
