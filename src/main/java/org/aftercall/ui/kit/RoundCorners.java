package org.aftercall.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// What a card holds must not stick out of its round corners.
public final class RoundCorners {
    private RoundCorners() {}

    /// @param arc width and height of the arc of a corner, in pixels
    public static void clip(Region region, double arc) {
        Rectangle clip = new Rectangle();
        clip.setArcWidth(arc);
        clip.setArcHeight(arc);
        clip.widthProperty().bind(region.widthProperty());
        clip.heightProperty().bind(region.heightProperty());
        region.setClip(clip);
    }
}
