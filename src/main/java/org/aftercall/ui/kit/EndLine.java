package org.aftercall.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;

/// The foot of a form: what is chosen at its beginning, the buttons at its end; below each other where they have no
/// room beside each other. No button is wider than the form, whatever name stands on it.
public final class EndLine extends Pane {
    /// Between two parts, in parts of the size of the text.
    private static final double GAP = 0.769;

    private final List<Control> begin;
    private final List<Labeled> end;

    /// @param begin at the beginning; may wrap
    /// @param end at the end, the last the likeliest
    public EndLine(List<? extends Control> begin, List<? extends Labeled> end) {
        this.begin = List.copyOf(begin);
        this.end = List.copyOf(end);
        getChildren().addAll(this.begin);
        getChildren().addAll(this.end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + width(shown(begin)) + gap() + width(shown(end)) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        List<List<Control>> lines = lines(room);
        double height = Math.max(0, lines.size() - 1) * gap();
        for (List<Control> line : lines) {
            height += height(line, room);
        }
        return snappedTopInset() + height + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (List<Control> line : lines(room)) {
            double height = height(line, room);
            double x = snappedLeftInset();
            double free = Math.max(0, room - width(line));
            for (Control part : line) {
                // what is free lies before the first of the end in this line
                if (end.contains(part) && free > 0) {
                    x += free;
                    free = 0;
                }
                double own = Math.min(room, part.prefWidth(-1));
                double tall = tall(part, own);
                part.resizeRelocate(snapPositionX(x), snapPositionY(y + (height - tall) / 2), snapSizeX(own), tall);
                x += own + gap();
            }
            y += height + gap();
        }
    }

    private List<List<Control>> lines(double room) {
        List<Control> chosen = shown(begin);
        List<Control> buttons = shown(end);
        List<Control> all = new ArrayList<>(chosen);
        all.addAll(buttons);
        if (width(all) <= room) {
            return List.of(all);
        }
        List<List<Control>> lines = new ArrayList<>();
        if (!chosen.isEmpty()) {
            lines.add(chosen);
        }
        List<Control> line = new ArrayList<>();
        for (Control button : buttons) {
            line.add(button);
            if (line.size() > 1 && width(line) > room) {
                line.removeLast();
                lines.add(line);
                line = new ArrayList<>(List.of(button));
            }
        }
        lines.add(line);
        return lines;
    }

    private double height(List<Control> line, double room) {
        return line.stream()
                .mapToDouble(part -> tall(part, Math.min(room, part.prefWidth(-1))))
                .max()
                .orElse(0);
    }

    private static double tall(Control part, double width) {
        return Math.max(part.minHeight(width), part.prefHeight(width));
    }

    private double width(List<? extends Node> parts) {
        return parts.stream().mapToDouble(part -> part.prefWidth(-1)).sum() + Math.max(0, parts.size() - 1) * gap();
    }

    private double gap() {
        return snapSpaceX(GAP * end.getFirst().getFont().getSize());
    }

    private static List<Control> shown(List<? extends Control> parts) {
        return parts.stream().filter(Node::isManaged).<Control>map(each -> each).toList();
    }
}
